import { decimal, decimalText, isDecimalText } from '../kernel/decimal.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { isLocalDate } from '../kernel/local-date.ts'
import type { CodeList } from '../vocabulary/code-list.ts'
import { fullWidthCharacters, halfWidth, oddSpaces, plainText } from './cell-text.ts'
import { EARLIEST_DATE } from './reference.ts'
import { registerField } from './register-field.ts'
import type { RowReading } from './row-reading.ts'
import { cellOf, note, offer } from './row-reading.ts'

/** What people write in a cell that has nothing to say. */
const NOTHING = new Set(['', '-', '—', '/', '无数据', '不详'])

function labelOf(field: string): string {
  return registerField(field)?.label ?? field
}

/** The text of a cell as printed but for outer blanks; null when there is none. Odd characters are noted. */
export function readText(reading: RowReading, field: string): string | null {
  const cell = cellOf(reading, field)
  if (!cell) return null
  if (cell.flaw) {
    noteFlaw(reading, field)
    return null
  }
  const text = plainText(cell.text)
  if (NOTHING.has(text)) return null
  noteOddCharacters(reading, field, cell.text)
  return cell.text.trim()
}

function noteFlaw(reading: RowReading, field: string): void {
  const cell = cellOf(reading, field)
  if (cell?.flaw === 'error_value') note(reading, field, 'error_value', { text: cell.text })
  if (cell?.flaw === 'merged') note(reading, field, 'merged_cell', { range: cell.text })
  if (cell?.flaw === 'number_as_text') note(reading, field, 'number_as_text', { text: cell.text })
  if (cell?.flaw === 'formula_without_value') note(reading, field, 'formula_without_value')
}

function noteOddCharacters(reading: RowReading, field: string, printed: string): void {
  const label = labelOf(field)
  const count = oddSpaces(printed)
  const wide = fullWidthCharacters(printed)
  const after = plainText(halfWidth(printed))
  if (count > 0) offer(reading, field, 'odd_spaces', { after, params: { label, count } })
  if (wide !== '') offer(reading, field, 'full_width', { after, params: { label, text: wide } })
}

/** A whole number not below zero, or null. */
export function readCount(reading: RowReading, field: string): number | null {
  const text = readText(reading, field)
  if (text === null) return null
  const digits = halfWidth(plainText(text)).replaceAll(/[,，]/gu, '').replace(/人$/u, '')
  if (/^\d{1,9}(?:\.0+)?$/u.test(digits)) return Number(digits)
  note(reading, field, 'not_a_count', { label: labelOf(field), text })
  return null
}

/** An exact amount as text, or null; group signs are looked through. */
export function readAmount(reading: RowReading, field: string): string | null {
  const text = readText(reading, field)
  if (text === null) return null
  const digits = halfWidth(plainText(text)).replaceAll(/[,，]/gu, '').replace(/万元$/u, '')
  if (isDecimalText(digits) && !digits.startsWith('-')) return decimalText(decimal(digits))
  note(reading, field, 'not_an_amount', { label: labelOf(field), text })
  return null
}

/** One of a code list, by its code, its label or a short form of the label; or null. */
export function readChoice<C extends string>(reading: RowReading, field: string, list: CodeList<C>): C | null {
  const text = readText(reading, field)
  if (text === null) return null
  const wanted = plainText(text).replaceAll(/\s|企业$/gu, '')
  const found = list.entries.find(
    ({ code, label }) => code === wanted || label === wanted || shortLabel(label) === wanted,
  )
  if (found) return found.code
  const choices = list.entries.map((entry) => entry.label).join('、')
  note(reading, field, 'not_a_choice', { label: labelOf(field), text, choices })
  return null
}

function shortLabel(label: string): string {
  return label.replace(/(?:型|管理|内)$/u, '')
}

/** A day that exists and lies in our century or the last, not after `today`; or null. */
export function readDate(reading: RowReading, field: string, today: LocalDate): LocalDate | null {
  const text = readText(reading, field)
  if (text === null) return null
  const date = dateText(halfWidth(plainText(text)))
  if (date === null) {
    note(reading, field, 'not_a_date', { label: labelOf(field), text })
    return null
  }
  if (date >= EARLIEST_DATE && date <= today) return date
  const repair = otherCentury(date, today)
  const params = { label: labelOf(field), text: date, earliest: EARLIEST_DATE, latest: today }
  if (repair) offer(reading, field, 'date_wrong_century', { after: repair, params })
  else note(reading, field, 'date_wrong_century', { ...params, repair: null })
  return null
}

/** The day of `2024-03-31`, `2024/3/31`, `2024.3.31`, `2024年3月31日`, `20240331` and the like, or null. */
export function dateText(text: string): LocalDate | null {
  const parts =
    /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?(?:\.000)?Z?)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (!parts) return null
  const [, year = '', month = '', day = ''] = parts
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}

function otherCentury(date: LocalDate, today: LocalDate): LocalDate | null {
  const candidates = ['20', '19'].map((century) => `${century}${date.slice(2)}`)
  return candidates.find((other) => isLocalDate(other) && other >= EARLIEST_DATE && other <= today) ?? null
}
