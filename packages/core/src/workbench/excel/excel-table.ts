import type { WorkbenchRow } from '../row.schema.ts'
import type { Sheet } from '../sheet.ts'
import { figureTable, isFigureSheet } from './figure-table.ts'
import { cellPrint } from './row-mark.ts'
import type { ExcelTable, TableLine, TableSource } from './table-source.ts'
import { headOf, officialTitle, printed } from './table-source.ts'

/** The table of a sheet: its columns in their order, or items by years for yearly figures. */
export function tableOf(sheet: Sheet, source: TableSource): ExcelTable {
  const { heads, lines } = isFigureSheet(sheet) ? figureTable(sheet, source) : plainTable(sheet, source)
  const official = sheet.official !== undefined
  return { sheet: sheet.id, name: officialTitle(sheet), official, revision: source.revision, heads, lines }
}

function plainTable(sheet: Sheet, source: TableSource): Pick<ExcelTable, 'heads' | 'lines'> {
  const rows = source.data.get(sheet.id) ?? []
  return {
    heads: sheet.columns.map((column) => headOf(column, source)),
    lines: rows.map((row) => lineOf(sheet, row, source)),
  }
}

function lineOf(sheet: Sheet, row: WorkbenchRow, source: TableSource): TableLine {
  const cells = sheet.columns.map((column) => printed(column, row, source))
  const prints = sheet.columns.map((column, index) => cellPrint(column.id, cells[index] ?? ''))
  return { cells, marks: [{ id: row.id, version: row.version, prints, at: '' }] }
}
