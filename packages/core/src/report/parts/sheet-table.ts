import { UNITS } from '../../kernel/unit.ts'
import type { SheetId } from '../../workbench/all-sheets.ts'
import { findSheet } from '../../workbench/all-sheets.ts'
import { cellText } from '../../workbench/excel/cell-text.ts'
import type { WorkbenchRow } from '../../workbench/row.schema.ts'
import type { Column } from '../../workbench/sheet.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import type { TableColumn } from './table.ts'
import { table } from './table.ts'
import { cellOf, cellWith, enteredDay, enteredNumber, gap } from './runs.ts'

/** A column of a sheet in a table: how wide, and another title where the sheet's does not do. */
export type ShownColumn = readonly [column: string, wide: number, title?: string]

/** A sheet as a table of the report: which columns, which rows, and what is missing where there are none. */
export type SheetTable = {
  readonly sheet: SheetId
  readonly columns: readonly ShownColumn[]
  readonly section: string
  readonly title?: string
  readonly rows?: readonly WorkbenchRow[]
  readonly missing: string
}

/** The rows of a sheet as a table, each number and day bound to its cell; a gap where there are none. */
export function sheetTable(desk: Desk, shown: SheetTable): readonly Block[] {
  const sheet = findSheet(shown.sheet)
  const rows = shown.rows ?? rowsOf(desk.input.data, shown.sheet)
  if (sheet === undefined || rows.length === 0) return [gap(shown.section, shown.missing)]
  const columns = shown.columns.flatMap(([id, wide, title]) => {
    const column = sheet.columns.find((each) => each.id === id)
    return column === undefined ? [] : [{ column, wide, title: title ?? headOf(column) }]
  })
  const head: TableColumn[] = [
    { title: '序号', wide: 0.5, align: 'center' },
    ...columns.map(({ column, wide, title }) => ({ title, wide, align: alignOf(column) })),
  ]
  const cells = rows.map((row, index) => [
    cellOf(`${index + 1}`),
    ...columns.map(({ column }) => rowCell(desk, shown.sheet, row, column)),
  ])
  return [table(desk, { id: `${shown.section}_${shown.sheet}`, title: shown.title ?? sheet.title }, head, cells)]
}

/** A value of a row as a cell: numbers, days and years bound, everything else as its printed text. */
export function rowCell(desk: Desk, sheet: SheetId, row: WorkbenchRow, column: Column): ReportCell {
  const value = row.fields[column.id]
  const label = `${desk.readings.nameOf(row.id) ?? ''} ${column.title}`.trim()
  const entry = { sheet, row: row.id, column: column.id, label }
  if (column.kind === 'number') return cellWith(enteredNumber(desk, value, entry, unitOf(column)))
  if (column.kind === 'day' || column.kind === 'year') return cellWith(enteredDay(desk, value, entry))
  return cellOf(cellText(column, value, desk.readings.printing))
}

function unitOf(column: Column): string {
  return column.kind === 'number' && column.unit !== undefined ? UNITS[column.unit].symbol : ''
}

function headOf(column: Column): string {
  const unit = unitOf(column)
  return unit === '' ? column.title : `${column.title}（${unit}）`
}

function alignOf({ kind }: Column): 'left' | 'right' | 'center' {
  if (kind === 'number') return 'right'
  return kind === 'day' || kind === 'year' || kind === 'choice' ? 'center' : 'left'
}
