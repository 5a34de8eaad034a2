import type { ChangeOrigin } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { RowEdit } from './pending.ts'

interface Was {
  readonly fields: Readonly<Record<string, string | null>>
  readonly removed: boolean
  readonly position: number | undefined
}

/** What one act did to a row. */
interface Done {
  readonly id: string
  readonly sheet: string
  readonly before: Was
  readonly after: Was
}

/** One act that can be taken back: all rows that it changed. */
export interface Act {
  readonly origin: ChangeOrigin
  readonly rows: readonly Done[]
}

export interface Acts {
  readonly done: readonly Act[]
  readonly undone: readonly Act[]
}

export const NO_ACTS: Acts = { done: [], undone: [] }

const MOST_ACTS = 200

type Shown = (id: string) => WorkbenchRow | undefined

/** The act of some edits, judged by the rows as they were shown before; edits that change nothing are left out. */
export function actOf(edits: readonly RowEdit[], shown: Shown, origin: ChangeOrigin): Act {
  return { origin, rows: edits.flatMap((edit) => doneBy(edit, shown(edit.id))) }
}

function doneBy({ id, sheet, set = {}, position, remove }: RowEdit, row: WorkbenchRow | undefined): Done[] {
  const removed = row?.removed ?? true
  const fieldsBefore = Object.fromEntries(Object.keys(set).map((field) => [field, row?.fields[field] ?? null]))
  const before = { fields: fieldsBefore, removed, position: row?.position }
  const after = {
    fields: set,
    removed: remove ?? (row === undefined ? false : removed),
    position: position ?? row?.position,
  }
  const isSame =
    Object.entries(set).every(([field, value]) => fieldsBefore[field] === value) &&
    before.removed === after.removed &&
    before.position === after.position
  return isSame ? [] : [{ id, sheet, before, after }]
}

/** The acts with one more; what had been undone can no longer be done again. */
export function withAct(acts: Acts, act: Act): Acts {
  if (act.rows.length === 0) return acts
  return { done: [...acts.done, act].slice(-MOST_ACTS), undone: [] }
}

export interface Step {
  readonly acts: Acts
  readonly edits: readonly RowEdit[]
  readonly origin: ChangeOrigin
  /** How many values somebody else has changed since; they stay as they are. */
  readonly left: number
}

/** Takes back the last act: edits that set what was before, where nobody has changed it since. Null: nothing to undo. */
export function undo(acts: Acts, shown: Shown): Step | null {
  const act = acts.done.at(-1)
  if (act === undefined) return null
  const after = { done: acts.done.slice(0, -1), undone: [...acts.undone, act] }
  return stepOf(after, act, (done) => back(done.after, done.before, done, shown(done.id)))
}

/** Does again what was taken back last. */
export function redo(acts: Acts, shown: Shown): Step | null {
  const act = acts.undone.at(-1)
  if (act === undefined) return null
  const after = { done: [...acts.done, act], undone: acts.undone.slice(0, -1) }
  return stepOf(after, act, (done) => back(done.before, done.after, done, shown(done.id)))
}

interface Back {
  readonly edit: RowEdit | null
  readonly left: number
}

function stepOf(acts: Acts, { rows, origin }: Act, of: (done: Done) => Back): Step {
  const backs = [...rows].reverse().map(of)
  const edits = backs.flatMap(({ edit }) => (edit === null ? [] : [edit]))
  return { acts, edits, origin, left: backs.reduce((sum, { left }) => sum + left, 0) }
}

/** The edit that leads a row from one state to another, as far as it still is as the first says. */
function back(from: Was, to: Was, { id, sheet }: Done, row: WorkbenchRow | undefined): Back {
  const isChanged = from.removed !== to.removed
  const names = Object.keys(to.fields)
  const mine = names.filter(
    (field) => (row?.fields[field] ?? null) === (from.fields[field] ?? null) || row === undefined,
  )
  const set = isChanged && to.removed ? {} : Object.fromEntries(mine.map((field) => [field, to.fields[field] ?? null]))
  const moves = to.position !== undefined && to.position !== from.position
  const isNothing = Object.keys(set).length === 0 && !isChanged && !moves
  const edit: RowEdit = {
    id,
    sheet,
    set,
    ...(isChanged ? { remove: to.removed } : {}),
    ...(moves || (isChanged && !to.removed && to.position !== undefined) ? { position: to.position ?? 0 } : {}),
  }
  return { edit: isNothing ? null : edit, left: isChanged && to.removed ? 0 : names.length - mine.length }
}
