import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rational } from '../kernel/rational.ts'
import { compare, rational, rationalOf, ZERO } from '../kernel/rational.ts'
import { internalRates } from './internal-rates.ts'
import { changesAfterShift, shiftByOne, signChanges } from './polynomial.ts'
import { presentValue } from './present-value.ts'

const rates = (...flows: (number | string)[]) => internalRates(flows.map(rationalOf))

/** The flows whose rates of return are these: the product of (1 - (1 + r) x). */
function flowsWith(roots: readonly string[]): string[] {
  let polynomial: Rational[] = [rational(1n)]
  for (const root of roots) {
    const growth = rationalOf(root)
    const factor = rational(growth.numerator + growth.denominator, growth.denominator)
    polynomial = [...polynomial, ZERO].map((each, at) => {
      const before = polynomial[at - 1] ?? ZERO
      const taken = rational(before.numerator * factor.numerator, before.denominator * factor.denominator)
      return rational(
        each.numerator * taken.denominator - taken.numerator * each.denominator,
        each.denominator * taken.denominator,
      )
    })
  }
  return polynomial.map(({ numerator, denominator }) => `${numerator}/${denominator}`)
}

const fromText = (text: string): Rational => {
  const [numerator = '0', denominator = '1'] = text.split('/')
  return rational(BigInt(numerator), BigInt(denominator))
}

test('a single change of sign has one rate, also a negative one', () => {
  expect(rates(-100, 110)).toEqual([0.1])
  expect(rates(-100, 50, 50)).toEqual([0])
  expect(rates(-100, 50)).toEqual([-0.5])
  expect(rates(-100, 0, 0, 50)).toHaveLength(1)
  expect(rates(0, -100, 110)).toEqual([0.1])
})

test('trap 15: several rates are all found, none is told apart from some, a double one counts once', () => {
  expect(rates(-4000, 25000, -25000)).toEqual([0.25, 4])
  expect(rates(-1, '2.2', '-1.21')).toEqual([0.1])
  expect(rates(100, -200, 150)).toEqual([])
  expect(rates(100, 50)).toEqual([])
  expect(rates(0, 0)).toEqual([])
  expect(rates(0)).toEqual([])
  expect(rates(-1000, 6000, -11000, 6000)).toEqual([0, 1, 2])
  // two rates a millionth apart, which a search on a grid takes for none
  expect(rates(-1, '2.2000002', '-1.21000022')).toEqual([0.1, 0.1000002])
  expect(rates(-1, '2.2', '-1.2100000001')).toEqual([])
})

test('any product of factors has exactly its roots, each once', () => {
  const root = fc.integer({ min: -900, max: 3000 }).map((thousandths) => `${thousandths / 1000}`)
  fc.assert(
    fc.property(fc.array(root, { minLength: 1, maxLength: 6 }), (roots) => {
      const found = internalRates(flowsWith(roots).map(fromText))
      const expected = [...new Set(roots.map(Number))].toSorted((a, b) => a - b)
      expect(found).toEqual(expected)
    }),
  )
})

test('at a rate of return the present value changes its sign, to a ten thousand millionth', () => {
  const flow = fc.integer({ min: -100_000, max: 100_000 }).map((cents) => rational(BigInt(cents), 100n))
  fc.assert(
    fc.property(fc.array(flow, { minLength: 2, maxLength: 30 }), (flows) => {
      for (const rate of internalRates(flows)) {
        const reach = 1e-10 * (1 + Math.abs(rate))
        if (rate - reach <= -1) continue
        const signs = [rate - reach, rate, rate + reach].map((at) => compare(presentValue(flows, rationalOf(at)), ZERO))
        // the sign differs around the rate, or the rate is exact and the value only touches 0 there
        expect(signs[0] !== signs[2] || signs[1] === 0).toBe(true)
      }
    }),
  )
})

test('two hundred years, and five hundred, and sums that differ by ten to the thirty', () => {
  const annuity = (years: number) => rates(-1000, ...Array.from({ length: years }, () => 100))
  expect(annuity(200)[0]).toBeCloseTo(0.1, 8)
  expect(annuity(500)).toEqual([expect.closeTo(0.1, 10)])
  expect(rates('-1e15', ...Array.from({ length: 10 }, () => '1e-15'))).toHaveLength(1)
  expect(rates('-1e-12', '1e12')[0]).toBeCloseTo(1e24, -12)
  const changing = Array.from({ length: 201 }, (_, year) => (year % 7 === 0 ? -300 : 55))
  expect(rates(...changing).length).toBeLessThan(3)
})

test('the changes of sign after a shift are those of the whole shift, though it ends early', () => {
  const coefficient = fc.oneof(fc.bigInt(-20n, 20n), fc.bigInt(-(10n ** 30n), 10n ** 30n))
  fc.assert(
    fc.property(fc.array(coefficient, { maxLength: 12 }), fc.constantFrom(1n, -1n, 7n), (lower, top) => {
      const coefficients = [...lower, top]
      expect(changesAfterShift(coefficients)).toBe(signChanges(shiftByOne(coefficients), 2))
    }),
    { numRuns: 2000 },
  )
})
