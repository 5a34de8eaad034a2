import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, decimalText, isDecimalText, readableText, sum } from './decimal.ts'
import { separatedDigits } from './separated-digits.ts'

test('a share of a frame is exact where floats are not', () => {
  expect(0.07 * 100).not.toBe(7)
  expect(decimal('0.07').times(100).ceil().toNumber()).toBe(7)
})

test('no text but a finite decimal number is one', () => {
  const texts = ['', ' ', '0x10', 'NaN', 'Infinity', '1e1000', '1,000', '１', '1.2.3']
  expect(texts.filter(isDecimalText)).toEqual([])
  for (const text of texts) expect(() => decimal(text)).toThrow(RangeError)
  for (const value of [0.1, Number.NaN, 2 ** 60]) expect(() => decimal(value)).toThrow(RangeError)
})

test('sums are exact and independent of order', () => {
  const amount = fc.integer().map((value) => decimal(value).div(10_000))
  fc.assert(
    fc.property(fc.array(amount), (terms) => {
      expect(sum(terms).eq(sum(terms.toReversed()))).toBe(true)
      expect(sum(terms).minus(sum(terms)).isZero()).toBe(true)
    }),
  )
  expect(decimalText(sum([decimal('0.1'), decimal('0.2')]))).toBe('0.3')
})

test('printed without exponent, and read back as the same number', () => {
  expect(decimalText(decimal('1e-9'))).toBe('0.000000001')
  expect(decimalText(decimal('-0'))).toBe('0')
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(20), (digits, scale) => {
      const value = decimal(`${digits}e-${scale}`)
      expect(decimal(decimalText(value)).eq(value)).toBe(true)
    }),
  )
})

test('numbers of sentences have their thousands separated, in front of the point only', () => {
  const texts = ['0', '-0.05', '999', '1000', '-1234567.891234', '0.0000001', '1e30'].map((text) =>
    readableText(decimal(text)),
  )
  expect(texts).toEqual([
    '0',
    '-0.05',
    '999',
    '1,000',
    '-1,234,567.891234',
    '0.0000001',
    '1,000,000,000,000,000,000,000,000,000,000',
  ])
  expect(separatedDigits('12500.60')).toBe('12,500.60')
})
