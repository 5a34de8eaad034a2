import { z } from 'zod'
import type { LocalDate } from '../kernel/local-date.ts'

/**
 * Whether a notice still counts: `superseded` by a later version, `outdated` because the list's publication date is no
 * longer the one its dates were counted from, else `current`.
 */
export const NoticeStatusSchema = z.enum(['current', 'superseded', 'outdated'])
export type NoticeStatus = z.infer<typeof NoticeStatusSchema>

/** The status of one version among those of its entry. */
export function noticeStatus(
  notice: { readonly version: number; readonly publishedOn: LocalDate },
  latestVersion: number,
  publishedOn: LocalDate | null,
): NoticeStatus {
  if (notice.version < latestVersion) return 'superseded'
  return publishedOn !== null && publishedOn !== notice.publishedOn ? 'outdated' : 'current'
}
