import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { parseJsonText } from '../kernel/json-text.ts'
import { Problem } from '../kernel/problem.ts'
import { feasibility } from './feasibility.ts'
import type { Feasibility } from './feasibility-result.schema.ts'

const base = { id: 'a', investment: 100, annualGain: 30, depreciationYears: 10, taxRate: 0.25, discountRate: 0.1 }

function one(option: object): Feasibility {
  const [result] = feasibility([option])
  if (result === undefined) throw new RangeError('no result')
  return result
}

function issuesOf(input: unknown): string[] {
  try {
    feasibility(input)
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ code, pointer }) => `${code} ${pointer}`)
    throw error
  }
  return []
}

/** The same figures another way: decimals of eighty digits, the sum term by term. */
function byHand(option: typeof base & { years?: number; subsidy?: number }) {
  const I = new Decimal(option.investment).minus(option.subsidy ?? 0)
  const D = I.div(option.depreciationYears)
  const T = new Decimal(option.annualGain).minus(D)
  const E = T.gt(0) ? T.times(new Decimal(1).minus(option.taxRate)) : T
  const F = E.plus(D)
  const growth = new Decimal(1).plus(option.discountRate)
  let npv = I.neg()
  for (let year = 1; year <= (option.years ?? option.depreciationYears); year += 1)
    npv = npv.plus(F.div(growth.pow(year)))
  return { depreciation: D, taxable: T, netProfit: E, cashFlow: F, payback: F.gt(0) ? I.div(F) : null, npv }
}

test('XJ05-13e an option with a profit: depreciation, tax, cash flow, payback, present value, rate of return', () => {
  const result = one(base)
  expect(result).toMatchObject({ depreciation: 10, taxable: 20, netProfit: 15, cashFlow: 25, payback: 4 })
  expect(result.npv).toBeCloseTo(53.614177642617065, 12)
  expect(result.npvr).toBeCloseTo(0.5361417764261707, 14)
  expect(result.irr).toBeCloseTo(0.21406465112705, 12)
  expect(result).toMatchObject({ irrNote: null, feasible: true })
  expect(result).not.toHaveProperty('irrs')
  expect(result.because[0]).toMatchObject({ code: 'npv_met' })
})

test('XJ05-13e every figure is that of eighty-digit decimals, rounded once', () => {
  const cents = (max: number) => fc.integer({ min: 1, max }).map((value) => value / 100)
  const option = fc.record({
    id: fc.constant('a'),
    investment: cents(1_000_000),
    annualGain: fc.integer({ min: -50_000, max: 500_000 }).map((value) => value / 100),
    depreciationYears: fc.integer({ min: 1, max: 25 }),
    years: fc.integer({ min: 1, max: 40 }),
    taxRate: fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
    discountRate: fc.integer({ min: 0, max: 30 }).map((value) => value / 100),
  })
  fc.assert(
    fc.property(option, (given) => {
      const result = one(given)
      const expected = byHand(given)
      for (const [name, value] of Object.entries(expected)) {
        const actual = result[name as keyof typeof expected]
        expect([name, actual]).toEqual([name, value === null ? null : value.toNumber() + 0])
      }
    }),
  )
})

test('no tax on a loss, and the reader is told', () => {
  const result = one({ ...base, annualGain: 8 })
  expect(result).toMatchObject({ taxable: -2, netProfit: -2, cashFlow: 8, payback: 12.5 })
  expect(result.because.map(({ code }) => code)).toContain('no_tax')
  expect(one({ ...base, annualGain: 10 })).toMatchObject({ taxable: 0, netProfit: 0, cashFlow: 10 })
})

test('the cash flow goes on after depreciation ends, and the subsidy lowers the investment', () => {
  const result = one({ ...base, subsidy: 20, depreciationYears: 4, years: 8, discountRate: 0 })
  expect(result).toMatchObject({ depreciation: 20, taxable: 10, netProfit: 7.5, cashFlow: 27.5, npv: 140 })
})

test('a gain that is none: no payback, no rate of return, not feasible', () => {
  const result = one({ ...base, annualGain: -5, paybackNorm: 3, baseRate: 0.08 })
  expect(result).toMatchObject({ cashFlow: -5, payback: null, irr: null, irrNote: 'none', irrs: [], feasible: false })
  expect(result.npv).toBeLessThan(-100)
})

