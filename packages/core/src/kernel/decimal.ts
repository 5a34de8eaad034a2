import { Decimal as DecimalJs } from 'decimal.js'
import { separatedDigits } from './separated-digits.ts'

/**
 * Exact decimals: 80 significant digits, half away from zero where a quotient must be cut, never
 * printed with an exponent. Sums and products of what people enter stay exact.
 */
export const Decimal = DecimalJs.clone({
  precision: 80,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9_000_000_000_000_000,
  toExpPos: 9_000_000_000_000_000,
})
export type Decimal = DecimalJs

const DECIMAL_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/

/** True when the text is a finite decimal number in plain or exponent form (exponent at most three digits). */
export function isDecimalText(text: string): boolean {
  return DECIMAL_TEXT.test(text)
}

/**
 * The exact decimal of a text, or of an integer up to 2^53.
 * @throws RangeError for anything else: a binary fraction, NaN, infinity, hexadecimal, an empty text.
 */
export function decimal(value: string | number | Decimal): Decimal {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact number: ${value}`)
    return new Decimal(value)
  }
  if (typeof value !== 'string') return new Decimal(value)
  const text = value.trim()
  if (!isDecimalText(text)) throw new RangeError(`not a decimal number: ${JSON.stringify(value)}`)
  return new Decimal(text)
}

/** The exact sum; 0 for no terms. */
export function sum(terms: Iterable<Decimal>): Decimal {
  let total: Decimal = new Decimal(0)
  for (const term of terms) total = total.plus(term)
  return total
}

/** The number as a sentence shows it: without exponent, thousands separated: `12,345.6`. */
export function readableText(value: Decimal): string {
  return separatedDigits(decimalText(value))
}

/** The number without exponent, group signs or trailing zeros: `1200`, `-0.05`. */
export function decimalText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}
