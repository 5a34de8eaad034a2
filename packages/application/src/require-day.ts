import { Problem } from '@qingshen/core/kernel/problem'
import { dayIssues } from './register/day-issues.ts'

/**
 * Refuses text that is no existing day: the wire schema only says how a day is written.
 * @throws Problem validation_failed with the pointer
 */
export function requireDay(text: string | null | undefined, pointer: string): void {
  const [issue] = dayIssues(text, pointer)
  if (issue !== undefined) throw new Problem('validation_failed', issue.message, [issue])
}
