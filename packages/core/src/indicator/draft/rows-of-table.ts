import { LEVELS } from '../levels.ts'
import { parseBenchmark } from '../parse-benchmark.ts'
import type { FoundColumns, SystemColumn } from '../table-columns.ts'
import { SYSTEM_COLUMNS } from '../table-columns.ts'
import { isErrorValue } from '../../kernel/error-value.ts'
import type { DraftRow } from './system-draft.schema.ts'
import type { SquareTable } from './square-table.ts'

/** An indicator as a table says it, with where it stands. */
export type TableRow = {
  readonly group: string
  readonly groupWeight: string
  readonly part: string
  readonly product: string
  readonly row: Omit<DraftRow, 'key'>
}

type Cells = Readonly<Record<SystemColumn, string>>

const YES = /^(?:是|√|✓|\*|＊|y|yes|true|限定性?)$/i
const STAR = /^[*＊]+|[*＊]+$/g
const NO_UNIT = ['/', '-', '—', '－', '无']

/**
 * The indicators of a table below its headings. A cell that covers several columns belongs to the first of them, except
 * over the levels: there it is the benchmark of each. A row that is one cell over the whole width, or says a group and
 * nothing of an indicator, names the group of what follows. An empty first-level cell means the one above. Headings that are
 * printed again on every page are passed over.
 */
export function rowsOfTable(table: SquareTable, columns: FoundColumns): TableRow[] {
  const found: TableRow[] = []
  let section: Section | null = null
  for (let at = columns.row + 1; at < table.rows.length; at += 1) {
    const wide = wideText(table, at)
    const cells = wide === null && !repeatsHeadings(table, columns, at) ? cellsOf(table, columns, at) : null
    section = (wide === null ? sectionOf(cells, columns) : { title: wide, weight: '' }) ?? section
    if (cells === null || cells.title === '' || section?.row === cells || isNote(cells)) continue
    const above = found.at(-1)
    const isBelow = cells.group === '' || (cells.group === above?.group && cells.groupWeight === '')
    const group = cells.group === '' ? (section?.title ?? above?.group ?? '') : cells.group
    const own = cells.groupWeight === '' && cells.group === '' ? (section?.weight ?? '') : cells.groupWeight
    found.push({
      group,
      groupWeight: isBelow && above?.group === group ? above.groupWeight : own,
      part: cells.part,
      product: cells.product,
      row: rowOf(cells, originOf(table.name, at)),
    })
    if (cells.group !== '') section = null
  }
  return found
}

type Section = { readonly title: string; readonly weight: string; readonly row?: Cells }

const NO_SECTION = /^(?:注|备注|说明|续表|续|资料来源|表\s*\d)/

/**
 * The group a row names that says nothing of an indicator; where no column holds the groups, a row without a unit and without
 * benchmarks, its weight that of the group.
 */
function sectionOf(cells: Cells | null, { places }: FoundColumns): Section | null {
  if (cells === null || [cells.I, cells.II, cells.III, cells.benchmark, cells.unit].some((text) => text !== ''))
    return null
  if (cells.group !== '' && cells.title === '')
    return sectionNamed(cells.group, cells.groupWeight || cells.weight, cells)
  const hasNoGroups = places.group === undefined && places.I !== undefined
  return hasNoGroups && cells.title !== '' && cells.direction === ''
    ? sectionNamed(cells.title, cells.weight, cells)
    : null
}

/** A remark below the table, or the name of its next page. */
function isNote(cells: Cells): boolean {
  const others = SYSTEM_COLUMNS.filter((name) => name !== 'title' && name !== 'group' && name !== 'groupWeight')
  return NO_SECTION.test(cells.title) && others.every((name) => cells[name] === '')
}

function sectionNamed(title: string, weight: string, row: Cells): Section | null {
  return NO_SECTION.test(title) ? null : { title, weight, row }
}

/** A row that says in every column what one of the rows of headings says there. */
function repeatsHeadings({ rows }: SquareTable, { row, places }: FoundColumns, at: number): boolean {
  const textOf = (place: number, line: number) => (rows[line]?.[place] ?? '').replaceAll(/\s+/g, '')
  const used = Object.values(places).flatMap((place) => (place === undefined ? [] : [place]))
  const said = used.filter((place) => textOf(place, at) !== '')
  const heads = [row, row - 1].filter((line) => line >= 0)
  return said.length >= 3 && heads.some((line) => said.every((place) => textOf(place, line) === textOf(place, at)))
}

const FEWEST_SECTION_COLUMNS = 3

