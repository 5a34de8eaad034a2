import { Decimal, isDecimalText } from './decimal.ts'

/** An exact fraction in lowest terms; the denominator is above 0. Quotients stay exact where a decimal would be cut. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint }

export const ZERO: Rational = { numerator: 0n, denominator: 1n }
export const ONE: Rational = { numerator: 1n, denominator: 1n }

/** The greatest common divisor, not below 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/**
 * numerator / denominator in lowest terms.
 * @throws RangeError when the denominator is 0.
 */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('division by zero')
  const divisor = greatestCommonDivisor(numerator, denominator)
  const sign = denominator < 0n ? -1n : 1n
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

/**
 * The exact fraction of a decimal, of a decimal text, or of the shortest decimal text of a number (0.1 is one tenth).
 * @throws RangeError for anything that is no finite decimal number.
 */
export function rationalOf(value: Decimal | string | number): Rational {
  const text = typeof value === 'object' ? value.toFixed() : String(value).trim()
  if (!isDecimalText(text)) throw new RangeError(`not a decimal number: ${JSON.stringify(text)}`)
  const plain = /[eE]/.test(text) ? new Decimal(text).toFixed() : text
  const [whole = '', fraction = ''] = plain.replace('+', '').split('.')
  const negative = whole.startsWith('-')
  const digits = BigInt(`${whole.replace('-', '')}${fraction}`)
  return rational(negative ? -digits : digits, 10n ** BigInt(fraction.length))
}

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

/**
 * The sum of fractions, exact but not in lowest terms: by halves, so that many long denominators that have nothing in
 * common cost little. For figures that are compared or shown and not reckoned with further.
 */
export function sumUnreduced(values: readonly Rational[]): Rational {
  const [first = ZERO, second] = values
  if (second === undefined) return first
  const middle = Math.ceil(values.length / 2)
  const [a, b] = [sumUnreduced(values.slice(0, middle)), sumUnreduced(values.slice(middle))]
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** a - b. */
export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
}

/** a x b. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator)
}

/**
 * a / b.
 * @throws RangeError when b is 0.
 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Exactly -1, 0 or 1: a is less than, equal to, greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  return signOf(a.numerator * b.denominator - b.numerator * a.denominator)
}

/** -1, 0 or 1. */
export function signOf(value: bigint): -1 | 0 | 1 {
  return value < 0n ? -1 : value > 0n ? 1 : 0
}

/** The nearest binary double; infinite when the fraction is beyond the range of doubles, never -0. */
export function toNumber({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0
  const size = numerator < 0n ? -numerator : numerator
  if (size < EXACT && denominator < EXACT) return Number(numerator) / Number(denominator)
  const shift = bitLength(denominator) - bitLength(size) + 66
  const [scaled, divisor] = shift >= 0 ? [size << BigInt(shift), denominator] : [size, denominator << BigInt(-shift)]
  const quotient = scaled / divisor
  // the last bit stands for everything cut off, so that the one rounding that follows is right
  const sticky = quotient * divisor === scaled ? quotient : quotient | 1n
  const half = Math.trunc(-shift / 2)
  const value = Number(sticky) * 2 ** half * 2 ** (-shift - half)
  return numerator < 0n ? -value : value + 0
}

/** The decimal of the fraction to 80 significant digits. */
export function toDecimal({ numerator, denominator }: Rational): Decimal {
  return new Decimal(numerator.toString()).div(denominator.toString())
}

const EXACT = 9_007_199_254_740_992n

function bitLength(value: bigint): number {
  const hex = value.toString(16)
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] ?? '0', 16)))
}
