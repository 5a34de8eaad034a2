import { z } from 'zod'

/** A calendar day as the law files write it, `YYYY-MM-DD`; days that do not exist are refused. */
export const LawDateSchema = z.iso.date()
export type LawDate = z.infer<typeof LawDateSchema>

/** A stretch of days, both included; `to` null or absent means "until repealed". */
export interface InForce {
  readonly from?: string | undefined
  readonly to?: string | null | undefined
}

/**
 * True when `date` (`YYYY-MM-DD`) lies in the stretch, both ends included. ISO days order as text, so no
 * calendar is needed. Absent `from` means "since ever", absent or null `to` "until repealed".
 */
export function isInForce(stretch: InForce, date: string): boolean {
  if (stretch.from !== undefined && date < stretch.from) return false
  return stretch.to === undefined || stretch.to === null || date <= stretch.to
}
