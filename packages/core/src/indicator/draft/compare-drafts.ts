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

/** One difference between two versions; `before` null: added, `after` null: removed. */
export type DraftDifference = {
  /** Which indicator, which group, or the system itself. */
  readonly where: string
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * What differs between two versions of a system, weights and benchmarks above all. Indicators are the same where they have
 * the same id, groups where they have the same title.
 */
export function compareDrafts(before: SystemDraft, after: SystemDraft): DraftDifference[] {
  return [...headDifferences(before, after), ...groupDifferences(before, after), ...rowDifferences(before, after)]
}

function headDifferences(before: SystemDraft, after: SystemDraft): DraftDifference[] {
  return HEAD_FIELDS.flatMap((field) => {
    const [old, now] = [headText(before, field), headText(after, field)]
    return old === now ? [] : [{ where: '体系', field: headFieldName(field), before: old, after: now }]
  })
}

function groupDifferences(before: SystemDraft, after: SystemDraft): DraftDifference[] {
  const where = ({ title }: DraftGroup): string => `一级指标“${title}”`
  const known = new Map(before.groups.map((group) => [group.title, group]))
  const kept = new Set(after.groups.map(({ title }) => title))
  const gone = before.groups.filter(({ title }) => !kept.has(title))
  return [
    ...gone.map((group) => ({ where: where(group), field: '整组', before: group.weight, after: null })),
    ...after.groups.flatMap((group): DraftDifference[] => {
      const old = known.get(group.title)
      if (old === undefined) return [{ where: where(group), field: '整组', before: null, after: group.weight }]
      return GROUP_FIELDS.flatMap((field) => {
        const [was, is] = [fieldText(field, old[field]), fieldText(field, group[field])]
        return was === is ? [] : [{ where: where(group), field: groupFieldName(field), before: was, after: is }]
      })
    }),
  ]
}

function rowDifferences(before: SystemDraft, after: SystemDraft): DraftDifference[] {
  const old = rowsOf(before)
  const now = rowsOf(after)
  const gone = [...old.values()].filter(({ row }) => !now.has(row.id))
  return [
    ...gone.map(({ row }) => ({ where: nameOf(row), field: '整行', before: summary(row), after: null })),
    ...[...now.values()].flatMap(({ row, group }): DraftDifference[] => {
      const was = old.get(row.id)
      if (was === undefined) return [{ where: nameOf(row), field: '整行', before: null, after: summary(row) }]
      const moved =
        was.group === group ? [] : [{ where: nameOf(row), field: '一级指标', before: was.group, after: group }]
      const changed = ROW_FIELDS.flatMap((field) => {
        const [from, to] = [fieldText(field, was.row[field]), fieldText(field, row[field])]
        return from === to ? [] : [{ where: nameOf(row), field: rowFieldName(field), before: from, after: to }]
      })
      return [...moved, ...changed]
    }),
  ]
}

type Placed = { readonly row: DraftRow; readonly group: string }

function rowsOf({ groups }: SystemDraft): Map<string, Placed> {
  const rows = groups.flatMap(({ title, indicators }) => indicators.map((row) => ({ row, group: title })))
  return new Map(rows.map((placed) => [placed.row.id, placed]))
}

function nameOf({ id, title }: DraftRow): string {
  return `${id} ${title}`
}

function summary({ weight, I, II, III, benchmark }: DraftRow): string {
  const texts = benchmark === '' ? [I, II, III] : [benchmark]
  return `权重 ${weight === '' ? '未公布' : weight}；${texts.filter((text) => text !== '').join(' / ')}`
}
