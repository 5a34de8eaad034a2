import { LEVELS } from '../levels.ts'
import type { FoundColumns, SystemColumn } from '../table-columns.ts'
import { HEADINGS, likelyColumns, NEEDED_COLUMNS, SYSTEM_COLUMNS } from '../table-columns.ts'
import type { ColumnMapping, KeptMapping } from './column-mapping.schema.ts'
import type { SquareTable } from './square-table.ts'

type Kind = FoundColumns['kind']
type Rows = SquareTable['rows']

/** Without which nothing of a table can be read. */
const MUST: Readonly<Record<Kind, readonly SystemColumn[]>> = {
  levels: ['title', 'I', 'II', 'III'],
  ratio: ['title', 'weight'],
}

/** The columns a kind of system may have, in the order they are offered. */
export function columnsOfKind(kind: Kind): readonly SystemColumn[] {
  const others: readonly SystemColumn[] =
    kind === 'ratio' ? ['groupWeight', 'I', 'II', 'III', 'limiting'] : ['part', 'benchmark']
  return SYSTEM_COLUMNS.filter((name) => !others.includes(name))
}

/** What a mapping still lacks, as headings: `must` before anything is read, `should` what would have to be entered by hand. */
export type Lacking = { readonly must: readonly string[]; readonly should: readonly string[] }

/** The columns nobody has named yet. */
export function lackingColumns({ kind, places }: Pick<ColumnMapping, 'kind' | 'places'>): Lacking {
  if (kind === 'none') return { must: [], should: [] }
  const lacking = NEEDED_COLUMNS[kind].filter((name) => places[name] === undefined)
  const named = (isMust: boolean) => lacking.filter((name) => MUST[kind].includes(name) === isMust)
  return { must: named(true).map((name) => HEADINGS[name]), should: named(false).map((name) => HEADINGS[name]) }
}

/** Where the columns stand as somebody says; null where the sheet is left out or nothing could be read so. */
export function columnsOfMapping(rows: Rows, mapping: ColumnMapping): FoundColumns | null {
  const { kind, firstRow } = mapping
  if (kind === 'none' || lackingColumns(mapping).must.length > 0) return null
  const allowed = columnsOfKind(kind)
  const places = Object.fromEntries(
    SYSTEM_COLUMNS.map((name) => [name, allowed.includes(name) ? mapping.places[name] : undefined]),
  ) as FoundColumns['places']
  const heads = rows.slice(Math.max(0, firstRow - 1 - MOST_HEADING_ROWS), firstRow - 1)
  const isShare = (name: SystemColumn): boolean => {
    const at = places[name]
    return name !== 'unit' && at !== undefined && heads.some((cells) => saysPerCent(cells[at] ?? ''))
  }
  return { kind, row: firstRow - 2, places, inPercent: new Set(SYSTEM_COLUMNS.filter(isShare)) }
}

const MOST_HEADING_ROWS = 2

/** A heading that says per cent; a cell with digits is no heading. */
function saysPerCent(text: string): boolean {
  const plain = text.normalize('NFKC')
  return plain.includes('%') && !/\d/.test(plain)
}

/** What was recognised of a sheet, be it little: what somebody begins with who says himself which column is which. */
export function likelyMapping({ name, rows }: SquareTable): ColumnMapping {
  const { kind, row, places } = likelyColumns(rows)
  const hasLevels = LEVELS.some((level) => places[level] !== undefined)
  const levels = kind === 'ratio' || hasLevels ? {} : levelsByContent(rows.slice(row + 1), places)
  const allowed: readonly string[] = columnsOfKind(kind)
  const known = Object.entries({ ...places, ...levels }).filter(
    ([name, at]) => at !== undefined && allowed.includes(name),
  )
  return { sheet: name, kind, firstRow: row + 2, places: Object.fromEntries(known) }
}

const COMPARED = /^[<>=≤≥≦≧⩽⩾]\s*\d/
const LOOKED_ROWS = 40

/** Three columns side by side that have compared numbers in them are the levels; otherwise nothing is said of them. */
function levelsByContent(rows: Rows, places: FoundColumns['places']): ColumnMapping['places'] {
  const taken = new Set(Object.values(places))
  const looked = rows.slice(0, LOOKED_ROWS)
  const isCompared = (cells: readonly string[], at: number) => COMPARED.test((cells[at] ?? '').normalize('NFKC').trim())
  const scores = Array.from({ length: Math.max(0, ...looked.map((cells) => cells.length)) }, (_, at) => {
    const three = [at, at + 1, at + 2]
    if (three.some((column) => taken.has(column))) return 0
    return looked.filter((cells) => three.every((column) => isCompared(cells, column))).length
  })
  const best = scores.indexOf(Math.max(0, ...scores))
  return (scores[best] ?? 0) === 0 ? {} : { I: best, II: best + 1, III: best + 2 }
}

/** The headings of a table that is read from a row on: the texts above it, by which the same table is known again. */
export function headingsOf(rows: Rows, firstRow: number): string[] {
  const texts = (rows[firstRow - 2] ?? []).map((text) => text.normalize('NFKC').replaceAll(/\s+/g, '').slice(0, 2000))
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}

/** The mapping with the headings by which its table is known again. */
export function keptMapping({ rows }: SquareTable, mapping: ColumnMapping): KeptMapping {
  return { ...mapping, headings: headingsOf(rows, mapping.firstRow) }
}

const SEARCHED_ROWS = 60

/** The mapping of a sheet among those that were given: its own, or that of a table with the same headings. */
export function mappingFor({ name, rows }: SquareTable, kept: readonly KeptMapping[]): ColumnMapping | null {
  const own = kept.find(({ sheet }) => sheet === name)
  if (own !== undefined && isSameHead(headingsOf(rows, own.firstRow), own.headings)) return plain(own, name)
  for (const each of kept.filter(({ kind, headings }) => kind !== 'none' && headings.length > 0)) {
    const at = rows.slice(0, SEARCHED_ROWS).findIndex((_, row) => isSameHead(headingsOf(rows, row + 2), each.headings))
    if (at >= 0) return plain({ ...each, firstRow: at + 2 }, name)
  }
  return null
}

function isSameHead(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at])
}

function plain({ kind, firstRow, places }: KeptMapping, sheet: string): ColumnMapping {
  return { sheet, kind, firstRow, places }
}
