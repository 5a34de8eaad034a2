import type { GroupField, HeadField, RowField } from './draft-fields.ts'
import {
  fieldText,
  GROUP_FIELDS,
  groupFieldName,
  HEAD_FIELDS,
  headFieldName,
  headText,
  ROW_FIELDS,
  rowFieldName,
} from './draft-fields.ts'
import type { DraftGroup, DraftRow, SystemDraft } from './system-draft.schema.ts'

/** The same cell, entered otherwise by two people. */
export type DraftConflict = {
  /** The cell: `head title`, `group g1 weight`, `row g1r2 I`. */
  readonly cell: string
  readonly where: string
  readonly field: string
  readonly mine: string
  readonly theirs: string
}

/** What two people entered, together; where they differ in one cell, mine stands until somebody chooses. */
export type MergedDraft = { readonly draft: SystemDraft; readonly conflicts: readonly DraftConflict[] }

/**
 * Puts together what two people made of the same draft: cells only one of them changed are as he left them, rows only one
 * of them added or removed likewise; a row that one removed and the other changed stays.
 */
export function mergeDrafts(base: SystemDraft, mine: SystemDraft, theirs: SystemDraft): MergedDraft {
  const conflicts: DraftConflict[] = []
  const head = mergeHead({ base, mine, theirs }, conflicts)
  const [old, own] = [groupsByKey(base), groupsByKey(mine)]
  const rows = { base: rowsByKey(base), mine: rowsByKey(mine), theirs: rowsByKey(theirs) }
  const kept = theirs.groups.flatMap((group): DraftGroup[] => {
    const [was, is] = [old.get(group.key), own.get(group.key)]
    if (was !== undefined && is === undefined && same(was, group)) return []
    const fields = mergeGroup({ base: was ?? group, mine: is ?? was ?? group, theirs: group }, conflicts)
    return [{ ...group, ...fields, indicators: mergeRows({ group, mine: is, rows }, conflicts) }]
  })
  const known = new Set(theirs.groups.map(({ key }) => key))
  const added = mine.groups.filter(({ key }) => !known.has(key) && !isRemoved(old.get(key), own.get(key)))
  return { draft: { ...theirs, ...head, groups: [...kept, ...added] }, conflicts }
}

type Three<T> = { readonly base: T; readonly mine: T; readonly theirs: T }

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Somebody else removed what I did not touch. */
function isRemoved(base: unknown, mine: unknown): boolean {
  return base !== undefined && same(base, mine)
}

function groupsByKey({ groups }: SystemDraft): Map<string, DraftGroup> {
  return new Map(groups.map((group) => [group.key, group]))
}

function rowsByKey({ groups }: SystemDraft): Map<string, DraftRow> {
  return new Map(groups.flatMap(({ indicators }) => indicators.map((row) => [row.key, row] as const)))
}

function mergeHead({ base, mine, theirs }: Three<SystemDraft>, conflicts: DraftConflict[]): Partial<SystemDraft> {
  const merged = HEAD_FIELDS.map((field: HeadField) => {
    if (same(mine[field], base[field])) return [field, theirs[field]] as const
    if (!same(theirs[field], base[field]) && !same(theirs[field], mine[field])) {
      const texts = { mine: headText(mine, field), theirs: headText(theirs, field) }
      conflicts.push({ cell: `head ${field}`, where: '体系', field: headFieldName(field), ...texts })
    }
    return [field, mine[field]] as const
  })
  return Object.fromEntries(merged) as Partial<SystemDraft>
}

function mergeGroup({ base, mine, theirs }: Three<DraftGroup>, conflicts: DraftConflict[]): Partial<DraftGroup> {
  const merged = GROUP_FIELDS.map((field: GroupField) => {
    if (mine[field] === base[field]) return [field, theirs[field]] as const
    if (theirs[field] !== base[field] && theirs[field] !== mine[field]) {
      conflicts.push({
        cell: `group ${mine.key} ${field}`,
        where: `一级指标“${theirs.title}”`,
        field: groupFieldName(field),
        mine: fieldText(field, mine[field]),
        theirs: fieldText(field, theirs[field]),
      })
    }
    return [field, mine[field]] as const
  })
  return Object.fromEntries(merged) as Partial<DraftGroup>
}

type GroupRows = {
  readonly group: DraftGroup
  readonly mine: DraftGroup | undefined
  readonly rows: Three<ReadonlyMap<string, DraftRow>>
}

function mergeRows({ group, mine, rows }: GroupRows, conflicts: DraftConflict[]): DraftRow[] {
  const kept = group.indicators.flatMap((row): DraftRow[] => {
    const [was, is] = [rows.base.get(row.key), rows.mine.get(row.key)]
    if (was !== undefined && is === undefined && same(was, row)) return []
    return [mergeRow({ base: was ?? row, mine: is ?? was ?? row, theirs: row }, conflicts)]
  })
  const added = (mine?.indicators ?? []).filter(
    ({ key }) => !rows.theirs.has(key) && !isRemoved(rows.base.get(key), rows.mine.get(key)),
  )
  return [...kept, ...added]
}

function mergeRow({ base, mine, theirs }: Three<DraftRow>, conflicts: DraftConflict[]): DraftRow {
  const merged = ROW_FIELDS.map((field: RowField) => {
    if (mine[field] === base[field]) return [field, theirs[field]] as const
    if (theirs[field] !== base[field] && theirs[field] !== mine[field]) {
      conflicts.push({
        cell: `row ${mine.key} ${field}`,
        where: `${theirs.id} ${theirs.title}`,
        field: rowFieldName(field),
        mine: fieldText(field, mine[field]),
        theirs: fieldText(field, theirs[field]),
      })
    }
    return [field, mine[field]] as const
  })
  return { ...theirs, ...(Object.fromEntries(merged) as Partial<DraftRow>) }
}

/** A merged draft in which a cell has what somebody else entered. */
export function takeTheirs(draft: SystemDraft, theirs: SystemDraft, cell: string): SystemDraft {
  const [kind, key = '', field = ''] = cell.split(' ')
  if (kind === 'head') return { ...draft, [key]: theirs[key as HeadField] }
  const from = kind === 'group' ? groupsByKey(theirs).get(key) : rowsByKey(theirs).get(key)
  if (from === undefined) return draft
  const value = (from as Readonly<Record<string, unknown>>)[field]
  const groups = draft.groups.map((group) => {
    if (kind === 'group') return group.key === key ? { ...group, [field]: value } : group
    return { ...group, indicators: group.indicators.map((row) => (row.key === key ? { ...row, [field]: value } : row)) }
  })
  return { ...draft, groups }
}
