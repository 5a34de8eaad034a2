import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { expect, test } from 'vitest'
import { asClauseId, caseHit, findPages } from './use-search-hits.ts'

test('a clause is found by its id, however it is typed', () => {
  expect(asClauseId('xj05-08a')).toBe('XJ05-08a')
  expect(asClauseId(' SX22-03 ')).toBe('SX22-03')
  expect(asClauseId('CPPL2012-27(2)(1)')).toBe('CPPL2012-27(2)(1)')
  expect(asClauseId('天山水泥')).toBeNull()
})

test('pages are found by Chinese and by pinyin initials', () => {
  expect(findPages('试算', null).map((hit) => hit.to)).toEqual(['/trial', '/dates'])
  expect(findPages('GDGZ', null).map((hit) => hit.title)).toEqual(['各地规则'])
})

test('a case is found with its year and its state', () => {
  const row = { id: 'a/b', name: '某厂', year: 2026, placeName: '大同市', state: 'auditing' } as Parameters<
    typeof caseHit
  >[0]
  expect(caseHit(row)).toEqual({
    kind: '案件',
    title: '某厂 2026 年',
    note: `大同市 · ${CASE_STATES.label('auditing')}`,
    to: '/cases/a%2Fb',
  })
})
