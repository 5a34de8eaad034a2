import type { Sheet } from '../sheet.ts'
import { isFigureSheet } from './figure-table.ts'
import type { Conversion } from './head-unit.ts'
import type { RawCell, RawRow } from './raw-sheet.ts'
import { columnName } from './raw-sheet.ts'
import type { ColumnPlace, FileHead } from './read-head.ts'
import type { RowMark } from './row-mark.ts'
import { readMarks } from './row-mark.ts'

/** A cell of a file with its address, and how its number becomes one of the column where that is counted otherwise. */
export type PlacedCell = RawCell & { readonly address: string; readonly conversion?: Conversion }

/** What a file says about one row of a sheet: cells by column, the mark if it has one. */
export type FileRow = {
  readonly line: number
  readonly mark: RowMark | null
  readonly cells: ReadonlyMap<string, PlacedCell>
}

/** Rows of a sheet in a file. `kept`: ids of all rows whose line is there, also of years whose columns are gone. */
export type FileRows = { readonly rows: readonly FileRow[]; readonly kept: ReadonlySet<string> }

/**
 * The rows of a sheet in a file, one for each line, or one for each year of a line of yearly figures. Lines in which
 * nothing stands, repeated heads and the foot of an official worksheet are left out.
 */
export function fileRows(sheet: Sheet, head: FileHead, rows: readonly RawRow[]): FileRows {
  const lines = rows.filter((row) => row.row > head.lastRow && isLine(row, head))
  return {
    rows: lines.flatMap((row) => (isFigureSheet(sheet) ? figuresOf(row, head) : [plainRow(row, head)])),
    kept: new Set(lines.flatMap((row) => marksOf(row, head).map(({ id }) => id))),
  }
}

function isLine({ cells }: RawRow, { places, titles }: FileHead): boolean {
  const filled = places.filter(({ index }) => {
    const cell = cells[index]
    return cell !== undefined && cell.flaw !== 'merged' && (cell.text.trim() !== '' || cell.flaw !== undefined)
  })
  if (filled.length === 0) return false
  const textAt = (index: number) => (cells[index]?.text ?? '').trim()
  const isHeadAgain = filled.length > 1 && filled.every(({ index }) => textAt(index) === titles[index])
  const isFoot = cells.every(
    ({ text }) => text.trim() === '' || /^(?:制表|审核)(?:人)?\s*[:：]|^第\s*\d*\s*页/u.test(text.trim()),
  )
  return !isHeadAgain && !isFoot
}

function plainRow(row: RawRow, head: FileHead): FileRow {
  return { line: row.row, mark: marksOf(row, head)[0] ?? null, cells: cellsOf(row, head.places) }
}

function marksOf({ cells }: RawRow, { marks }: FileHead): RowMark[] {
  return marks === null ? [] : readMarks(cells[marks.index]?.text ?? '')
}

function cellsOf({ row, cells }: RawRow, places: readonly ColumnPlace[]): Map<string, PlacedCell> {
  return new Map(
    places.map(({ index, field, conversion }) => {
      const cell = { ...(cells[index] ?? { text: '' }), address: `${columnName(index)}${row}` }
      return [field, conversion === null ? cell : { ...cell, conversion }]
    }),
  )
}

/** A line of figures: a row for each year that has a mark or in which something stands. */
function figuresOf(row: RawRow, head: FileHead): FileRow[] {
  const marks = marksOf(row, head)
  const shared = cellsOf(
    row,
    head.places.filter(({ year }) => year === null),
  )
  const years = new Set(head.places.flatMap(({ year }) => year ?? []))
  return [...years].flatMap((year) => {
    const own = cellsOf(
      row,
      head.places.filter((place) => place.year === year),
    )
    const mark = marks.find(({ at }) => at === year) ?? null
    const isEmpty = [...own.values()].every(({ text, flaw }) => text.trim() === '' && flaw === undefined)
    if (mark === null && isEmpty) return []
    const address = [...own.values()][0]?.address ?? ''
    return [{ line: row.row, mark, cells: new Map([...shared, ['year', { text: year, address }], ...own]) }]
  })
}
