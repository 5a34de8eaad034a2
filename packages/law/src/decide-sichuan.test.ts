import { expect, test } from 'vitest'
import { NO_TRIGGER, decideUnder } from './decide.fixture.ts'

const decideSichuan = (...input: readonly object[]) => decideUnder('sichuan-2016', '2017-01-01', ...input)

test.for([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, undefined, false],
  [true, undefined, null],
  [undefined, undefined, null],
])('SC16-02a without a trigger: key industry %s, above scale %s: listed %s, voluntary', ([key, above, listed]) => {
  const stated = { keyIndustry: key, aboveScale: above }
  const facts = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
  const [decision] = decideSichuan({ facts: { ...NO_TRIGGER, ...facts } })
  expect(decision).toMatchObject({ outcome: 'voluntary', mode: null, listed, missing: [] })
})

test('SC16-02a a triggered enterprise is mandatory in full and listed, key industry or not', () => {
  const [decision] = decideSichuan({ facts: { energyOverQuota: true, keyIndustry: false } })
  expect(decision).toMatchObject({ outcome: 'mandatory', mode: 'full', listed: true, missing: [] })
  expect(decision.because[0]?.clause).toBe('CPPL2012-27(2)(2)')
})

test('SC16-02a above scale is computed from revenue of at least 20 million yuan, and a stated fact wins', () => {
  const facts = { ...NO_TRIGGER, keyIndustry: true }
  const decisions = decideSichuan(
    { revenue: 2000, facts },
    { revenue: 1999.99, facts },
    { revenue: 1999.99, facts: { ...facts, aboveScale: true } },
  )
  expect(decisions.map(({ listed }) => listed)).toEqual([true, false, true])
})

test('SC16-02a the place on the plan may be certain where the outcome is not', () => {
  const [decision] = decideSichuan({ facts: { keyIndustry: true, aboveScale: true } })
  expect(decision).toMatchObject({ outcome: 'undetermined', mode: null, listed: true })
})
