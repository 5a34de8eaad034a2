import type { Decimal } from '../kernel/decimal.ts'
import { decimalText } from '../kernel/decimal.ts'
import { separatedDigits } from '../kernel/separated-digits.ts'

/**
 * How a number is rounded for print, and only there. `exact`: as entered or summed, at most 6 decimals. `measured`: of a
 * calculation with measurements, 6 digits, never less than the whole number. `quotient`: 4 significant digits, 2 decimals
 * from 100 on. `share`: a share as per cent with 2 decimals. `fixed`: money, standard coal, scores, indices: 2 decimals.
 * `decimals`: at most so many, for numbers that stand in one column.
 * A value that is not 0 is never printed as 0: it keeps 2 significant digits.
 */
export type NumberRule = 'exact' | 'measured' | 'quotient' | 'share' | 'fixed' | { readonly decimals: number }

const MOST_DECIMALS = 6

/** The number as it is printed: rounded by the rule, with separators of thousands. `12345.678` -> `12,345.68`. */
export function printNumber(value: Decimal, rule: NumberRule): string {
  if (rule === 'share') return printNumber(value.times(100), 'fixed')
  const places = decimalsOf(value, rule)
  const rounded = value.toDecimalPlaces(places)
  if (rounded.isZero() && !value.isZero()) return separatedDigits(decimalText(value.toSignificantDigits(2)))
  return separatedDigits(rule === 'fixed' ? withoutMinusZero(rounded.toFixed(places)) : decimalText(rounded))
}

function decimalsOf(value: Decimal, rule: NumberRule): number {
  if (typeof rule === 'object') return rule.decimals
  if (rule === 'exact') return MOST_DECIMALS
  if (rule === 'fixed') return 2
  const size = value.abs()
  if (rule === 'quotient' && size.gte(100)) return 2
  if (size.isZero()) return 0
  // digits before the point; below 1 the zeros behind it count as negative digits
  const whole = size.e + 1
  return Math.max(0, (rule === 'quotient' ? 4 : MOST_DECIMALS) - whole)
}

function withoutMinusZero(text: string): string {
  return /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text
}
