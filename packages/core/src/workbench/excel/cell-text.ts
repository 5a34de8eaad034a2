import { decimal, decimalText, isDecimalText } from '../../kernel/decimal.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { LawChoices } from '../field-value.ts'
import type { Column } from '../sheet.ts'
import { NOT_APPLICABLE } from '../sheet.ts'
import type { RawCell } from './raw-sheet.ts'

/** The name of a row by its id, as references print it; undefined where there is no such row. */
export type NameOf = (id: string) => string | undefined

/** What is needed to print values: the choices of the law, the names of rows. */
export type Printing = { readonly choices: LawChoices; readonly nameOf: NameOf }

const PRINTED_NOT_APPLICABLE = '不适用'
const EXACT_DIGITS = 15

/**
 * A value as a cell of a spreadsheet prints it: labels for choices, symbols for units, names for references, and the
 * empty text for a missing value. A code that is no longer offered and a row that is gone are printed as they are kept.
 */
export function cellText(column: Column, value: string | undefined, printing: Printing): string {
  if (value === undefined) return ''
  switch (column.kind) {
    case 'choice':
      return labelIn(column.choices, value)
    case 'law_choice':
      return labelIn(printing.choices[column.list] ?? [], value)
    case 'unit':
      return Object.hasOwn(UNITS, value) ? UNITS[value as UnitCode].symbol : value
    case 'reference':
      return printing.nameOf(value) ?? value
    case 'number':
      return value === NOT_APPLICABLE ? PRINTED_NOT_APPLICABLE : value
    default:
      return value
  }
}

function labelIn(entries: readonly { readonly code: string; readonly label: string }[], code: string): string {
  const label = entries.find((entry) => entry.code === code)?.label ?? code
  const isOnly = entries.filter((entry) => entry.label === label).length < 2
  return isOnly ? label : code
}

/** Whether a printed number can be a number of a spreadsheet without losing a digit: those keep 15. */
export function isExactNumber(text: string): boolean {
  return isDecimalText(text) && decimal(text).precision() <= EXACT_DIGITS && decimalText(decimal(text)) === text
}

const LIKE_FORMULA = /^'*[=+\-@\t\r]/u

/**
 * A text as it may stand in a cell: one that begins like a formula gets an apostrophe before it, and so does one that
 * has such an apostrophe of its own, so that `withoutGuard` gives back exactly what was guarded.
 */
export function withGuard(text: string): string {
  return LIKE_FORMULA.test(text) ? `'${text}` : text
}

/** The text behind the apostrophe of `withGuard`; any other text unchanged. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && LIKE_FORMULA.test(text) ? text.slice(1) : text
}

/**
 * The text of a cell as it is compared and judged: a stored number with the 15 digits that a spreadsheet shows (a sum of
 * 0.1 and 0.2 is 0.3), a text without guard, blanks around it and carriage returns.
 */
export function readCell({ text, numeric }: RawCell): string {
  if (numeric === true && isDecimalText(text)) return decimalText(decimal(text).toSignificantDigits(EXACT_DIGITS))
  return withoutGuard(text.replace(/\r\n?/gu, '\n')).trim()
}
