import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  rationalOf,
  subtract,
  sumUnreduced,
  toDecimal,
  toNumber,
  ZERO,
} from './rational.ts'

const small = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)).map(([n, d]) => rational(n, d))

test('a tenth is a tenth, however it is given', () => {
  for (const tenth of [0.1, '0.1', '1e-1', decimal('0.10')]) expect(rationalOf(tenth)).toEqual(rational(1n, 10n))
  expect(rationalOf('-12.50')).toEqual({ numerator: -25n, denominator: 2n })
  expect(rationalOf(-0)).toEqual({ numerator: 0n, denominator: 1n })
  expect(() => rationalOf(Number.NaN)).toThrow(RangeError)
  expect(() => rationalOf('0x1')).toThrow(RangeError)
})

test('trap 4: three thirds are one, and 0.1 + 0.2 is 0.3', () => {
  const third = rational(1n, 3n)
  expect(add(add(third, third), third)).toEqual(ONE)
  expect(add(rationalOf('0.1'), rationalOf('0.2'))).toEqual(rationalOf('0.3'))
})

test('sums and products are undone by differences and quotients', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
      expect(compare(a, b)).toBe(Math.sign(toNumber(a) - toNumber(b)))
    }),
  )
  expect(() => divide(ONE, rational(0n))).toThrow(RangeError)
})

test('the nearest double comes back from its own text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
      expect(toNumber(rationalOf(value))).toBe(value + 0)
    }),
  )
  expect(toNumber(rationalOf('1e999'))).toBe(Number.POSITIVE_INFINITY)
  expect(toDecimal(rational(1n, 8n)).toFixed()).toBe('0.125')
})

test('the sum of many fractions is that of one after the other', () => {
  const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }))
  fc.assert(
    fc.property(fc.array(fraction, { maxLength: 20 }), (pairs) => {
      const values = pairs.map(([numerator, denominator]) => rational(numerator, denominator))
      const { numerator, denominator } = sumUnreduced(values)
      expect(rational(numerator, denominator)).toEqual(values.reduce(add, ZERO))
    }),
  )
})
