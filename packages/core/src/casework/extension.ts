import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import type { LocalDate } from '../kernel/local-date.ts'

const issue = defineIssues({
  'case.extension_short': {
    severity: 'error',
    template: '延至的日期 {granted} 不晚于现在的期限 {due}，不是延期。请填写更晚的日期。',
  },
  'case.extension_beyond_limit': {
    severity: 'error',
    template: '延至的日期 {granted} 超过规定的上限 {limit}（{rule}）。请填写不晚于该日的日期。',
  },
})

export type ExtensionQuestion = {
  /** The due date as it stands. */
  readonly due: LocalDate
  readonly granted: LocalDate
  /** The last day the law allows; null where it sets none. */
  readonly limit: LocalDate | null
  /** The words of the rule that sets the limit. */
  readonly rule: string
  /** Where the day asked for stands in what was sent. */
  readonly pointer: string
}

/** Why an extension may not be granted: it does not lengthen, or it passes the limit. */
export function extensionIssues({ due, granted, limit, rule, pointer }: ExtensionQuestion): Issue[] {
  return [
    ...(granted <= due ? [issue('case.extension_short', pointer, { granted, due })] : []),
    ...(limit !== null && granted > limit
      ? [issue('case.extension_beyond_limit', pointer, { granted, limit, rule })]
      : []),
  ]
}

/**
 * The due date with what was granted: the latest of them, never earlier than the computed date and, unless that date
 * itself lies beyond, never past the limit.
 */
export function extendedDue(computed: LocalDate, granted: readonly LocalDate[], limit: LocalDate | null): LocalDate {
  const capped = granted.map((day) => (limit !== null && day > limit ? limit : day))
  return [computed, ...capped].reduce((a, b) => (a > b ? a : b))
}
