import { REGISTER_ISSUE_CODES } from '@qingshen/core/register/register-issues'
import { expect, test } from 'vitest'
import { gravestFirst, kindTitle, severitySign } from './issue-kinds.ts'

test('XJ15-A2 every kind of finding has a Chinese name of its own', () => {
  const titles = REGISTER_ISSUE_CODES.map(kindTitle)
  expect(titles.filter((title) => /^[a-z_]+$/.test(title))).toEqual([])
  expect(new Set(titles).size).toBe(titles.length)
})

test('what keeps rows out comes first, in the order found', () => {
  const kinds = [
    { code: 'a', severity: 'notice' as const },
    { code: 'b', severity: 'warning' as const },
    { code: 'c', severity: 'error' as const },
    { code: 'd', severity: 'warning' as const },
  ]
  expect(gravestFirst(kinds).map(({ code }) => code)).toEqual(['c', 'b', 'd', 'a'])
})

test('a warning somebody settled says so, a notice never stood in the way', () => {
  expect(severitySign('warning', true).word).toBe('须核对')
  expect(severitySign('warning', false).word).toBe('已处理')
  expect(severitySign('notice', false).word).toBe('提示')
})
