import { UNITS } from '../../kernel/unit.ts'
import type { Column, Sheet } from '../sheet.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import { FIGURE_CELLS, figureHead, isFigureSheet } from './figure-table.ts'
import type { RawCell, RawRow } from './raw-sheet.ts'
import { columnName } from './raw-sheet.ts'
import { readMarkHead } from './row-mark.ts'
import { columnCalled, readTitle } from './title-text.ts'

/** Rows at the beginning of a sheet among which the head is looked for. */
const HEAD_ROWS = 20

/** Where a column of the sheet stands in the file; `year` where it belongs to a year. */
export type ColumnPlace = { readonly index: number; readonly field: string; readonly year: string | null }

/** The head of a table in a file: its row, the columns that were found, the hidden column of marks. */
export type FileHead = {
  readonly row: number
  readonly places: readonly ColumnPlace[]
  readonly titles: readonly string[]
  readonly marks: { readonly index: number; readonly revision: number } | null
  readonly issues: readonly ExcelIssue[]
}

/** The sheet that the hidden column of a file names, or null when there is none. */
export function markedSheet(rows: readonly RawRow[]): string | null {
  for (const { cells } of rows.slice(0, HEAD_ROWS)) {
    for (const { text } of cells) {
      const marked = readMarkHead(text)
      if (marked !== null) return marked.sheet
    }
  }
  return null
}

/** How many columns of a sheet the best of the first rows has. */
export function headScore(sheet: Sheet, rows: readonly RawRow[]): number {
  return Math.max(0, ...rows.slice(0, HEAD_ROWS).map((row) => fieldsOf(sheet, row).size))
}

/** The head of a sheet in the first rows of a file: the row with most of its columns; null where no row has two. */
export function findHead(sheet: Sheet, rows: readonly RawRow[]): FileHead | null {
  const scored = rows.slice(0, HEAD_ROWS).map((row) => ({ row, score: fieldsOf(sheet, row).size }))
  const best = [...scored].sort((a, b) => b.score - a.score)[0]
  return best === undefined || best.score < Math.min(2, sheet.columns.length) ? null : headOf(sheet, best.row)
}

function fieldsOf(sheet: Sheet, { cells }: RawRow): Set<string> {
  const found = cells.flatMap((cell) => {
    const meant = meaningOf(sheet, cell)
    return meant.kind === 'column' && meant.field !== null ? [`${meant.field} ${meant.year ?? ''}`] : []
  })
  return new Set(found)
}

type Meaning =
  | { readonly kind: 'column'; readonly field: string | null; readonly year: string | null }
  | { readonly kind: 'other_unit'; readonly column: Column; readonly unit: string }
  | { readonly kind: 'unknown' | 'empty' | 'error' }

function meaningOf(sheet: Sheet, cell: RawCell): Meaning {
  const title = readTitle(cell)
  if (title.kind === 'none') return { kind: 'unknown' }
  if (title.kind !== 'title') return { kind: title.kind }
  if (isFigureSheet(sheet)) {
    const head = figureHead(sheet, title.text)
    if (head !== null) return { kind: 'column', field: head.field, year: head.year ?? null }
  }
  const whole = columnCalled(sheet, title.whole)
  if (whole !== undefined) return { kind: 'column', field: whole.id, year: null }
  const column = title.name === null ? undefined : columnCalled(sheet, title.name)
  if (column === undefined) return { kind: 'unknown' }
  const own = column.kind === 'number' ? column.unit : undefined
  const isOther = own !== undefined && title.unit !== null && title.unit !== own
  return isOther
    ? { kind: 'other_unit', column, unit: UNITS[own].symbol }
    : { kind: 'column', field: column.id, year: null }
}

function headOf(sheet: Sheet, { row, cells }: RawRow): FileHead {
  const places: ColumnPlace[] = []
  const issues: ExcelIssue[] = []
  let marks: FileHead['marks'] = null
  for (const [index, cell] of cells.entries()) {
    const marked = readMarkHead(cell.text)
    if (marked !== null) {
      marks = { index, revision: marked.revision }
      continue
    }
    const meant = meaningOf(sheet, cell)
    const address = `${columnName(index)}${row}`
    if (meant.kind !== 'column') issues.push(...headIssue(meant, cell, address))
    else if (meant.field !== null) {
      const { field, year } = meant
      const isTwice = places.some((place) => place.field === field && place.year === year)
      if (isTwice) issues.push(excelIssue('head_twice', address, { title: cell.text.trim() }))
      else places.push({ index, field, year })
    }
  }
  const titles = cells.map(({ text }) => text.trim())
  return { row, places, titles, marks, issues: [...issues, ...missing(sheet, places)] }
}

function headIssue(meant: Exclude<Meaning, { kind: 'column' }>, { text }: RawCell, address: string): ExcelIssue[] {
  switch (meant.kind) {
    case 'other_unit':
      return [excelIssue('head_unit', address, { value: text.trim(), unit: meant.unit })]
    case 'error':
      return [excelIssue('head_error', address, { value: text.trim() })]
    case 'unknown':
      return [excelIssue('head_unknown', address, { value: text.trim() })]
    case 'empty':
      return []
  }
}

function missing(sheet: Sheet, places: readonly ColumnPlace[]): ExcelIssue[] {
  const inYears: readonly string[] = isFigureSheet(sheet) ? [...FIGURE_CELLS, 'year'] : []
  const found = new Set(places.map(({ field }) => field))
  const titles = sheet.columns.filter(({ id }) => !found.has(id) && !inYears.includes(id)).map(({ title }) => title)
  return titles.length === 0 ? [] : [excelIssue('head_missing', null, { value: titles.join('、') })]
}
