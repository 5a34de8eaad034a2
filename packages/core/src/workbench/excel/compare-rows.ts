import { unitOfSymbol } from '../../kernel/unit.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { Sheet } from '../sheet.ts'
import { cellText, readCell } from './cell-text.ts'
import type { NameOf } from './cell-text.ts'
import type { FieldDifference } from './excel-difference.schema.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { isFigureSheet, LINE_UNIT } from './figure-table.ts'
import type { FileRow, PlacedCell } from './file-rows.ts'
import type { MatchedRow, Present, PresentRow } from './match-rows.ts'
import type { Reading } from './reading.ts'
import { readValue } from './read-value.ts'
import type { RowMark } from './row-mark.ts'
import { cellPrint } from './row-mark.ts'

/** What is needed to compare: what stands, the way from names to rows and back, also for rows of the file. */
export type Comparing = Pick<Present, 'choices'> & {
  readonly idOf: Reading['idOf']
  readonly nameOf: NameOf
  /** The unit of a row: its own, or that of its item or layer where another row says it. */
  readonly unitOf: (sheet: Sheet, file: FileRow, row: PresentRow | null) => UnitCode | null
}

/** What a row of a file changes, and what is told about it; `faults`: cells not taken without which no row makes sense. */
type ComparedRow = {
  readonly fields: readonly FieldDifference[]
  readonly issues: readonly ExcelIssue[]
  readonly faults: readonly string[]
}

/**
 * Compares a row of a file with the row it is, field by field. A cell that nobody has touched since it was written out
 * says nothing, whatever stands in the audit meanwhile; a cell that cannot be read changes nothing.
 */
export function compareRow(sheet: Sheet, { file, row, mark }: MatchedRow, comparing: Comparing): ComparedRow {
  const fields: FieldDifference[] = []
  const issues: ExcelIssue[] = []
  const faults: string[] = []
  const lineUnit = isFigureSheet(sheet) ? lineUnitOf(file) : null
  const reading = {
    choices: comparing.choices,
    idOf: comparing.idOf,
    unit: comparing.unitOf(sheet, file, row),
    lineUnit,
  }
  const hasOtherUnit = isUnitTouched(reading, mark)
  const print = (column: Sheet['columns'][number], value: string | null) =>
    cellText(column, value ?? undefined, { choices: comparing.choices, nameOf: comparing.nameOf })
  for (const column of sheet.columns) {
    const cell = file.cells.get(column.id)
    if (cell === undefined) continue
    const isOther = column.kind === 'number' && (hasOtherUnit || isCountedOtherwise(cell))
    if (!isOther && isUntouched(column.id, cell, mark)) continue
    const read = readValue(sheet, column, cell, reading)
    issues.push(...read.issues)
    if (isNeeded(sheet, column)) faults.push(...errorsOf(read.issues))
    const before = row?.fields[column.id] ?? null
    const after = read.value
    if (after === undefined || after === before) continue
    fields.push({
      field: column.id,
      title: column.title,
      cell: cell.address,
      before,
      after,
      beforeText: print(column, before),
      afterText: print(column, after),
      isConflict: row !== null && mark !== null && (row.fieldVersions[column.id] ?? 0) > mark.version,
    })
  }
  return { fields, issues, faults }
}

function isUntouched(id: string, cell: PlacedCell, mark: RowMark | null): boolean {
  const isText = cell.flaw === undefined || cell.flaw === 'error_value'
  return isText && mark?.prints.includes(cellPrint(id, readCell(cell))) === true
}

/** The number is the one that was written out, but its head or its format says something else of it now. */
function isCountedOtherwise({ conversion, percent, text }: PlacedCell): boolean {
  return text.trim() !== '' && (conversion !== undefined || percent === true)
}

/** Somebody wrote another unit into the line of a figure since it was written out. */
function isUnitTouched({ lineUnit, unit }: Pick<Reading, 'lineUnit' | 'unit'>, mark: RowMark | null): boolean {
  if (lineUnit === null || unit === null || unitOfSymbol(lineUnit) === unit) return false
  return mark?.prints.includes(cellPrint(LINE_UNIT, lineUnit)) !== true
}

function lineUnitOf({ cells }: FileRow): string | null {
  const cell = cells.get(LINE_UNIT)
  const text = cell === undefined || cell.flaw !== undefined ? '' : readCell(cell)
  return text === '' ? null : text
}

function isNeeded({ key }: Sheet, { id, required }: Sheet['columns'][number]): boolean {
  return required === true || key.includes(id)
}

function errorsOf(issues: readonly ExcelIssue[]): string[] {
  return issues.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))
}
