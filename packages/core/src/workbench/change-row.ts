import type { FieldVersions } from '../kernel/merge-fields.ts'
import { mergeFields } from '../kernel/merge-fields.ts'
import type { Fields } from './row.schema.ts'

/** What a row holds, and the version in which each field was last changed. */
export type RowState = {
  readonly version: number
  readonly position: number
  readonly fields: Fields
  readonly fieldVersions: FieldVersions
  readonly removed: boolean
}

/** A change by somebody who saw version `seen` (0: a new row); values in their normal form, null clears. */
export type ChangeOfRow = {
  readonly seen: number
  readonly position?: number | undefined
  readonly set: Readonly<Record<string, string | null>>
  /** True removes, false restores, absent leaves as it is. */
  readonly remove?: boolean | undefined
}

export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null }

/** What becomes of a change: the row as it is then with what changed, nothing to do, or the fields in conflict. */
export type ChangedRow =
  | { readonly kind: 'saved'; readonly row: RowState; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'conflict'; readonly fields: readonly string[] }

/** The name under which removing and restoring a row is remembered and stands in conflict, beside its fields. */
export const REMOVED = 'removed'

const NOTHING: RowState = { version: 0, position: 0, fields: {}, fieldVersions: {}, removed: false }

/**
 * Applies a change to a row that may have changed since it was seen (undefined: there is none yet). Different fields go
 * together; a field that somebody else has set to another value since is a conflict, and so is any change of a row that
 * was removed since, or the removal of a row that was changed since. A value that stands there already is no change.
 * `base`: the row as it was before the changes that are sent together, when the same person changes it several times
 * (null: there was none).
 */
export function applyChange(
  row: RowState | undefined,
  change: ChangeOfRow,
  base: RowState | null | undefined = row,
): ChangedRow {
  const now = row ?? NOTHING
  const changes = changesOf(now, change.set)
  const removed = change.remove ?? now.removed
  const touched = [...changes.map(({ field }) => field), ...(removed === now.removed ? [] : [REMOVED])]
  const isMoved = change.position !== undefined && change.position !== now.position
  if (row !== undefined && touched.length === 0 && !isMoved) return { kind: 'same' }
  const conflict = conflictOf(base ?? NOTHING, change, touched)
  if (conflict.length > 0) return { kind: 'conflict', fields: conflict }
  const version = now.version + 1
  const marks = Object.fromEntries(touched.map((field) => [field, version]))
  const position = change.position ?? now.position
  const fields = fieldsAfter(now.fields, changes)
  const fieldVersions = { ...now.fieldVersions, ...marks }
  return { kind: 'saved', row: { version, position, fields, fieldVersions, removed }, changes }
}

function changesOf({ fields }: RowState, set: ChangeOfRow['set']): FieldChange[] {
  return Object.entries(set).flatMap(([field, after]) => {
    const before = fields[field] ?? null
    return before === after ? [] : [{ field, before, after }]
  })
}

function conflictOf(base: RowState, { seen, remove }: ChangeOfRow, touched: readonly string[]): readonly string[] {
  if (base.removed && remove !== false && touched.length > 0) return [REMOVED]
  const judged = remove === true ? Object.keys(base.fieldVersions) : touched.filter((field) => field !== REMOVED)
  const merged = mergeFields(base, seen, judged)
  return merged.kind === 'conflict' ? merged.fields : []
}

function fieldsAfter(before: Fields, changes: readonly FieldChange[]): Fields {
  const gone = new Set(changes.filter(({ after }) => after === null).map(({ field }) => field))
  const kept = Object.entries(before).filter(([field]) => !gone.has(field))
  const written = changes.flatMap(({ field, after }) => (after === null ? [] : [[field, after] as const]))
  return Object.fromEntries([...kept, ...written])
}
