import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import type { NumberRule } from './report-number.ts'
import { printNumber } from './report-number.ts'

const printed = (value: string, rule: NumberRule) => printNumber(decimal(value), rule)

test('numbers are rounded for print by one rule each, half away from zero (trap 23)', () => {
  expect(printed('12345.678', 'exact')).toBe('12,345.678')
  expect(printed('0.1234567', 'exact')).toBe('0.123457')
  expect(printed('4646377.12', 'measured')).toBe('4,646,377')
  expect(printed('646.2323', 'measured')).toBe('646.232')
  expect(printed('0.2401234', 'quotient')).toBe('0.2401')
  expect(printed('1234.567', 'quotient')).toBe('1,234.57')
  expect(printed('2.005', 'fixed')).toBe('2.01')
  expect(printed('-2.005', 'fixed')).toBe('-2.01')
  expect(printed('0.0210', 'share')).toBe('2.10')
  expect(printed('1000', 'fixed')).toBe('1,000.00')
  expect(printed('0', 'fixed')).toBe('0.00')
  expect(printed('0', 'quotient')).toBe('0')
})

test('a value that is not zero is never printed as zero', () => {
  expect(printed('0.000000012', 'exact')).toBe('0.000000012')
  expect(printed('-0.0004', 'fixed')).toBe('-0.0004')
  expect(printed('0.0000031', 'share')).toBe('0.00031')
})

test('every print reads back to within its rounding and has no separators in the fraction', () => {
  const value = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }))
  const rules = fc.constantFrom<NumberRule>('exact', 'measured', 'quotient', 'fixed')
  fc.assert(
    fc.property(value, rules, ([digits, scale], rule) => {
      const exact = decimal(digits.toString()).div(decimal(10).pow(scale))
      const text = printNumber(exact, rule)
      expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/)
      const read = decimal(text.replaceAll(',', ''))
      expect(read.isZero()).toBe(exact.isZero())
      expect(read.minus(exact).abs().lte('0.5')).toBe(true)
    }),
  )
})
