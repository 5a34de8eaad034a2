import { expect, test } from 'vitest'
import type { AcceptanceFacts, AcceptanceRule } from './acceptance-need.ts'
import { acceptanceNeed } from './acceptance-need.ts'

const RULES: readonly AcceptanceRule[] = [
  { id: 'no_renovation', when: 'no_technical_renovation', effect: 'left_out' },
  { id: 'special', when: 'special_acceptance_passed', effect: 'result_taken_over' },
]
const need = (facts: Partial<AcceptanceFacts>) => {
  const all = { costClass: 'low', isRenovation: false, hasSpecialAcceptance: false, ...facts } as const
  return acceptanceNeed(all, RULES)
}

test('SX22-03j a no- or low-cost option without technical renovation needs no acceptance', () => {
  expect(need({})).toMatchObject({ need: 'not_needed', rule: { id: 'no_renovation' } })
  expect(need({ costClass: 'none' }).need).toBe('not_needed')
  expect(need({ costClass: 'medium' })).toEqual({ need: 'needed', rule: null, missing: [] })
  expect(need({ isRenovation: true }).need).toBe('needed')
})

test('SX22-03j a renovation that passed another department’s special acceptance uses its conclusion', () => {
  const passed = { costClass: 'high', hasSpecialAcceptance: true } as const
  expect(need({ ...passed, isRenovation: true })).toMatchObject({ need: 'taken_over', rule: { id: 'special' } })
  expect(need({ ...passed, isRenovation: false }).need).toBe('needed')
})

test('SX22-03j where a missing fact could spare it the answer is undetermined and names the fact', () => {
  expect(need({ costClass: null })).toMatchObject({ need: 'undetermined', missing: ['investment'] })
  expect(need({ isRenovation: null })).toMatchObject({ need: 'undetermined', missing: ['is_renovation'] })
  expect(need({ costClass: null, isRenovation: null }).missing).toEqual(['investment', 'is_renovation'])
  expect(need({ costClass: 'high', isRenovation: null }).need).toBe('needed')
  expect(need({ costClass: null, isRenovation: true }).need).toBe('needed')
})

test('where the law spares nobody every option needs it, and a rule that always holds spares every one', () => {
  const facts = { costClass: null, isRenovation: null, hasSpecialAcceptance: false }
  expect(acceptanceNeed(facts, [])).toEqual({ need: 'needed', rule: null, missing: [] })
  expect(acceptanceNeed(facts, [{ id: 'all', when: 'always', effect: 'left_out' }]).need).toBe('not_needed')
})
