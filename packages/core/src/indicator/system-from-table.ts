import { decimal, isDecimalText } from '../kernel/decimal.ts'
import type { Issue } from '../kernel/issue.ts'
import { parseBenchmark } from './parse-benchmark.ts'
import type { IndicatorSystem } from './indicator-system.ts'
import { LEVELS } from './levels.ts'
import { examineSystem } from './read-system.ts'
import type { SystemColumn } from './table-columns.ts'
import { findColumns, HEADINGS } from './table-columns.ts'
import { tableIssue } from './table-issues.ts'

/** A system read from a printed table: its file, and the system where nothing stands against it. */
export type SystemFromTable = {
  readonly file: object | null
  readonly system: IndicatorSystem | null
  readonly issues: readonly Issue[]
}

type Row = { readonly cells: Readonly<Record<SystemColumn, string>>; readonly at: number }
type Named = { readonly title: string; readonly weight: string; readonly rows: readonly Row[] }

const YES = /^(?:是|√|✓|\*|＊|y|yes|true|限定性?)$/i
const STAR = /^[*＊]+|[*＊]+$/g

/**
 * Reads an indicator system from the cells of a table as it is printed or kept in Excel: a row of headings, then one row
 * an indicator; an empty first-level cell means the one above. Limiting ones are marked by a star or in a column of their
 * own; none is taken for compared with the print. The direction is its own column or the sign of the benchmark, never guessed from words. Every issue carries its
 * row and column, counted from 1.
 */
export function systemFromTable(
  table: readonly (readonly string[])[],
  named: { readonly id: string; readonly title: string },
): SystemFromTable {
  const columns = findColumns(table)
  if (columns === null) return { file: null, system: null, issues: [tableIssue('table_without_headings', '')] }
  const rows = readRows(table, columns.places, columns.row)
  const groups = groupRows(rows)
  const file = { ...named, groups: groups.map(groupOf) }
  const undirected = rows.filter(({ cells }) => directionOf(cells) === null)
  const open = undirected.map(({ cells, at }) => ({
    ...tableIssue('table_direction_missing', '', { title: titleOf(cells) }),
    place: { row: at + 1, column: HEADINGS.direction },
  }))
  if (rows.length === 0) return { file, system: null, issues: [tableIssue('table_without_rows', '')] }
  const { system, issues } = examineSystem(file)
  const all = [...open, ...issues.map((issue) => placed(issue, groups))]
  return { file, system: all.length === 0 ? system : null, issues: all }
}

function readRows(
  table: readonly (readonly string[])[],
  places: Readonly<Record<SystemColumn, number | undefined>>,
  headings: number,
): readonly Row[] {
  const names = Object.keys(HEADINGS) as SystemColumn[]
  return table.slice(headings + 1).flatMap((line, offset) => {
    const read = names.map((name) => [name, (line[places[name] ?? -1] ?? '').trim()] as const)
    const cells = Object.fromEntries(read) as Record<SystemColumn, string>
    return cells.title === '' ? [] : [{ cells, at: headings + 1 + offset }]
  })
}

function groupRows(rows: readonly Row[]): readonly Named[] {
  const groups: { title: string; weight: string; rows: Row[] }[] = []
  for (const row of rows) {
    const { group, groupWeight } = row.cells
    const last = groups.at(-1)
    if (last === undefined || (group !== '' && group !== last.title)) {
      groups.push({ title: group, weight: groupWeight, rows: [row] })
    } else last.rows.push(row)
  }
  return groups
}

function groupOf({ title, weight, rows }: Named, group: number): object {
  return {
    id: `g${group + 1}`,
    title,
    weight: weightOf(weight),
    indicators: rows.map(({ cells }, at) => ({
      id: `${group + 1}.${at + 1}`,
      title: titleOf(cells),
      ...(cells.unit === '' || cells.unit === '/' || cells.unit === '-' ? {} : { unit: cells.unit }),
      weight: weightOf(cells.weight),
      limiting: YES.test(cells.limiting) || STAR.test(cells.title),
      direction: directionOf(cells) ?? 'qualitative',
      status: 'unverified',
      benchmarks: Object.fromEntries(
        LEVELS.flatMap((level) => (cells[level] === '' ? [] : [[level, benchmarkOf(cells[level])]])),
      ),
    })),
  }
}

function titleOf({ title }: Row['cells']): string {
  return title.replaceAll(STAR, '').trim()
}

/** A weight as an exact number, per cent as its hundredth; an expression as it stands; an empty cell is unpublished. */
function weightOf(text: string): unknown {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (plain === '') return null
  if (isDecimalText(plain)) return decimal(plain)
  const share = plain.endsWith('%') ? plain.slice(0, -1) : ''
  return isDecimalText(share) ? decimal(share).div(100) : plain
}

function benchmarkOf(text: string): unknown {
  const plain = text.normalize('NFKC').trim()
  return isDecimalText(plain) ? decimal(plain) : text
}

const DIRECTIONS = { 越小越好: 'lower', 越大越好: 'higher', 定性: 'qualitative' } as const
const WORDS: Readonly<Record<string, 'lower' | 'higher' | 'qualitative'>> = {
  ...DIRECTIONS,
  lower: 'lower',
  higher: 'higher',
  qualitative: 'qualitative',
  '↓': 'lower',
  '↑': 'higher',
}

/** As stated; else what the signs of the benchmarks agree on; texts alone are qualitative; null: it has to be stated. */
function directionOf(cells: Row['cells']): 'lower' | 'higher' | 'qualitative' | null {
  const stated = WORDS[cells.direction]
  if (stated !== undefined) return stated
  if (cells.direction !== '') return null
  const read = LEVELS.flatMap((level) => parseBenchmark(cells[level]) ?? [])
  if (read.length === 0) return 'qualitative'
  const sides = new Set(read.map((benchmark) => (benchmark.kind === 'limit' ? sideOf(benchmark.comparison) : null)))
  const [side] = sides
  return sides.size === 1 && side !== undefined ? side : null
}

function sideOf(comparison: string | null): 'lower' | 'higher' | null {
  if (comparison === 'at_most' || comparison === 'below') return 'lower'
  return comparison === 'at_least' || comparison === 'above' ? 'higher' : null
}

const POINTER =
  /^\/groups\/(\d+)(\/indicators)?(?:\/(\d+)(?:\/benchmarks)?(?:\/(weight|unit|direction|title|III|II|I))?)?/

/** The issue with the row and the column of the table it is about. */
function placed(issue: Issue, groups: readonly Named[]): Issue {
  const [, group, inside, at, field] = POINTER.exec(issue.pointer) ?? []
  const row = group === undefined ? undefined : groups[Number(group)]?.rows[Number(at ?? 0)]
  if (row === undefined) return issue
  const whole = inside === undefined ? HEADINGS.groupWeight : HEADINGS.weight
  const column = field === undefined ? (at === undefined ? whole : HEADINGS.title) : HEADINGS[field as SystemColumn]
  return { ...issue, place: { row: row.at + 1, column } }
}
