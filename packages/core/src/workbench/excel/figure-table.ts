import { surveyFigures, surveyItems } from '../sheets/survey.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { Column, Sheet } from '../sheet.ts'
import { cellText } from './cell-text.ts'
import type { ExcelTable, TableHead, TableLine, TableSource } from './table-source.ts'
import { headOf, printed } from './table-source.ts'
import type { RowMark } from './row-mark.ts'
import { cellPrint } from './row-mark.ts'

/** The columns of a yearly figure that stand under each year; the first of them bears the year alone. */
export const FIGURE_CELLS = ['amount', 'method', 'source'] as const

const UNIT_HEAD = '单位'
const NO_YEAR = '未填年份'

/** Whether the rows of a sheet are figures of items in years, printed as items by years. */
export function isFigureSheet(sheet: Sheet): boolean {
  return sheet.id === surveyFigures.id
}

/** The head of a column under a year: `2027年`, `2027年 数据来源`; without year `未填年份`. */
function yearHead(year: string, column: Column): string {
  const head = year === '' ? NO_YEAR : `${year}年`
  return column.id === FIGURE_CELLS[0] ? head : `${head} ${column.title}`
}

/** Under which name the unit that a line prints is kept: it is no value of the row, but says in what its figures are. */
export const LINE_UNIT = 'unit'

/** What a head of such a table says: the item, the unit of the line, a cell of a year; null: none of these. */
export function figureHead(sheet: Sheet, title: string): { readonly field: string; readonly year?: string } | null {
  const text = title.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  if (text === UNIT_HEAD || text === `计量${UNIT_HEAD}`) return { field: LINE_UNIT }
  if (text === columnOf(sheet, 'item').title) return { field: 'item' }
  const [, head = '', rest = ''] = /^((?:1[89]|2[01])\d\d|未填年份)\s*年?\s*(.*)$/u.exec(text) ?? []
  const field = FIGURE_CELLS.find((id, index) => rest === columnOf(sheet, id).title || (index === 0 && rest === ''))
  if (head === '' || field === undefined) return null
  return { field, year: head === NO_YEAR ? '' : head }
}

/** Yearly figures as items by years: a line for every item, also for those without figures yet. */
export function figureTable(sheet: Sheet, source: TableSource): Pick<ExcelTable, 'heads' | 'lines'> {
  const figures = source.data.get(sheet.id) ?? []
  const years = yearsOf(figures, source.years)
  return { heads: headsOf(sheet, years, source), lines: linesOf(sheet, { figures, years }, source) }
}

function yearsOf(figures: readonly WorkbenchRow[], offered: readonly string[]): string[] {
  const years = new Set([...offered, ...figures.map(({ fields }) => fields['year'] ?? '')])
  const withYear = [...years].filter((year) => year !== '').sort()
  return years.has('') ? [...withYear, ''] : withYear
}

function headsOf(sheet: Sheet, years: readonly string[], source: TableSource): TableHead[] {
  const cells = FIGURE_CELLS.map((id) => columnOf(sheet, id))
  return [
    headOf(columnOf(sheet, 'item'), source),
    { text: UNIT_HEAD, kind: 'shown', list: [], hint: '填数所用的单位；与项目的单位不同而能换算的，读入时换算' },
    ...years.flatMap((year) => cells.map((column) => ({ ...headOf(column, source), text: yearHead(year, column) }))),
  ]
}

type Figures = { readonly figures: readonly WorkbenchRow[]; readonly years: readonly string[] }

/** Two figures of one item and year stand in two lines of that item. */
function linesOf(sheet: Sheet, { figures, years }: Figures, source: TableSource): TableLine[] {
  const byItem = grouped(figures, ({ fields }) => fields['item'] ?? '')
  const items = new Set([...(source.data.get(surveyItems.id) ?? []).map(({ id }) => id), ...byItem.keys()])
  return [...items].flatMap((item) => {
    const byYear = grouped(byItem.get(item) ?? [], ({ fields }) => fields['year'] ?? '')
    const most = Math.max(1, ...[...byYear.values()].map(({ length }) => length))
    return Array.from({ length: most }, (_, nth) => {
      const figureIn = (year: string) => byYear.get(year)?.[nth]
      return lineOf(sheet, { item, years, figureIn }, source)
    })
  })
}

type Line = {
  readonly item: string
  readonly years: readonly string[]
  readonly figureIn: (year: string) => WorkbenchRow | undefined
}

function lineOf(sheet: Sheet, { item, years, figureIn }: Line, source: TableSource): TableLine {
  const columns = FIGURE_CELLS.map((id) => columnOf(sheet, id))
  const name = item === '' ? '' : (source.names.nameOf(item) ?? item)
  const unit = unitOf(item, source)
  const marks: RowMark[] = []
  const cells = years.flatMap((year) => {
    const row = figureIn(year)
    if (row === undefined) return columns.map(() => '')
    const texts = columns.map((column) => printed(column, row, source))
    const own = columns.map((column, index) => cellPrint(column.id, texts[index] ?? ''))
    const prints = [cellPrint('item', name), cellPrint('year', year), cellPrint(LINE_UNIT, unit), ...own]
    marks.push({ id: row.id, version: row.version, prints, at: year })
    return texts
  })
  return { cells: [name, unit, ...cells], marks }
}

function unitOf(item: string, { data, choices, names }: TableSource): string {
  const row = data.get(surveyItems.id)?.find(({ id }) => id === item)
  return cellText(columnOf(surveyItems, 'unit'), row?.fields['unit'], { choices, nameOf: names.nameOf })
}

function columnOf(sheet: Sheet, id: string): Column {
  const column = sheet.columns.find((each) => each.id === id)
  if (column === undefined) throw new RangeError(`no column ${id} in ${sheet.id}`)
  return column
}
