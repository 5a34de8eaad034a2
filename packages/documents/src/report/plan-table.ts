import { linesOf, oneLine } from '@qingshen/core/report/pictures/picture-text'
import type { Block, ReportCell, ReportStyle, Run } from '@qingshen/core/report/report-document.schema'
import type { PlannedCell, PlannedColumn, PlannedRow, PlannedTable } from './planned-report.ts'
import { fitTable } from './table-fit.ts'
import { measureTable } from './table-widths.ts'

/** Lines of a row that may be broken over pages, and of a table that is not. */
const LONG_ROW = 14
const WHOLE_LINES = 14
type TextOf = (runs: readonly Run[]) => string

/** What a table is planned with: how runs become text, and the look of the report. */
export type TableMeans = { readonly textOf: TextOf; readonly style: ReportStyle }

/** A table as it is printed: its columns as wide as their words and numbers need, every row of as many cells as columns. */
export function planTable(table: Extract<Block, { kind: 'table' }>, { textOf, style }: TableMeans): PlannedTable {
  const columns = table.columns.map(({ title, align, width }) => ({ title: oneLine(title), align, width }))
  const rows = table.rows.map((row) => planRow(row, columns, textOf))
  const { isWide, room, widths, lines } = fitTable(measureTable(columns, rows), wantedShares(columns), style)
  const note = table.note === null ? '' : linesOf(table.note).join('\n')
  return {
    kind: 'table',
    caption: oneLine(table.caption),
    columns: columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 })),
    signSize: room.signSize,
    isWide,
    isWhole: lines.reduce((sum, each) => sum + each + 0.5, 0) <= WHOLE_LINES,
    hasHead: columns.some(({ title }) => title !== ''),
    rows: rows.map((row, at) => ({ ...row, isLong: (lines[at] ?? 0) > LONG_ROW })),
    note: note === '' ? null : note,
  }
}

function wantedShares(columns: readonly PlannedColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (total > 0 ? width / total : 1 / columns.length))
}

/** Exactly as many columns as the table has: cells too many are joined to the last one, missing ones are empty. */
function planRow(row: readonly ReportCell[], columns: readonly PlannedColumn[], textOf: TextOf): PlannedRow {
  const cells: PlannedCell[] = []
  let at = 0
  for (const { runs, across = 1 } of row) {
    const text = textOf(runs).trim()
    const taken = Math.min(across, columns.length - at)
    if (taken > 0) cells.push({ text, across: taken, align: taken > 1 ? 'center' : (columns[at]?.align ?? 'left') })
    else if (text !== '') joinToLast(cells, text)
    at += taken
  }
  for (; at < columns.length; at += 1) cells.push({ text: '', across: 1, align: 'left' })
  return { cells, isLong: false }
}

function joinToLast(cells: PlannedCell[], text: string): void {
  const last = cells.pop()
  if (last !== undefined) cells.push({ ...last, text: `${last.text} ${text}` })
}
