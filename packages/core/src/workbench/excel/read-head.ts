import type { Column, Sheet } from '../sheet.ts'
import { printedUnit } from '../sheet.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import { FIGURE_CELLS, figureHead, isFigureSheet, LINE_UNIT } from './figure-table.ts'
import type { Conversion, HeadUnit } from './head-unit.ts'
import { headUnit, isUnitText } from './head-unit.ts'
import type { RawCell, RawRow } from './raw-sheet.ts'
import { columnName } from './raw-sheet.ts'
import { readMarkHead } from './row-mark.ts'
import { saidAround } from './said-around.ts'
import type { Title } from './title-text.ts'
import { columnCalled, readTitle } from './title-text.ts'

/** Rows at the beginning of a sheet among which the head is looked for. */
const HEAD_ROWS = 20

/** Where a column of the sheet stands in the file; `year` where it belongs to a year, `conversion` where its unit is another. */
export type ColumnPlace = {
  readonly index: number
  readonly field: string
  readonly year: string | null
  readonly conversion: Conversion | null
}

/** The head of a table in a file: its row and the last one of it, the columns that were found, the hidden column of marks. */
export type FileHead = {
  readonly row: number
  readonly lastRow: number
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
  return best === undefined || best.score < Math.min(2, sheet.columns.length) ? null : headOf(sheet, best.row, rows)
}

function fieldsOf(sheet: Sheet, { cells }: RawRow): Set<string> {
  const found = cells.flatMap((cell) => {
    const meant = meaningOf(sheet, cell)
    if (meant.kind !== 'column' || (isFigureSheet(sheet) && meant.field === LINE_UNIT)) return []
    return [`${meant.field} ${meant.year ?? ''}`]
  })
  return new Set(found)
}

type Meaning =
  | { readonly kind: 'column'; readonly field: string; readonly year: string | null; readonly said: string | null }
  | { readonly kind: 'unknown' | 'empty' | 'error' }

function meaningOf(sheet: Sheet, cell: RawCell): Meaning {
  const title = readTitle(cell)
  if (title.kind === 'none') return { kind: 'unknown' }
  if (title.kind !== 'title') return { kind: title.kind }
  const whole = columnMeant(sheet, title.text, title.whole)
  if (whole !== null) return { ...whole, said: null }
  const named = title.name === null ? null : columnMeant(sheet, title.name, title.name)
  return named === null || (title.isUnit && !isOfUnit(title)) ? { kind: 'unknown' } : { ...named, said: title.said }
}

/** A title without brackets is cut at its stroke only where a unit stands behind it. */
function isOfUnit({ said }: Extract<Title, { kind: 'title' }>): boolean {
  return said !== null && isUnitText(said)
}

function columnMeant(sheet: Sheet, text: string, key: string) {
  const figure = isFigureSheet(sheet) ? figureHead(sheet, text) : null
  if (figure !== null) return { kind: 'column', field: figure.field, year: figure.year ?? null } as const
  const column = columnCalled(sheet, key)
  return column === undefined ? null : ({ kind: 'column', field: column.id, year: null } as const)
}

function headOf(sheet: Sheet, { row, cells }: RawRow, rows: readonly RawRow[]): FileHead {
  const places: ColumnPlace[] = []
  const issues: ExcelIssue[] = []
  let marks: FileHead['marks'] = null
  const meanings = cells.map((cell) => meaningOf(sheet, cell))
  const around = saidAround(sheet, row, rows, fieldsByIndex(meanings))
  for (const [index, cell] of cells.entries()) {
    const marked = readMarkHead(cell.text)
    if (marked !== null) {
      marks = { index, revision: marked.revision }
      continue
    }
    const meant = meanings[index] ?? { kind: 'empty' }
    const address = `${columnName(index)}${row}`
    if (meant.kind !== 'column') {
      issues.push(...headIssue(meant.kind, cell, address))
      continue
    }
    const { field, year } = meant
    const title = cell.text.trim()
    if (places.some((place) => place.field === field && place.year === year)) {
      issues.push(excelIssue('head_twice', address, { title }))
      continue
    }
    const column = sheet.columns.find(({ id }) => id === field)
    const unit = column === undefined ? OWN : unitSaid(sheet, column, [meant.said, ...around.ofColumn(index, field)])
    issues.push(...unitIssue(unit, column, { address, title }))
    if (unit.kind === 'misfit') continue
    places.push({ index, field, year, conversion: unit.kind === 'own' ? null : unit.conversion })
  }
  const titles = cells.map(({ text }) => text.trim())
  return { row, lastRow: around.lastRow, places, titles, marks, issues: [...issues, ...missing(sheet, places)] }
}

const OWN: HeadUnit = { kind: 'own' }

function fieldsByIndex(meanings: readonly Meaning[]): ReadonlyMap<number, string> {
  return new Map(meanings.flatMap((meant, index) => (meant.kind === 'column' ? [[index, meant.field] as const] : [])))
}

/** The unit of a column: what its own head says, else the line under the head, else what is said for the whole table. */
function unitSaid(sheet: Sheet, column: Column, said: readonly (string | null)[]): HeadUnit {
  const first = said.find((text) => text !== null)
  return first === undefined || first === null ? OWN : headUnit(sheet, column, first)
}

function unitIssue(
  unit: HeadUnit,
  column: Column | undefined,
  { address, title }: { readonly address: string; readonly title: string },
): ExcelIssue[] {
  const own = (column === undefined ? undefined : printedUnit(column)) ?? ''
  switch (unit.kind) {
    case 'own':
      return []
    case 'other': {
      const { text } = unit.conversion
      const to = unit.conversion.kind === 'fixed' ? `按 ${own} ` : '按各行自己的单位'
      return [excelIssue('head_converted', address, { value: title, unit: text, to })]
    }
    case 'misfit': {
      const what = own === '' ? '这一列的数没有单位，或者各行有各行的单位' : `这一列按 ${own} 计`
      const how = own === '' ? '去掉表头里的单位，按系统的约定填写' : `换算成 ${own}，或者换成能够换算的单位`
      return [excelIssue('head_unit', address, { value: title, unit: unit.text, what, how })]
    }
  }
}

function headIssue(kind: 'unknown' | 'empty' | 'error', { text }: RawCell, address: string): ExcelIssue[] {
  switch (kind) {
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