/** The text of a row that is one cell over the whole width; null for any other. */
function wideText({ rows, masters }: SquareTable, at: number): string | null {
  const cells = rows[at] ?? []
  const filled = cells.flatMap((text, column) => (text.trim() === '' ? [] : [masters[at]?.[column] ?? column]))
  const isOne = filled.length >= FEWEST_SECTION_COLUMNS && new Set(filled).size === 1
  return isOne ? (cells.find((text) => text.trim() !== '') ?? '').trim() : null
}

function cellsOf({ rows, masters }: SquareTable, { places, inPercent }: FoundColumns, at: number): Cells {
  const levels = new Set(LEVELS.map((level) => places[level]))
  const read = SYSTEM_COLUMNS.map((name) => {
    const column = places[name]
    if (column === undefined) return [name, ''] as const
    const master = masters[at]?.[column] ?? column
    const isCovered = master !== column && !(levels.has(column) && levels.has(master))
    const text = isCovered ? '' : (rows[at]?.[column] ?? '').trim()
    const isShare = inPercent.has(name) && /^[\d.]+$/.test(text.normalize('NFKC'))
    return [name, isShare ? `${text}%` : text] as const
  })
  return Object.fromEntries(read) as Cells
}

function rowOf(cells: Cells, origin: string): TableRow['row'] {
  return {
    id: cells.id,
    title: cells.title.replaceAll(STAR, '').trim(),
    unit: NO_UNIT.includes(cells.unit) ? '' : cells.unit,
    weight: cells.weight,
    limiting: YES.test(cells.limiting) || cells.title.search(STAR) >= 0,
    direction: directionOf(cells) ?? '',
    I: cells.I,
    II: cells.II,
    III: cells.III,
    benchmark: cells.benchmark,
    verified: /^已核[对实]$/.test(cells.status),
    note: cells.note,
    origin,
  }
}

const WORDS: Readonly<Record<string, 'lower' | 'higher' | 'qualitative'>> = {
  越小越好: 'lower',
  越大越好: 'higher',
  定性: 'qualitative',
  lower: 'lower',
  higher: 'higher',
  qualitative: 'qualitative',
  '↓': 'lower',
  '↑': 'higher',
}

/**
 * The direction as stated in words; else what the signs of the benchmarks agree on; texts alone are qualitative; null: it has
 * to be stated.
 */
export function directionOf(
  cells: Pick<Cells, 'direction' | 'I' | 'II' | 'III' | 'benchmark'>,
): 'lower' | 'higher' | 'qualitative' | null {
  const stated = WORDS[cells.direction]
  if (stated !== undefined) return stated
  if (cells.direction !== '') return null
  const entered = [...LEVELS.map((level) => cells[level]), cells.benchmark].filter((text) => text !== '')
  const given = entered.filter((text) => !isErrorValue(text))
  if (entered.length > 0 && given.length === 0) return null
  const read = given.flatMap((text) => parseBenchmark(text) ?? [])
  if (read.length === 0) return given.some(isMeantAsNumber) ? null : 'qualitative'
  const sides = new Set(read.map((benchmark) => (benchmark.kind === 'limit' ? sideOf(benchmark.comparison) : null)))
  const [side] = sides
  return sides.size === 1 && side !== undefined ? side : null
}

const COMPARED = /^[<>=≤≥≦≧⩽⩾]/
const EXPRESSION = /\d\s*[-+*/]?\s*[A-Za-z]$|^[A-Za-z]\s*[-+*/]/

/** What is compared, or an expression of a variable that is not declared yet, is no text even where it cannot be read. */
function isMeantAsNumber(text: string): boolean {
  const plain = text.normalize('NFKC').trim()
  return COMPARED.test(plain) || EXPRESSION.test(plain)
}

function sideOf(comparison: string | null): 'lower' | 'higher' | null {
  if (comparison === 'at_most' || comparison === 'below') return 'lower'
  return comparison === 'at_least' || comparison === 'above' ? 'higher' : null
}

/** Where a row stands in what was imported: `Sheet1!5`, for a pasted table only the number. */
function originOf(sheet: string, at: number): string {
  return sheet === '' ? String(at + 1) : `${sheet.slice(0, 100)}!${at + 1}`
}

/** The sheet and the row an origin names; null for what was not imported. */
export function placeOfOrigin(origin: string): { readonly sheet?: string; readonly row: number } | null {
  const [, sheet = '', row = ''] = /^(?:(.*)!)?(\d+)$/.exec(origin) ?? []
  if (row === '') return null
  return sheet === '' ? { row: Number(row) } : { sheet, row: Number(row) }
}
