import type { OutcomeCounts } from '@qingshen/contracts/register.operations'
import { countOutcomes } from '@qingshen/contracts/register.operations'
import { expect, test } from 'vitest'
import { countQueryOf, outcomeChips } from './outcome-counts.ts'
import { siteQueryOf } from './register-query.ts'

const COUNTED: OutcomeCounts = {
  law: { id: 'one', title: '一部办法' },
  on: '2026-11-21',
  counts: { mandatory: 12, voluntary: 0, excluded: 0, undetermined: 1200, outside: 3 },
  total: 1215,
  capped: false,
}

test('each outcome that occurs has a chip, what must be dealt with first', () => {
  expect(outcomeChips(COUNTED, 'mandatory')).toEqual([
    { outcome: 'mandatory', count: '12 家', isChosen: true },
    { outcome: 'undetermined', count: '1,200 家', isChosen: false },
    { outcome: 'outside', count: '3 家', isChosen: false },
  ])
})

test('the chosen outcome keeps its chip when nothing has it, so that it can be taken back', () => {
  expect(outcomeChips(COUNTED, 'voluntary').map(({ outcome }) => outcome)).toContain('voluntary')
})

test('counts of the first ones only say so, and without a governing law there is nothing to count', () => {
  expect(outcomeChips({ ...COUNTED, capped: true }, undefined)[0]?.count).toBe('至少 12 家')
  expect(outcomeChips({ ...COUNTED, law: null, counts: null }, undefined)).toEqual([])
})

test('the counts are asked for with the filters of the search, without its outcome, page and order', () => {
  const query = countQueryOf(siteQueryOf({ q: '天山', size: 'large', outcome: 'mandatory', sort: 'name', page: '3' }))
  expect(query).toEqual({ text: '天山', size: 'large' })
  expect(countOutcomes.query.safeParse(query).success).toBe(true)
})
