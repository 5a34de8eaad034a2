import { grouped } from '@qingshen/core/kernel/grouped'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Known, Pending, PendingRow } from './pending.ts'

/**
 * A row as it is shown: what the server told with what is waiting over it. A value that is kept back is not laid over:
 * the row holds only what can be computed with, and the cell shows what was typed. Undefined where neither knows the row.
 */
export function shownRow(known: Known, pending: Pending, id: string): WorkbenchRow | undefined {
  const base = known.get(id)
  const waiting = pending.get(id)
  if (waiting === undefined) return base
  return overlaid(base ?? freshRow(waiting), waiting)
}

function overlaid(base: WorkbenchRow, { fields, position, removal }: PendingRow): WorkbenchRow {
  const after = { ...base.fields }
  for (const [name, { value, held }] of Object.entries(fields)) {
    if (held !== undefined) continue
    if (value === null) delete after[name]
    else after[name] = value
  }
  const removed = removal === undefined || removal.held !== undefined ? base.removed : removal.value
  return { ...base, fields: after, position: position ?? base.position, removed }
}

function freshRow({ id, sheet, position = 0 }: PendingRow): WorkbenchRow {
  return { id, sheet, position, fields: {}, version: 0, revision: 0, removed: false, changedAt: '', changedBy: '' }
}

/** Rows of every sheet, standing ones in order; removed ones are told apart. */
export interface ShownSheets {
  readonly standing: ReadonlyMap<string, readonly WorkbenchRow[]>
  readonly removed: ReadonlyMap<string, readonly WorkbenchRow[]>
  /** The sheet of each row shown, to find a sheet again when a row of it changes. */
  readonly rows: ReadonlyMap<string, WorkbenchRow>
}

export const NOTHING_SHOWN: ShownSheets = { standing: new Map(), removed: new Map(), rows: new Map() }

/** The sheets after some rows changed: sheets without a changed row stay the very same lists. */
export function showRows(before: ShownSheets, known: Known, pending: Pending, changed: Iterable<string>): ShownSheets {
  const rows = new Map(before.rows)
  const touched = new Set<string>()
  for (const id of changed) {
    const row = shownRow(known, pending, id)
    const sheet = row?.sheet ?? rows.get(id)?.sheet
    if (sheet !== undefined) touched.add(sheet)
    if (row === undefined) rows.delete(id)
    else rows.set(id, row)
  }
  if (touched.size === 0) return before
  const standing = new Map(before.standing)
  const removed = new Map(before.removed)
  const bySheet = grouped(
    [...rows.values()].filter(({ sheet }) => touched.has(sheet)),
    ({ sheet }) => sheet,
  )
  for (const sheet of touched) {
    const all = (bySheet.get(sheet) ?? []).sort(inOrder)
    standing.set(
      sheet,
      all.filter((row) => !row.removed),
    )
    removed.set(
      sheet,
      all.filter((row) => row.removed),
    )
  }
  return { standing, removed, rows }
}

function inOrder(a: WorkbenchRow, b: WorkbenchRow): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1)
}
