import { NO_DECISIONS } from '@qingshen/core/register/import-decisions.schema'
import { expect, test } from 'vitest'
import type { Decision } from './decide.ts'
import { decide } from './decide.ts'

const all = (...decisions: Decision[]) => decisions.reduce(decide, NO_DECISIONS)

test('consent to all of a kind and to one row stand side by side, and each can be withdrawn', () => {
  const both = all({ kind: 'consent', code: 'odd_spaces', row: null }, { kind: 'consent', code: 'odd_spaces', row: 3 })
  expect(both.consents).toEqual([
    { code: 'odd_spaces', row: null },
    { code: 'odd_spaces', row: 3 },
  ])
  expect(decide(both, { kind: 'withdraw', code: 'odd_spaces', row: null }).consents).toEqual([
    { code: 'odd_spaces', row: 3 },
  ])
})

test('deciding again about the same thing takes the place of what was decided before', () => {
  const decisions = all(
    { kind: 'match', row: 5, site: 'a' },
    { kind: 'match', row: 5, site: null },
    { kind: 'accept', code: 'industry_unknown', row: 2, source: '旧' },
    { kind: 'accept', code: 'industry_unknown', row: 2, source: '国标第 12 页' },
    { kind: 'replace', row: 1, field: 'place', text: '哈密', reason: '抄错' },
    { kind: 'replace', row: 1, field: 'place', text: '哈密市', reason: '抄错' },
  )
  expect(decisions.matched).toEqual([{ row: 5, site: null }])
  expect(decisions.accepted).toEqual([{ code: 'industry_unknown', row: 2, source: '国标第 12 页' }])
  expect(decisions.replaced).toEqual([{ row: 1, field: 'place', text: '哈密市', reason: '抄错' }])
})

test('a row left out can be taken back', () => {
  const out = all({ kind: 'skip', row: 7, reason: '重复' })
  expect(out.skipped).toEqual([{ row: 7, reason: '重复' }])
  expect(decide(out, { kind: 'keep', row: 7 })).toEqual(NO_DECISIONS)
})
