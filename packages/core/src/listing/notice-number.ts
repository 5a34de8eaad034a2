import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'

const issue = defineIssues({
  'notice.number_pattern': {
    severity: 'error',
    template: '文号格式“{pattern}”中应当有且只有一处 {mark} 表示顺序号，例如“〔2026〕{mark}号”。请改正后再出具。',
  },
})

const MARK = '{n}'

/** What is wrong with a pattern of document numbers; empty when nothing is. */
export function numberPatternIssues(pattern: string): Issue[] {
  const marks = pattern.split(MARK).length - 1
  return marks === 1 ? [] : [issue('notice.number_pattern', '/numberPattern', { pattern, mark: MARK })]
}

/** The document numbers `first`, `first + 1`, ... written into the pattern in place of `{n}`. */
export function noticeNumbers(pattern: string, first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => pattern.replace(MARK, String(first + index)))
}
