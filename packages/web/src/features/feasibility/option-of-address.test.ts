import { expect, test } from 'vitest'
import { appraiseAddress } from './option-of-address.ts'

const FULL = { investment: '10', annualGain: '1.58', depreciationYears: '10', taxRate: '25', discountRate: '6' }

test('rates are typed in per cent and read exactly', () => {
  const done = appraiseAddress(FULL)
  expect(done).toMatchObject({ kind: 'done', result: { cashFlow: 1.435, irrNote: null } })
  expect(appraiseAddress({ ...FULL, investment: '１，０００', annualGain: '1,158' })).toMatchObject({ kind: 'done' })
})

test('what is missing is named, what is no number is said, and what is impossible too', () => {
  expect(appraiseAddress({})).toMatchObject({
    kind: 'open',
    missing: ['投资', '年增收节支', '折旧年限', '综合税率', '折现率'],
  })
  expect(appraiseAddress({ ...FULL, investment: '十万' })).toEqual({
    kind: 'wrong',
    messages: ['投资应写成数，如 12.5。'],
  })
  const rate = appraiseAddress({ ...FULL, taxRate: '250' })
  expect(rate).toMatchObject({ kind: 'wrong', messages: [expect.stringContaining('综合税率应在 0 至 100 之间')] })
})

test('flows are read year by year', () => {
  const given = { by: 'flows', flows: '-4000 25000 -25000', discountRate: '10' }
  expect(appraiseAddress(given)).toMatchObject({ kind: 'done', result: { irrNote: 'several', irrs: [0.25, 4] } })
  expect(appraiseAddress({ ...given, flows: '-4000 x' })).toMatchObject({ kind: 'wrong' })
  expect(appraiseAddress({ by: 'flows' })).toMatchObject({ kind: 'open', missing: ['各年现金流量', '折现率'] })
})
