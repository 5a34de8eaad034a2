import { isLocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'

/**
 * Refuses text that is no existing day: the wire schema only says how a day is written.
 * @throws Problem validation_failed with the pointer
 */
export function requireDay(text: string | null | undefined, pointer: string): void {
  if (text === null || text === undefined) return
  const message = `没有“${text}”这一天。请检查月和日，写作 YYYY-MM-DD。`
  if (isLocalDate(text)) return
  throw new Problem('validation_failed', message, [{ code: 'day_unknown', severity: 'error', pointer, message }])
}
