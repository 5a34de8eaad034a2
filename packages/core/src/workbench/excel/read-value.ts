import type { UnitCode } from '../../kernel/unit.ts'
import { unitOfSymbol } from '../../kernel/unit.ts'
import { findSheet } from '../all-sheets.ts'
import { judgeFields } from '../field-value.ts'
import type { Column, Sheet } from '../sheet.ts'
import { readCell } from './cell-text.ts'
import { convertedValue } from './converted-value.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import type { PlacedCell } from './file-rows.ts'
import type { Reading } from './reading.ts'

/** A value in its normal form (null: the cell is empty), or undefined where it cannot be taken; what is to be said. */
export type ReadValue = { readonly value: string | null | undefined; readonly issues: readonly ExcelIssue[] }

/**
 * Reads a cell as a value of a column: error values and merged cells are refused with their address, days may be serial
 * numbers, a number may carry the unit of its row, references are names of rows.
 */
export function readValue(sheet: Sheet, column: Column, cell: PlacedCell, reading: Reading): ReadValue {
  const { address, flaw } = cell
  const words = { title: column.title, value: cell.text }
  if (flaw !== undefined) return refused(excelIssue(flaw, address, words))
  const text = readCell(cell)
  if (text === '') return { value: null, issues: [] }
  const converted = column.kind === 'number' ? convertedValue(sheet, column, cell, reading) : null
  if (converted?.kind === 'refused') return refused(converted.issue)
  if (converted !== null) return judged(sheet, column, converted.text, { address, reading })
  if (column.kind === 'reference') return readReference(column, text, { address, reading })
  const day = column.kind === 'day' && cell.numeric === true ? dayOfSerial(text) : null
  if (day !== null) return { value: day, issues: [excelIssue('serial_day', address, { ...words, day })] }
  const typed = column.kind === 'number' && column.unit === undefined ? withoutUnit(text, reading.unit) : text
  return judged(sheet, column, typed, { address, reading })
}

function judged(sheet: Sheet, column: Column, typed: string, { address, reading }: Place): ReadValue {
  const { set, issues } = judgeFields(sheet, { [column.id]: typed }, reading.choices)
  const [issue] = issues
  return issue === undefined
    ? { value: set[column.id], issues: [] }
    : refused(excelIssue('bad_value', address, { value: issue.message }))
}

function refused(issue: ExcelIssue): ReadValue {
  return { value: undefined, issues: [issue] }
}

type Place = { readonly address: string; readonly reading: Reading }

function readReference(
  column: Extract<Column, { kind: 'reference' }>,
  text: string,
  { address, reading }: Place,
): ReadValue {
  const id = reading.idOf(column.sheet, text)
  if (id !== undefined) return { value: id, issues: [] }
  const sheet = findSheet(column.sheet)?.title ?? column.sheet
  return refused(excelIssue('no_such_name', address, { title: column.title, sheet, value: text }))
}

const FIRST_SERIAL = 10_000
const LAST_SERIAL = 80_000

/** The day of a serial number of a spreadsheet (days since 1899-12-30), from 1927 to 2119; null for other numbers. */
function dayOfSerial(text: string): string | null {
  const serial = Number(text)
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return null
  return Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString()
}

/** `12 t` in a row whose unit is t is 12; with any other unit the text stays and is refused as no number. */
function withoutUnit(text: string, own: UnitCode | null): string {
  const [, number = '', symbol = ''] = /^([-+＋－\d.,，．０-９ ]*[\d０-９])\s*([^\d\s０-９].*)$/u.exec(text) ?? []
  return own !== null && symbol !== '' && unitOfSymbol(symbol) === own ? number : text
}
