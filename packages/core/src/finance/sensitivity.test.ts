import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from './feasibility.ts'
import { quickRate } from './quick-value.ts'
import { sensitivity } from './sensitivity.ts'
import { tornado } from './tornado.ts'

const option = { id: 'a', investment: 100, annualGain: 30, depreciationYears: 10, taxRate: 0.25, discountRate: 0.1 }

test('XJ05-13e unchanged figures are those of the calculator, changed ones those of a changed option', () => {
  const money = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100)
  const changed = fc.constantFrom(-0.2, -0.1, 0, 0.1, 0.2)
  fc.assert(
    fc.property(money, money, changed, (investment, annualGain, change) => {
      const given = { ...option, investment, annualGain }
      const rows = sensitivity(given, { changes: [change] })
      const moved = { ...given, investment: investment * (1 + change) }
      const expected = appraise(moved)
      const cell = rows.find(({ factor }) => factor === 'investment')?.cells[0]
      expect(cell?.npv).toBeCloseTo(expected.npv, 6)
      expect(cell?.payback).toBeCloseTo(expected.payback ?? Number.NaN, 6)
      expect(Math.abs((cell?.irr ?? 0) - (expected.irr ?? 0))).toBeLessThan(1e-9 * (1 + Math.abs(expected.irr ?? 0)))
    }),
  )
})

test('the turn is the change at which the present value is 0', () => {
  const rows = sensitivity(option)
  for (const { factor, turn } of rows) {
    if (turn === null) throw new RangeError(factor)
    const [at] = sensitivity(option, { changes: [turn] }).filter((row) => row.factor === factor)
    expect(at?.cells[0]?.npv).toBeCloseTo(0, 6)
  }
  expect(sensitivity({ ...option, investment: 0 }).find(({ factor }) => factor === 'investment')?.turn).toBeNull()
})

test('only the part of the gain that depends on the price moves with the price', () => {
  const [half] = sensitivity(option, { changes: [0.2], priceShare: 0.5 })
  const [, , gain] = sensitivity(option, { changes: [0.1] })
  expect([half?.factor, gain?.factor]).toEqual(['price', 'annualGain'])
  expect(half?.cells[0]?.npv).toBeCloseTo(gain?.cells[0]?.npv ?? 0, 9)
})

test('a subsidy above the changed investment is paid back at once, never in negative years', () => {
  const rows = sensitivity({ ...option, subsidy: 90 }, { changes: [-0.2, 0] })
  const [less, same] = rows.find(({ factor }) => factor === 'investment')?.cells ?? []
  expect([less?.payback, less?.irr]).toEqual([0, null])
  expect(same?.payback).toBeGreaterThan(0)
})

test('the factor that moves most is the widest bar', () => {
  const bars = tornado(sensitivity(option))
  expect(bars.map(({ factor }) => factor)).toEqual(['price', 'annualGain', 'investment', 'discountRate'])
  expect(bars.every(({ span }, at) => span <= (bars[at - 1]?.span ?? span))).toBe(true)
})

test('flows are moved too; where the rate is not single it is left out', () => {
  const flows = { id: 'a', cashFlows: [-4000, 25000, -25000], discountRate: 0.1 }
  const rows = sensitivity(flows)
  expect(rows[0]?.cells.every(({ irr }) => irr === null)).toBe(true)
  expect(rows[1]?.cells.map(({ npv }) => Math.round(npv))).toEqual([-1134, -1534, -1934, -2334, -2734])
  expect(quickRate([0, -100, 110])).toBeCloseTo(0.1, 12)
  expect(quickRate([-100, 50])).toBeCloseTo(-0.5, 12)
})

test('a turn is where the value changes its sign, for any option, also far from the figures given', () => {
  const money = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100)
  const years = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(money, money, years, fc.constantFrom(0, 0.05, 0.3, 1), (investment, annualGain, life, rate) => {
      const given = { ...option, investment, annualGain, depreciationYears: life, discountRate: rate }
      for (const { factor, turn } of sensitivity(given)) {
        if (turn === null) continue
        const near = (change: number) =>
          sensitivity(given, { changes: [change] }).find((row) => row.factor === factor)?.cells[0]?.npv ?? Number.NaN
        const scale = 1e-9 * (1 + Math.max(Math.abs(near(-1)), Math.abs(near(10))))
        expect(Math.abs(near(turn))).toBeLessThanOrEqual(scale)
      }
    }),
    { numRuns: 60 },
  )
})