test('an investment of nothing has no rates, and pays back at once', () => {
  expect(one({ ...base, investment: 0 })).toMatchObject({
    payback: 0,
    npvr: null,
    irr: null,
    irrNote: 'none',
    feasible: true,
  })
  expect(one({ ...base, investment: 0, annualGain: 0, paybackNorm: 3 })).toMatchObject({
    npv: 0,
    payback: null,
    feasible: null,
  })
  expect(one({ ...base, investment: 0, baseRate: 0.1 }).feasible).toBeNull()
})

test('a present value of exactly 0 is feasible: the border is not left to rounding', () => {
  const flows = ['-2.1', '1.21', '1.21'].join(',')
  const exact = parseJsonText(`[{"id":"a","cashFlows":[${flows}],"discountRate":0.1}]`, { exactAt: () => true })
  expect(exact.ok && feasibility(exact.value)[0]).toMatchObject({ npv: 0, irr: 0.1, feasible: true })
  const below = { id: 'b', cashFlows: [-2.1000000000001, 1.21, 1.21], discountRate: 0.1, baseRate: 0.1 }
  expect(one(below).feasible).toBe(false)
})

test('a norm that fails outweighs a rate that cannot be told', () => {
  const flows = { id: 'a', cashFlows: [-4000, 25000, -25000], discountRate: 0.3 }
  const several = one({ ...flows, baseRate: 0.1 })
  expect(several).toMatchObject({ irr: null, irrNote: 'several', irrs: [0.25, 4], feasible: null })
  expect(several.because.map(({ code }) => code)).toEqual(['irr_several', 'npv_met'])
  expect(one({ ...flows, baseRate: 0.1, paybackNorm: 0.1 }).feasible).toBe(false)
  expect(one({ ...flows, discountRate: 0.1 }).feasible).toBe(false)
})

test('flows pay back where their running sum reaches 0', () => {
  const flows = (...cashFlows: number[]) => one({ id: 'a', cashFlows, discountRate: 0 })
  expect(flows(-100, 40, 40, 40)).toMatchObject({
    depreciation: null,
    cashFlow: null,
    payback: 2.5,
    npv: 20,
    npvr: 0.2,
  })
  expect(flows(-100, 100)).toMatchObject({ payback: 1, npv: 0, irr: 0 })
  expect(flows(-100, 40).payback).toBeNull()
  expect(flows(100, -50)).toMatchObject({ payback: 0, npvr: null, irr: -0.5 })
})

test('trap 23: nothing is rounded before the end', () => {
  // with a depreciation of 3.33 the value would be 6.43 and not 6.45
  const result = one({ ...base, investment: 10, depreciationYears: 3, annualGain: 8, years: 3 })
  expect(result.depreciation).toBe(10 / 3)
  expect(result.cashFlow).toBe(41 / 6)
})

test('an interpolated rate of return as manuals print it is within five hundredths of a point', () => {
  const { irr, npv } = one({ ...base, discountRate: 0.21 })
  const above = one({ ...base, discountRate: 0.22 }).npv
  const interpolated = 0.21 + (npv * 0.01) / (npv + Math.abs(above))
  expect(Math.abs(interpolated - (irr ?? 0))).toBeLessThan(0.0005)
})

