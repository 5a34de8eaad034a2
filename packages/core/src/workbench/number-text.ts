import { decimal, decimalText } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { unitOfSymbol } from '../kernel/unit.ts'

/** A number as typed, read: its normal form, or why it is none. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'not_a_number' | 'doubtful_comma' | 'too_many_digits' }

const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
const SPACED = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d*)?$/
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i
const MOST_DIGITS = 30

/**
 * The exact decimal somebody typed, as plain text: full-width digits and signs, thousands separators and blanks are
 * read; the symbol of the column's own unit behind the number is left out (`35%` in a column of percent is 35).
 */
export function readNumber(typed: string, unit?: UnitCode): ReadNumber {
  const text = withoutUnit(unified(typed), unit)
  if (PLAIN.test(text)) return normal(text)
  if (GROUPED.test(text)) return normal(text.replaceAll(',', ''))
  if (SPACED.test(text)) return normal(text.replaceAll(' ', ''))
  return { kind: /^[+-]?\d*,\d*$/.test(text) ? 'doubtful_comma' : 'not_a_number' }
}

function unified(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .replace(/ ?, ?/g, ',')
    .trim()
}

function withoutUnit(text: string, unit: UnitCode | undefined): string {
  const [, number = '', symbol = ''] = /^([-+\d.,e ]*\d) ?([^\d\s].*)$/i.exec(text) ?? []
  return unit !== undefined && unitOfSymbol(symbol) === unit ? number : text
}

function normal(text: string): ReadNumber {
  const plain = decimalText(decimal(text))
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  if (whole.length > MOST_DIGITS || fraction.length > MOST_DIGITS) return { kind: 'too_many_digits' }
  return { kind: 'number', text: plain }
}
