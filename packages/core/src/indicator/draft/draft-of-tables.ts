import type { FoundColumns } from '../table-columns.ts'
import type { TableRow } from './rows-of-table.ts'
import type { DraftGroup, DraftRow, SystemDraft } from './system-draft.schema.ts'
import { emptyDraft } from './system-draft.schema.ts'

type Kind = FoundColumns['kind']
const LONGEST = {
  title: 2000,
  note: 2000,
  I: 2000,
  II: 2000,
  III: 2000,
  unit: 200,
  weight: 200,
  benchmark: 200,
} as const
const SHORTENED = Object.keys(LONGEST) as (keyof typeof LONGEST)[]

/** The draft that rows read from a table make; texts longer than a cell may hold are cut (`longCells` names them). */
export function draftOfRows(kind: Kind, title: string, rows: readonly TableRow[]): SystemDraft {
  return { ...emptyDraft(kind, title.slice(0, 2000)), groups: groupsOf(kind, rows) }
}

/** The cells of rows that hold more than is kept. */
export function longCells(rows: readonly TableRow[]) {
  return rows.flatMap(({ row }) => {
    const fields = SHORTENED.filter((field) => row[field].length > LONGEST[field])
    return fields.map((field) => ({ origin: row.origin, field, most: LONGEST[field] }))
  })
}

function groupsOf(kind: Kind, rows: readonly TableRow[]): DraftGroup[] {
  const ids = rows.map(({ row }) => row.id)
  const hasIds = !ids.includes('') && new Set(ids).size === ids.length && ids.every((id) => id.length <= 100)
  const groups: { first: TableRow; part: DraftGroup['part']; rows: TableRow[] }[] = []
  for (const row of rows) {
    const part = kind === 'ratio' ? partOf(row) : ''
    const last = groups.at(-1)
    if (last !== undefined && last.first.group === row.group && last.part === part) last.rows.push(row)
    else groups.push({ first: row, part, rows: [row] })
  }
  return groups.map(({ first, part, rows: own }, group) => ({
    key: `g${group + 1}`,
    id: `g${group + 1}`,
    part,
    title: first.group.slice(0, 2000),
    weight: kind === 'ratio' ? '' : first.groupWeight.slice(0, 200),
    indicators: own.map(({ row }, at) => ({
      ...cut(row),
      key: `g${group + 1}r${at + 1}`,
      id: hasIds ? row.id : `${group + 1}.${at + 1}`,
    })),
  }))
}

function cut(row: TableRow['row']): Omit<DraftRow, 'key'> {
  const short = Object.fromEntries(SHORTENED.map((field) => [field, row[field].slice(0, LONGEST[field])]))
  return { ...row, ...short }
}

/** As the table says; where it says nothing, what has a benchmark is compared with it. */
function partOf({ part, row }: TableRow): 'quantitative' | 'qualitative' {
  if (part.includes('定性')) return 'qualitative'
  if (part.includes('定量')) return 'quantitative'
  return row.benchmark === '' || row.direction === 'qualitative' ? 'qualitative' : 'quantitative'
}
