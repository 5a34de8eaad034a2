import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SizeRule } from './enterprise-size.ts'
import { isAboveScale, sizeClassOf } from './enterprise-size.ts'

const RULE: SizeRule = {
  limits: [
    { size: 'large', employees: '1000', revenue: '40000' },
    { size: 'medium', employees: '300', revenue: '2000' },
    { size: 'small', employees: '20', revenue: '300' },
  ],
  smallest: 'micro',
  aboveScaleRevenue: '2000',
}
const SMALLEST_FIRST = ['micro', 'small', 'medium', 'large']
const amount = fc.integer({ min: 0, max: 60_000 })

test('a class needs both of its lower limits', () => {
  expect(sizeClassOf({ employees: 1000, revenue: 40_000 }, RULE)).toBe('large')
  expect(sizeClassOf({ employees: 1000, revenue: '39999.99' }, RULE)).toBe('medium')
  expect(sizeClassOf({ employees: 5000, revenue: 2500 }, RULE)).toBe('medium')
  expect(sizeClassOf({ employees: 299, revenue: 90_000 }, RULE)).toBe('small')
  expect(sizeClassOf({ employees: 19, revenue: 90_000 }, RULE)).toBe('micro')
  expect(sizeClassOf({ employees: 0, revenue: 0 }, RULE)).toBe('micro')
})

test('a missing figure leaves the class open unless it cannot change it', () => {
  expect(sizeClassOf({ employees: 19 }, RULE)).toBe('micro')
  expect(sizeClassOf({ revenue: '299.9' }, RULE)).toBe('micro')
  expect(sizeClassOf({ employees: 20 }, RULE)).toBeNull()
  expect(sizeClassOf({ revenue: 90_000, employees: null }, RULE)).toBeNull()
  expect(sizeClassOf({}, RULE)).toBeNull()
})

test('with one figure missing the class is given exactly when every completion agrees', () => {
  const completions = [0, 20, 300, 1000, 2000, 40_000, 60_000]
  fc.assert(
    fc.property(amount, fc.boolean(), (value, staff) => {
      const known = staff ? { employees: value } : { revenue: value }
      const other = staff ? 'revenue' : 'employees'
      const classes = new Set(completions.map((figure) => sizeClassOf({ ...known, [other]: figure }, RULE)))
      expect(sizeClassOf(known, RULE)).toBe(classes.size === 1 ? [...classes][0] : null)
    }),
  )
})

test('more staff or more revenue never makes a smaller class', () => {
  fc.assert(
    fc.property(amount, amount, amount, (employees, revenue, more) => {
      const base = rank(sizeClassOf({ employees, revenue }, RULE))
      expect(rank(sizeClassOf({ employees: employees + more, revenue }, RULE))).toBeGreaterThanOrEqual(base)
      expect(rank(sizeClassOf({ employees, revenue: revenue + more }, RULE))).toBeGreaterThanOrEqual(base)
    }),
  )
})

test('above scale follows revenue alone, unknown stays unknown', () => {
  expect(isAboveScale(2000, RULE)).toBe(true)
  expect(isAboveScale('1999.99', RULE)).toBe(false)
  expect(isAboveScale(0, RULE)).toBe(false)
  expect(isAboveScale(undefined, RULE)).toBeNull()
})

test('a negative or inexact figure is refused', () => {
  expect(() => sizeClassOf({ employees: -1, revenue: 1 }, RULE)).toThrow(RangeError)
  expect(() => sizeClassOf({ employees: Number.NaN }, RULE)).toThrow(RangeError)
})

function rank(size: string | null): number {
  return SMALLEST_FIRST.indexOf(size ?? '')
}
