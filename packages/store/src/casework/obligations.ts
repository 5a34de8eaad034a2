import type { KeptObligation } from '@qingshen/core/casework/obligation-changes'
import type { ObligationDraft } from '@qingshen/core/casework/recorded-case.schema'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ObligationChangeTable, ObligationTable } from '../database-casework.ts'
import { asProgram } from '../session/as-program.ts'
import type { Tx } from '../session/tx.ts'

/** The row hangs on one of these cases: one parameter for any number. */
export function isOneOf(cases: readonly string[]) {
  return sql<boolean>`audit_case = any(${[...cases]}::uuid[])`
}

/** The obligations of some cases as the computation sees them, with the case. */
export async function listObligations(
  tx: Tx,
  cases: readonly string[],
): Promise<(KeptObligation & { readonly auditCase: string })[]> {
  if (cases.length === 0) return []
  const rows = await tx
    .selectFrom('obligation')
    .selectAll()
    .where(isOneOf(cases))
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
    missingYear: row.missing_year,
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
    missing_year: draft.missingYear,
  }
}

/** What a reckoning writes, as a table of its own: one statement for any number of rows. */
function given(rows: readonly object[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, audit_case uuid, duty text,
    occurrence text, clause text, basis text[], holder text, text text, anchor_on date, computed_due date, due date,
    is_paused boolean, state text, opened_by uuid, fulfilled_by uuid, fulfilled_on date, days_late integer,
    missing_year integer)`
}

/** Adds obligations of cases, many at once; what is owed is reckoned and entered by the program, whoever acts. */
export async function insertObligations(
  tx: Tx,
  drafts: readonly (ObligationDraft & { readonly auditCase: string })[],
): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map((draft) => ({ ...toRow(draft), audit_case: draft.auditCase }))
  const insert = sql`insert into obligation (audit_case, duty, occurrence, clause, basis, holder, text, anchor_on, computed_due,
      due, is_paused, state, opened_by, fulfilled_by, fulfilled_on, days_late, missing_year, site, region_path,
      organisation)
    select given.audit_case, duty, occurrence, clause, basis, holder, text, anchor_on, computed_due, due, is_paused,
      given.state, opened_by, fulfilled_by, fulfilled_on, days_late, missing_year, audit_case.site,
      audit_case.region_path, audit_case.organisation
    from ${given(rows)} left join audit_case on audit_case.id = given.audit_case`
  await asProgram(tx, () => insert.execute(tx))
}

/** Writes another reckoning of obligations, many at once, as the program. */
export async function updateObligations(
  tx: Tx,
  changes: readonly { readonly id: string; readonly next: ObligationDraft }[],
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ id, next }) => ({ ...toRow(next), id }))
  const update = sql`update obligation set clause = given.clause, basis = given.basis, holder = given.holder, text = given.text,
      anchor_on = given.anchor_on, computed_due = given.computed_due, due = given.due, is_paused = given.is_paused,
      state = given.state, opened_by = given.opened_by, fulfilled_by = given.fulfilled_by,
      fulfilled_on = given.fulfilled_on, days_late = given.days_late, missing_year = given.missing_year,
      version = obligation.version + 1
    from ${given(rows)} where obligation.id = given.id`
  await asProgram(tx, () => update.execute(tx))
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

/** Keeps what obligations were before and why they changed, many at once, as the program. */
export async function insertObligationChanges(tx: Tx, drafts: readonly ObligationChangeDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const insert = sql`insert into obligation_change (obligation, audit_case, at, cause, event, reason, before, after, site,
      region_path, organisation)
    select obligation, given.audit_case, at, cause, event, reason, before, after, audit_case.site,
      audit_case.region_path, audit_case.organisation
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as given (obligation uuid, audit_case uuid,
      at timestamptz, cause text, event uuid, reason text, before jsonb, after jsonb)
    left join audit_case on audit_case.id = given.audit_case`
  await asProgram(tx, () => insert.execute(tx))
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
