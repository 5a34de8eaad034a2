import type { ChangeOrigin, WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { SheetWriter } from '@qingshen/core/workbench/sheet'
import { writerOf } from '@qingshen/core/workbench/sheet'
import type { Pending, PendingRow } from './pending.ts'
import { sendableRows } from './pending.ts'

const MOST_CHANGES = 500
/** Keeps a call well below what the server takes at once. */
const MOST_CHARACTERS = 200_000

/** A change on its way and the state of the row from which it was made. */
export interface Sent {
  readonly change: WorkbenchChange
  readonly from: PendingRow
}

export interface Batch {
  /** By which right all of it is written: each goes in a call of its own. */
  readonly writer: SheetWriter
  readonly origin: ChangeOrigin
  readonly sent: readonly Sent[]
}

/** What goes in the next call: at most one change of each row, all of one origin and one writer, rows before those that refer to them. */
export function nextBatch(pending: Pending, most: number = MOST_CHANGES): Batch | null {
  const rows = inOrderOfReference(sendableRows(pending), pending)
  const [first] = rows
  if (first === undefined) return null
  const { origin } = first
  const writer = writerOfSheet(first.sheet)
  const sent: Sent[] = []
  let characters = 0
  for (const from of rows) {
    if (from.origin !== origin || writerOfSheet(from.sheet) !== writer || sent.length >= most) break
    const change = changeOf(from)
    characters += JSON.stringify(change).length
    if (sent.length > 0 && characters > MOST_CHARACTERS) break
    sent.push({ change, from })
  }
  return { writer, origin, sent }
}

function writerOfSheet(id: string): SheetWriter {
  const sheet = findSheet(id)
  return sheet === undefined ? 'audit.edit' : writerOf(sheet)
}

/** Values typed at different versions of the row cannot go in one change: those of the oldest version go first. */
function changeOf({ id, sheet, fields, position, removal }: PendingRow): WorkbenchChange {
  const ready = Object.entries(fields).filter(([, { held }]) => held === undefined)
  const isRemovalReady = removal !== undefined && removal.held === undefined
  const versions = [...ready.map(([, { seen }]) => seen), ...(isRemovalReady ? [removal.seen] : [])]
  const seen = versions.length === 0 ? 0 : Math.min(...versions)
  const going = ready.filter(([, field]) => field.seen === seen)
  return {
    id,
    sheet,
    seen,
    set: Object.fromEntries(going.map(([field, { value }]) => [field, value])),
    ...(position === undefined ? {} : { position }),
    ...(isRemovalReady && removal.seen === seen ? { remove: removal.value } : {}),
  }
}

function inOrderOfReference(rows: readonly PendingRow[], pending: Pending): PendingRow[] {
  const waiting = new Map(rows.map((row) => [row.id, row]))
  const ordered: PendingRow[] = []
  const open: PendingRow[] = []
  const isPlaced = new Set<string>()
  const referred = (row: PendingRow): PendingRow | undefined => {
    for (const { value } of Object.values(row.fields)) {
      const other = value === null ? undefined : waiting.get(value)
      if (other !== undefined && !isPlaced.has(other.id) && !open.includes(other) && pending.has(other.id)) return other
    }
    return undefined
  }
  for (const first of rows) {
    if (!isPlaced.has(first.id)) open.push(first)
    while (open.length > 0) {
      const row = open.at(-1) as PendingRow
      const before = referred(row)
      if (before !== undefined) open.push(before)
      else {
        open.pop()
        isPlaced.add(row.id)
        ordered.push(row)
      }
    }
  }
  return ordered
}
