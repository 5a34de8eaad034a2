import type { ChangeOrigin } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'

/** Why a value that was typed is kept here and not sent: refused with a sentence, or changed by somebody else meanwhile. */
export type Held =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly theirs: string | null; readonly by: string; readonly at: string }

/** A value that somebody typed and the server has not yet confirmed; `seen` is the version of the row that was looked at. */
export interface PendingField {
  readonly value: string | null
  readonly seen: number
  readonly held?: Held
}

/** Whether the row is taken away or put back, waiting like a field. */
interface PendingRemoval {
  readonly value: boolean
  readonly seen: number
  readonly held?: Held
}

/** All that is waiting for one row. */
export interface PendingRow {
  readonly id: string
  readonly sheet: string
  readonly origin: ChangeOrigin
  readonly fields: Readonly<Record<string, PendingField>>
  readonly position?: number
  readonly removal?: PendingRemoval
}

/** What is waiting, by row, in the order in which it was entered. */
export type Pending = ReadonlyMap<string, PendingRow>

/** The rows as the server last told them. */
export type Known = ReadonlyMap<string, WorkbenchRow>

/**
 * An edit of one row, new ones with a fresh id. `seen`: the version that was on the screen when somebody began to type;
 * absent: the version that stands now.
 */
export interface RowEdit {
  readonly id: string
  readonly sheet: string
  readonly set?: Readonly<Record<string, string | null>>
  readonly position?: number
  readonly remove?: boolean
  readonly seen?: number
  /** Columns whose value cannot be read, with the sentence that says why: kept as typed, not sent. */
  readonly refused?: Readonly<Record<string, string>>
}

/**
 * What is waiting after some edits, one after the other: a field typed again replaces what was waiting for it, also what
 * was refused. What waits is copied once, however many edits there are: a file may bring thousands of rows.
 */
export function withEdits(pending: Pending, known: Known, edits: readonly RowEdit[], origin: ChangeOrigin): Pending {
  const after = new Map(pending)
  for (const edit of edits) {
    after.set(edit.id, editedRow(after.get(edit.id), edit, { version: known.get(edit.id)?.version ?? 0, origin }))
  }
  return after
}

type Ground = { readonly version: number; readonly origin: ChangeOrigin }

function editedRow(row: PendingRow | undefined, edit: RowEdit, { version, origin }: Ground): PendingRow {
  const seen = Math.min(edit.seen ?? version, version)
  const typed = Object.entries(edit.set ?? {}).map(([field, value]): [string, PendingField] => {
    const message = edit.refused?.[field]
    return [field, message === undefined ? { value, seen } : { value, seen, held: { kind: 'refused', message } }]
  })
  const position = edit.position ?? row?.position
  const removal = edit.remove === undefined ? row?.removal : { value: edit.remove, seen }
  return {
    id: edit.id,
    sheet: edit.sheet,
    origin,
    fields: { ...row?.fields, ...Object.fromEntries(typed) },
    ...(position === undefined ? {} : { position }),
    ...(removal === undefined ? {} : { removal }),
  }
}

/** Whether a row waits for nothing that could be sent. */
function isIdle({ fields, position, removal }: PendingRow): boolean {
  const isSendable = ({ held }: { held?: Held }) => held === undefined
  return (
    position === undefined && !Object.values(fields).some(isSendable) && (removal === undefined || !isSendable(removal))
  )
}

/** The rows with something to send. */
export function sendableRows(pending: Pending): PendingRow[] {
  return [...pending.values()].filter((row) => !isIdle(row))
}

/** How many values are waiting to be sent. */
export function countUnsaved(pending: Pending): number {
  let count = 0
  for (const row of sendableRows(pending)) {
    const fields = Object.values(row.fields).filter(({ held }) => held === undefined).length
    count += Math.max(1, fields)
  }
  return count
}

/** A value that is kept back, with its place. */
export interface HeldValue {
  readonly id: string
  readonly sheet: string
  /** The column; null where it is the row that was taken away or put back. */
  readonly field: string | null
  readonly mine: string | null
  readonly held: Held
}

/**
 * Every value that is kept back, refused or in conflict. A row that was taken away takes what was refused in it along,
 * until it is put back; a conflict stays to be decided, for it may be about the taking away.
 */
export function heldValues(pending: Pending, known: Known): HeldValue[] {
  return [...pending.values()].flatMap(({ id, sheet, fields, removal }) => {
    const isGone = removal?.value ?? known.get(id)?.removed ?? false
    const inFields = Object.entries(fields).flatMap(([field, { value, held }]) =>
      held === undefined || (isGone && held.kind === 'refused') ? [] : [{ id, sheet, field, mine: value, held }],
    )
    if (removal?.held === undefined) return inFields
    return [...inFields, { id, sheet, field: null, mine: removal.value ? 'yes' : 'no', held: removal.held }]
  })
}

/** What is waiting without one value that was kept back (`field` null: the removal). */
export function withoutHeld(pending: Pending, id: string, field: string | null): Pending {
  const row = pending.get(id)
  if (row === undefined) return pending
  if (field === null) {
    const { removal: _dropped, ...rest } = row
    return withRow(pending, rest)
  }
  const { [field]: _dropped, ...fields } = row.fields
  return withRow(pending, { ...row, fields })
}

function withRow(pending: Pending, row: PendingRow): Pending {
  const after = new Map(pending)
  putRow(after, row)
  return after
}

/** Replaces a row in what is waiting, or takes it out when it waits for nothing more. */
export function putRow(pending: Map<string, PendingRow>, row: PendingRow): void {
  const isEmpty = Object.keys(row.fields).length === 0 && row.position === undefined && row.removal === undefined
  if (isEmpty) pending.delete(row.id)
  else pending.set(row.id, row)
}
