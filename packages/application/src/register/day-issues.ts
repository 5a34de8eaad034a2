import type { Issue } from '@qingshen/core/kernel/issue'
import { isLocalDate } from '@qingshen/core/kernel/local-date'

/** The finding about text that is no existing day: the wire schema only says how a day is written. */
export function dayIssues(day: string | null | undefined, pointer: string): Issue[] {
  if (day === null || day === undefined) return []
  const message = `没有“${day}”这一天。请检查月和日，写作 YYYY-MM-DD。`
  return isLocalDate(day) ? [] : [{ code: 'day_unknown', severity: 'error', pointer, message }]
}
