import { expect, test } from 'vitest'
import { loadProblemAdvice, problemFindings, problemPages } from './problem-pages.ts'

const ADVICE = { frozen: { meaning: '不再改动。', remedy: ['新建一个版本。'] } }

test('every problem of the catalogue has a page, and no code has gone', () => {
  expect(problemFindings(loadProblemAdvice())).toEqual([])
})

test('a new code without advice and a code that has gone are found', () => {
  expect(problemFindings(ADVICE, { overlap: { status: 409, title: '已有记录' } })).toHaveLength(2)
})

test('a page says what it means and what to do', () => {
  const pages = problemPages(ADVICE, { frozen: { status: 409, title: '已经定稿' } })
  expect(pages.get('docs/problems/frozen.md')).toContain('1. 新建一个版本。')
  expect(pages.get('docs/problems/README.md')).toContain('[frozen](frozen.md)')
})
