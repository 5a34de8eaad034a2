import type { Issue } from '@qingshen/core/kernel/issue'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import { isLocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'

const issue = defineIssues({
  day_unknown: { severity: 'error', template: '没有“{day}”这一天。请检查月和日，写作 2026-11-21 这样。' },
  day_in_future: { severity: 'error', template: '{day} 还没有到。请在这一天到来后登记。' },
  source_missing: { severity: 'error', template: '没有写明来源。请写明依据的文件、证照或者查明的经过。' },
})

/** What is wrong with the day and the source of something that happened. */
export function datedIssues(day: string, source: string, at: { pointer: string; today: string }): Issue[] {
  const found: Issue[] = []
  if (!isLocalDate(day)) found.push(issue('day_unknown', at.pointer, { day }))
  else if (day > at.today) found.push(issue('day_in_future', at.pointer, { day }))
  if (source.trim() === '') found.push(issue('source_missing', '/source'))
  return found
}

/**
 * Refuses with every finding at once.
 * @throws Problem validation_failed
 */
export function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  throw new Problem('validation_failed', '有需要处理的问题，没有保存。请按每条提示处理后重新提交。', issues)
}
