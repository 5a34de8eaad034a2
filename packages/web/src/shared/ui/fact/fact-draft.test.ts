import { recordFact } from '@qingshen/contracts/register.operations'
import { expect, test } from 'vitest'
import { EMPTY_FACT, factStatement, findingsInDraft } from './fact-draft.ts'

const whole = { value: 'no', knownMissing: '', validFrom: '2026-07-01', validTo: '', source: '第三季度监测报告' }

test('an empty draft names everything that is missing at once', () => {
  expect(findingsInDraft(EMPTY_FACT).map((issue) => issue.pointer)).toEqual(['/value', '/validFrom', '/source'])
})

test('no is sent as false, and a fact known to be missing as no value at all', () => {
  expect(findingsInDraft(whole)).toEqual([])
  expect(factStatement('overStandard', whole)).toMatchObject({
    value: false,
    knownMissing: false,
    validTo: null,
  })
  const missing = { ...whole, value: '', knownMissing: 'yes' }
  expect(findingsInDraft(missing)).toEqual([])
  expect(factStatement('overStandard', missing).value).toBeNull()
  expect(
    recordFact.body.safeParse({ ...factStatement('size', { ...whole, value: 'large' }), version: 3 }).success,
  ).toBe(true)
})

test('a period that ends before it begins and days that do not exist are found', () => {
  expect(findingsInDraft({ ...whole, validTo: '2026-06-30' })[0]?.code).toBe('period_reversed')
  expect(findingsInDraft({ ...whole, validFrom: '2026-02-30' })[0]?.pointer).toBe('/validFrom')
})
