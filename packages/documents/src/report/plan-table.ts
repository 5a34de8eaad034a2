import type { Block, ReportCell, ReportStyle, Run } from '@qingshen/core/report/report-document.schema'
import { linesOf, oneLine, widthOf } from '@qingshen/core/report/pictures/picture-text'
import type { PlannedCell, PlannedColumn, PlannedRow, PlannedTable } from './planned-report.ts'
import { smallSize, textArea } from './report-page.ts'
import type { TableRoom } from './table-widths.ts'
import { fitWidths, neededWidths, tableSignSize } from './table-widths.ts'

/** A table of more columns lies; of more than the first number, when it is long or its words do not fit upright. */
const COLUMNS_UPRIGHT = { usual: 8, most: 10 } as const
const SHORT_TABLE = 10
/** Signs of a table side by side on an upright page. */
const SIGNS_ACROSS = 42
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
  const room = (isWide: boolean): TableRoom => {
    const signSize = tableSignSize(columns.length, smallSize(style))
    return { textWidth: textArea(style, isWide).width, signSize }
  }
  const upright = neededWidths(columns, rows, room(false))
  const isWide = needsLyingPage(columns.length, rows.length, upright)
  const needed = isWide ? neededWidths(columns, rows, room(true)) : upright
  const widths = fitWidths(wantedShares(columns), needed)
  const note = table.note === null ? '' : linesOf(table.note).join('\n')
  return {
    kind: 'table',
    caption: oneLine(table.caption),
    columns: columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 })),
    isWide,
    isWhole: heightOf(rows, widths) <= WHOLE_LINES,
    hasHead: columns.some(({ title }) => title !== ''),
    rows: rows.map((row) => ({ ...row, isLong: isLongRow(row.cells, widths) })),
    note: note === '' ? null : note,
  }
}

function wantedShares(columns: readonly PlannedColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (total > 0 ? width / total : 1 / columns.length))
}

function needsLyingPage(columns: number, rows: number, needed: readonly number[]): boolean {
  if (columns > COLUMNS_UPRIGHT.most) return true
  const isTight = needed.reduce((sum, share) => sum + share, 0) > 1
  return isTight || (columns > COLUMNS_UPRIGHT.usual && rows > SHORT_TABLE)
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

/** Whether a row is so high, estimated by the width of its texts, that it may not fit on one page. */
function isLongRow(cells: readonly PlannedCell[], widths: readonly number[]): boolean {
  return linesOfRow(cells, widths) > LONG_ROW
}

/** The lines of a table, estimated. */
function heightOf(rows: readonly PlannedRow[], widths: readonly number[]): number {
  return rows.reduce((sum, { cells }) => sum + linesOfRow(cells, widths) + 0.5, 0)
}

/** The lines of a row, estimated by the widths of its texts. */
function linesOfRow(cells: readonly PlannedCell[], widths: readonly number[]): number {
  let at = 0
  return cells.reduce((most, { text, across }) => {
    const width = widths.slice(at, (at += across)).reduce((sum, share) => sum + share, 0)
    const room = Math.max(1, width * SIGNS_ACROSS - 1)
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
    return Math.max(most, lines)
  }, 1)
}
