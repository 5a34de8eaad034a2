import { grouped } from '@qingshen/core/kernel/grouped'
import type { ChangeResult } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sent } from './batch.ts'
import type { Held, Known, Pending, PendingField, PendingRow } from './pending.ts'
import { putRow } from './pending.ts'

interface Settled {
  readonly pending: Pending
  readonly known: Known
}

/** What is waiting and what is known after the server answered a batch, change by change. */
export function settle(state: Settled, sent: readonly Sent[], results: readonly ChangeResult[]): Settled {
  const bySent = new Map(results.map((result) => [result.id, result]))
  const pending = new Map(state.pending)
  for (const one of sent) {
    const row = pending.get(one.change.id)
    if (row !== undefined) putRow(pending, settledRow(row, one, bySent.get(one.change.id) ?? unanswered(one)))
  }
  return { pending, known: withNewer(state.known, rowsOf(results)) }
}

function rowsOf(results: readonly ChangeResult[]): WorkbenchRow[] {
  return results.flatMap(({ row }) => row ?? [])
}

/** A change that the answer leaves out is kept and shown, not sent for ever. */
function unanswered({ change }: Sent): ChangeResult {
  return { id: change.id, outcome: 'refused', row: null, conflicts: [], issues: [] }
}

function settledRow(row: PendingRow, sent: Sent, result: ChangeResult): PendingRow {
  if (result.outcome === 'saved') return afterSaved(row, sent, result.row)
  return holdBack(row, sent, result.outcome === 'conflict' ? conflictsOf(result, sent) : issuesOf(result, sent))
}

/**
 * What was sent and is unchanged since is done. What was typed into the same fields meanwhile was typed over one's own
 * value; if nobody else came between, so was everything else in the row.
 */
function afterSaved(row: PendingRow, { change, from }: Sent, saved: WorkbenchRow | null): PendingRow {
  const version = saved?.version ?? change.seen + 1
  const isAlone = version <= change.seen + 1
  const left = Object.entries(row.fields).flatMap(([name, field]): [string, PendingField][] => {
    const isSent = Object.hasOwn(change.set, name)
    if (isSent && field === from.fields[name]) return []
    return [[name, isSent || (isAlone && field.seen >= change.seen) ? { ...field, seen: version } : field]]
  })
  const { removal, position, ...rest } = row
  const isRemovalDone = change.remove !== undefined && removal === from.removal
  return {
    ...rest,
    fields: Object.fromEntries(left),
    ...(position === undefined || position === change.position ? {} : { position }),
    ...(removal === undefined || isRemovalDone ? {} : { removal: { ...removal, seen: version } }),
  }
}

type Holding = (field: string | null) => Held | undefined

/** Keeps back what the answer names; the rest of the change goes again by itself. */
function holdBack(row: PendingRow, { change, from }: Sent, heldAs: Holding): PendingRow {
  const fields = Object.entries(row.fields).map(([name, field]) => {
    const isUntouched = Object.hasOwn(change.set, name) && field === from.fields[name]
    const held = isUntouched ? heldAs(name) : undefined
    return [name, held === undefined ? field : { ...field, held }] as const
  })
  const { removal, position, ...rest } = row
  const held = removal !== undefined && change.remove !== undefined ? heldAs(null) : undefined
  return {
    ...rest,
    fields: Object.fromEntries(fields),
    ...(position === undefined || heldAs(null) !== undefined ? {} : { position }),
    ...(removal === undefined ? {} : { removal: held === undefined ? removal : { ...removal, held } }),
  }
}

/** A conflict of the whole row (it was removed, or no column is named) holds all that was sent. */
function conflictsOf({ conflicts, row }: ChangeResult, { change }: Sent): Holding {
  const byField = new Map(conflicts.map((conflict) => [conflict.field, conflict]))
  const isWhole = row?.removed === true || !conflicts.some(({ field }) => Object.hasOwn(change.set, field))
  return (field) => {
    const named = field === null ? undefined : byField.get(field)
    if (named === undefined && !isWhole) return undefined
    const theirs = field === null ? null : (named?.theirs ?? row?.fields[field] ?? null)
    const source = named ?? conflicts[0]
    return { kind: 'conflict', theirs, by: source?.by ?? row?.changedBy ?? '', at: source?.at ?? row?.changedAt ?? '' }
  }
}

/** Findings about columns hold those columns; findings about the row as a whole hold all of it. */
function issuesOf({ issues }: ChangeResult, { change }: Sent): Holding {
  const byField = grouped(issues, ({ field }) => field)
  const isWhole = !issues.some(({ field }) => Object.hasOwn(change.set, field))
  return (field) => {
    const found = isWhole ? issues : field === null ? [] : (byField.get(field) ?? [])
    if (found.length === 0 && !isWhole) return undefined
    const message = [...new Set(found.map(({ message }) => message))].join('；')
    return { kind: 'refused', message: message === '' ? '服务器没有接受，请核对后重新填写。' : message }
  }
}

/** The rows known, with those that came replaced where they are newer. */
export function withNewer(known: Known, rows: readonly WorkbenchRow[]): Known {
  const after = new Map(known)
  for (const row of rows) {
    if ((after.get(row.id)?.version ?? 0) <= row.version) after.set(row.id, row)
  }
  return after
}
