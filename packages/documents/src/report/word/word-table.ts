import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { PlannedCell, PlannedRow, PlannedTable } from '../planned-report.ts'
import { wordRuns } from './word-runs.ts'
import { STYLE } from './word-styles.ts'

const ALIGNMENTS = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const
const TWIPS = 20
/** The first rows of a table stand together: a head is not left with one row. */
const TOGETHER = 2
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '333333' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const HEAD_SHADING = { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' }

/** Room of a table and the size of its signs where it has few columns, in points. */
export type TableRoom = { readonly textWidth: number; readonly smallSize: number }

/** A table whose head is repeated on every page and whose rows are not broken, except those longer than a page. */
export function wordTable(table: PlannedTable, { textWidth, smallSize }: TableRoom): Table {
  const widths = table.columns.map(({ width }) => Math.floor(width * textWidth * TWIPS))
  const size = table.signSize === smallSize ? undefined : Math.round(table.signSize * 2)
  const last = table.rows.length - 1
  const rows = table.rows.map((row, at) =>
    bodyRow({ ...row, keepNext: at < last ? table.isWhole || at < TOGETHER : table.note !== null }, widths, size),
  )
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: {
      left: table.columns.length > 8 ? 50 : 80,
      right: table.columns.length > 8 ? 50 : 80,
      top: 40,
      bottom: 40,
    },
    // Word does not open a table without a row
    rows: table.hasHead || rows.length === 0 ? [headRow(table, widths, size), ...rows] : rows,
  })
}

function headRow({ columns }: PlannedTable, widths: readonly number[], size: number | undefined): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => {
      return new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        shading: HEAD_SHADING,
        children: [new Paragraph({ style: STYLE.head, children: wordRuns(title, size) })],
      })
    }),
  })
}

type KeptRow = PlannedRow & { readonly keepNext: boolean }

function bodyRow({ cells, isLong, keepNext }: KeptRow, widths: readonly number[], size: number | undefined): TableRow {
  let at = 0
  const children = cells.map((cell) => {
    const width = widths.slice(at, at + cell.across).reduce((sum, each) => sum + each, 0)
    at += cell.across
    return bodyCell(cell, width, size)
  })
  return new TableRow({ cantSplit: !isLong, ...(keepNext ? { keepNext } : {}), children })
}

function bodyCell({ text, across, align }: PlannedCell, width: number, size: number | undefined): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(across > 1 ? { columnSpan: across } : {}),
    children: [new Paragraph({ style: STYLE.cell, alignment: ALIGNMENTS[align], children: wordRuns(text, size) })],
  })
}