test('everything wrong is said at once, each with its place', () => {
  expect(
    issuesOf([
      { ...base, investment: -1, taxRate: 1.2, discountRate: 8 },
      { ...base, depreciationYears: 0, years: 2.5 },
      { id: '', annualGain: '30', extra: 1 },
      { ...base, id: 'c', subsidy: 101 },
      { id: 'd', cashFlows: [], discountRate: 0.1, investment: 1 },
      { ...base, id: 'e', years: 501, paybackNorm: 0, baseRate: Number.NaN },
      7,
    ]).toSorted(),
  ).toEqual(
    [
      'finance_value_wrong /0/investment',
      'finance_value_wrong /0/taxRate',
      'finance_value_wrong /0/discountRate',
      'finance_duplicate_id /1/id',
      'finance_value_wrong /1/depreciationYears',
      'finance_value_wrong /1/years',
      'finance_value_wrong /2/id',
      'finance_value_wrong /2/annualGain',
      'finance_value_missing /2/investment',
      'finance_value_missing /2/depreciationYears',
      'finance_value_missing /2/taxRate',
      'finance_value_missing /2/discountRate',
      'finance_unknown_field /2/extra',
      'finance_subsidy_above_investment /3/subsidy',
      'finance_value_wrong /4/cashFlows',
      'finance_unknown_field /4/investment',
      'finance_value_wrong /5/years',
      'finance_value_wrong /5/paybackNorm',
      'finance_value_wrong /5/baseRate',
      'finance_shape_wrong /6',
    ].toSorted(),
  )
  expect(issuesOf({})).toEqual(['finance_shape_wrong '])
  expect(issuesOf([new Decimal('1e400'), new Decimal('1e-400'), base])).toEqual([
    'finance_shape_wrong /0',
    'finance_shape_wrong /1',
  ])
})

test('minus nothing is nothing, two hundred years are computed, and what overflows is said', () => {
  const zero = one({ ...base, investment: -0, annualGain: -0 })
  expect(Object.values(zero).some((value) => Object.is(value, -0))).toBe(false)
  const long = one({ ...base, years: 200 })
  expect(long.because.map(({ code }) => code)).toContain('long_time')
  expect(Number.isFinite(long.npv)).toBe(true)
  expect(issuesOf([{ ...base, annualGain: 1.7e308, investment: 5e-324 }])).toEqual([
    'finance_size_wrong /0/investment',
    'finance_size_wrong /0/annualGain',
  ])
  const tiny = { id: 'a', cashFlows: [-1, new Decimal('1e-99999999')], discountRate: 0 }
  expect(issuesOf([tiny])).toEqual(['finance_size_wrong /0/cashFlows/1'])
  const apart = one({ ...base, investment: 1e-30, annualGain: 1e30 })
  expect(Object.values(apart).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true)
})

test('published examples of audits come out as printed', () => {
  // a training text: 150 and 32.5 a year over 10 years at 5 %
  const taught = one({ id: 'a', cashFlows: [-150, ...Array.from({ length: 10 }, () => 32.5)], discountRate: 0.05 })
  expect(taught.payback).toBeCloseTo(4.6, 1)
  expect(taught.npv).toBeCloseTo(100.96, 2)
  expect(Math.abs((taught.irr ?? 0) - 0.1726)).toBeLessThan(0.0005)
  // an audit report: 10 and 1.58 a year, ten years of depreciation, tax 25 %
  const report = one({ ...base, investment: 10, annualGain: 1.58, discountRate: 0.06 })
  expect(report).toMatchObject({ depreciation: 1, taxable: 0.58, netProfit: 0.435, cashFlow: 1.435 })
  expect(report.payback).toBeCloseTo(6.97, 2)
  expect(report.npv).toBeCloseTo(0.56, 2)
  expect(Math.abs((report.irr ?? 0) - 0.0717)).toBeLessThan(0.0005)
})

test('peers trap 23: a figure just beside its limit is not shown as if it were the limit', () => {
  const option = { id: 'o', investment: 30.00001, annualGain: 10, depreciationYears: 10, taxRate: 0, discountRate: 0 }
  const [judged] = feasibility([{ ...option, paybackNorm: 3 }])
  expect(judged?.because[0]?.text).toBe('投资偿还期 3.000001 年，超过定额 3 年')
  const flows = { id: 'f', cashFlows: [-100, 110], discountRate: 0.1 }
  const [short] = feasibility([{ ...flows, cashFlows: [-100.0000001, 110], baseRate: 0.1 }])
  expect(short?.because.map(({ text }) => text)).toEqual([
    '净现值 -0.0000001 万元，小于 0：按这一折现率收不回投资',
    '内部收益率 9.9999999%，低于基准收益率 10%',
  ])
  expect(feasibility([{ ...flows, baseRate: 0.1 }])[0]).toMatchObject({ feasible: true, npv: 0, irr: 0.1 })
})
