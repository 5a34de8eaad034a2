import type { CaseSide, CaseState } from '@qingshen/core/casework/case-codes'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { AuditMode } from '@qingshen/core/vocabulary/outcome'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { AuditCaseTable } from '../database-casework.ts'
import type { Tx } from '../session/tx.ts'

/** A case as it stands. */
export type CaseRow = Omit<Selectable<AuditCaseTable>, 'state' | 'sides' | 'kind' | 'mode' | 'department'> & {
  readonly state: CaseState
  readonly sides: CaseSide[]
  readonly kind: AuditKind
  readonly mode: AuditMode | null
  readonly department: ActingDepartment
}

/**
 * A case, as far as it is visible; locked when it is to be changed.
 * @throws Problem not_found
 */
export async function findCase(tx: Tx, id: string, options: { readonly lock?: boolean } = {}): Promise<CaseRow> {
  const query = tx.selectFrom('audit_case').selectAll().where('id', '=', id)
  const row = await (options.lock === true ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw caseNotFound()
  return row as CaseRow
}

/** The refusal for what is not there or not within reach. */
export function caseNotFound(): Problem {
  return new Problem('not_found', '没有找到这个案件，或者它不在您可以查看的范围内。请从案件目录中重新查找。')
}

export type CaseDraft = {
  readonly id: string
  readonly site: string
  readonly kind: AuditKind
  readonly mode: AuditMode | null
  readonly law: string
  readonly year: number
  readonly department: ActingDepartment
  readonly grounds: unknown
  readonly listing: string | null
  readonly entry: string | null
  readonly round: string | null
  readonly name: string
  readonly pinyin_key: string
  readonly code: string | null
  readonly place_name: string
  readonly industry: string | null
  readonly state: CaseState
  readonly opened_on: string
  readonly published_on: string | null
  readonly opened_at: string
}

/** Opens cases, many at once. */
export async function insertCases(tx: Tx, drafts: readonly CaseDraft[]): Promise<void> {
  const rows = drafts.map(({ grounds, ...draft }) => {
    return { ...draft, last_on: draft.opened_on, grounds: JSON.stringify(grounds) }
  })
  await tx.insertInto('audit_case').values(rows).execute()
}

export type CaseChanges = {
  readonly state?: CaseState
  readonly sides?: readonly CaseSide[]
  readonly is_ended?: boolean
  readonly last_on?: string
  readonly mode?: AuditMode
  readonly published_on?: string
  readonly submitted_on?: string
  readonly evaluated_on?: string
  readonly accepted_on?: string
  readonly round?: string
}

/**
 * Changes a case that is as it was seen.
 * @throws Problem stale_version
 */
export async function updateCase(tx: Tx, id: string, version: number, changes: CaseChanges): Promise<void> {
  const { sides, ...rest } = changes
  const updated = await tx
    .updateTable('audit_case')
    .set({ ...rest, ...(sides === undefined ? {} : { sides: [...sides] }), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) throw new Problem('stale_version', '案件已由他人办理。请重新打开案件，看清现状后再办理。')
}

/** The open cases of a site, the latest first. */
export async function openCasesOfSite(tx: Tx, site: string): Promise<CaseRow[]> {
  const rows = await tx
    .selectFrom('audit_case')
    .selectAll()
    .where('site', '=', site)
    .where('is_ended', '=', false)
    .orderBy('opened_on', 'desc')
    .execute()
  return rows as CaseRow[]
}

/** Lets whoever else wants to open a case of this site wait until the transaction has ended. */
export async function holdCasesOfSite(tx: Tx, site: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit_case of ${site}`}, 0))`.execute(tx)
}

/** Ties the rounds of a published list to their cases. */
export async function tieRounds(tx: Tx, listing: string): Promise<void> {
  await sql`update audit_round set audit_case = audit_case.id, version = audit_round.version + 1
    from audit_case where audit_case.listing = ${listing} and audit_round.list = ${listing}
      and audit_round.site = audit_case.site`.execute(tx)
  await sql`update audit_case set round = audit_round.id from audit_round
    where audit_case.listing = ${listing} and audit_round.audit_case = audit_case.id`.execute(tx)
}

/** Fills the round of a case with what was done. */
export async function fillRound(
  tx: Tx,
  auditCase: string,
  dates: { readonly reported_on?: string; readonly evaluated_on?: string; readonly accepted_on?: string },
): Promise<void> {
  await tx
    .updateTable('audit_round')
    .set((eb) => ({ ...dates, version: eb('version', '+', 1) }))
    .where('audit_case', '=', auditCase)
    .execute()
}
