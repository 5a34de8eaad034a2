import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import type { ObligationDraft } from '@qingshen/core/casework/recorded-case.schema'
import type { Selectable } from 'kysely'
import type { ObligationChangeTable, ObligationTable } from '../database-casework.ts'
import type { Tx } from '../session/tx.ts'

/** The obligations of some cases as the computation sees them, with the case. */
export async function listObligations(
  tx: Tx,
  cases: readonly string[],
): Promise<(KeptObligation & { readonly auditCase: string })[]> {
  if (cases.length === 0) return []
  const rows = await tx
    .selectFrom('obligation')
    .selectAll()
    .where('audit_case', 'in', [...cases])
    .orderBy('due')
    .orderBy('duty')
    .execute()
  return rows.map((row) => ({ ...toDraft(row), id: row.id, auditCase: row.audit_case }))
}

function toDraft(row: Selectable<ObligationTable>): ObligationDraft {
  return {
    duty: row.duty as ObligationDraft['duty'],
    occurrence: row.occurrence,
    clause: row.clause,
    basis: row.basis,
    holder: row.holder as ObligationDraft['holder'],
    text: row.text,
    anchorOn: row.anchor_on,
    computedDue: row.computed_due,
    due: row.due,
    isPaused: row.is_paused,
    state: row.state as ObligationDraft['state'],
    openedBy: row.opened_by,
    fulfilledBy: row.fulfilled_by,
    fulfilledOn: row.fulfilled_on,
    daysLate: row.days_late,
  }
}

function toRow(draft: ObligationDraft) {
  return {
    duty: draft.duty,
    occurrence: draft.occurrence,
    clause: draft.clause,
    basis: draft.basis,
    holder: draft.holder,
    text: draft.text,
    anchor_on: draft.anchorOn,
    computed_due: draft.computedDue,
    due: draft.due,
    is_paused: draft.isPaused,
    state: draft.state,
    opened_by: draft.openedBy,
    fulfilled_by: draft.fulfilledBy,
    fulfilled_on: draft.fulfilledOn,
    days_late: draft.daysLate,
  }
}

/** Adds obligations of cases. */
export async function insertObligations(
  tx: Tx,
  drafts: readonly (ObligationDraft & { readonly auditCase: string })[],
): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map((draft) => ({ ...toRow(draft), audit_case: draft.auditCase }))
  await tx.insertInto('obligation').values(rows).execute()
}

/** Writes another reckoning of an obligation. */
export async function updateObligation(tx: Tx, id: string, next: ObligationDraft): Promise<void> {
  await tx
    .updateTable('obligation')
    .set((eb) => ({ ...toRow(next), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export type ObligationChangeDraft = {
  readonly obligation: string
  readonly audit_case: string
  readonly at: string
  readonly cause: 'event' | 'extension' | 'suspension' | 'law'
  readonly event: string | null
  readonly reason: string
  readonly before: unknown
  readonly after: unknown
}

/** Keeps what obligations were before and why they changed. */
export async function insertObligationChanges(tx: Tx, drafts: readonly ObligationChangeDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map(({ before, after, ...draft }) => {
    return { ...draft, before: JSON.stringify(before), after: JSON.stringify(after) }
  })
  await tx.insertInto('obligation_change').values(rows).execute()
}

/** What changed in the obligations of a case, the latest first. */
export async function listObligationChanges(tx: Tx, auditCase: string): Promise<Selectable<ObligationChangeTable>[]> {
  return await tx
    .selectFrom('obligation_change')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}
