import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import { expect, test } from 'vitest'
import { occurrencesOf, openOccurrences } from './occurrences-of-case.ts'

function owed(
  duty: KeptObligation['duty'],
  occurrence: string,
  anchorOn: string,
  more: Partial<KeptObligation> = {},
): KeptObligation {
  const dates = { anchorOn, computedDue: anchorOn, due: anchorOn, isPaused: false, missingYear: null }
  const state = { state: 'open' as const, fulfilledBy: null, fulfilledOn: null, daysLate: null }
  const named = { id: occurrence, duty, occurrence, clause: '', basis: [], holder: 'enterprise' as const, text: '' }
  return { ...named, ...dates, ...state, openedBy: null, ...more }
}

const names = (found: readonly { readonly occurrence: string }[]) => found.map(({ occurrence }) => occurrence)

test('DISC2022-19 every year owed may be chosen, also one that was missed; a year to come may not', () => {
  const obligations = ['2025', '2026', '2027'].map((year) => owed('annual_disclosure', year, `${year}-01-01`))
  const known = { obligations, eventIds: [] }
  const at = { today: '2026-03-01', taken: [] }
  expect(names(openOccurrences('annual_disclosure', known, at))).toEqual(['2024', '2025'])
  expect(names(openOccurrences('annual_disclosure', known, { ...at, taken: ['2025'] }))).toEqual(['2024'])
  expect(names(openOccurrences('annual_disclosure', { obligations: [], eventIds: [] }, at))).toEqual(['2025'])
})

test('DISC2022-17 two documents of one day are two disclosures, and another reason is a third', () => {
  const of = (id: string) => owed('interim_disclosure', id, '2026-07-01', { openedBy: id })
  const known = { obligations: [of('b'), of('a')], eventIds: ['a', 'b'] }
  const found = occurrencesOf('interim_disclosure', known, '2026-07-02')
  expect(found.map(({ occurrence, obligation }) => [occurrence, obligation?.openedBy])).toEqual([
    ['2026-07-01', 'a'],
    ['2026-07-01（2）', 'b'],
  ])
  const at = { today: '2026-07-02', taken: ['2026-07-01', '2026-07-02 其他'] }
  expect(names(openOccurrences('interim_disclosure', known, at))).toEqual(['2026-07-01（2）', '2026-07-02 其他2'])
})
