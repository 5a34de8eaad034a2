import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { CaseDelegationTable } from '../database-submission.ts'
import type { Tx } from '../session/tx.ts'

/** That a case was given to a consultancy, from `granted_on` to `until_on` inclusive unless revoked before. */
export type DelegationRow = Selectable<CaseDelegationTable>

export type DelegationDraft = Pick<
  DelegationRow,
  'id' | 'audit_case' | 'consultancy' | 'consultancy_name' | 'granted_on' | 'until_on' | 'granted_at' | 'granted_by'
>

/** Gives a case to a consultancy. */
export async function insertDelegation(tx: Tx, draft: DelegationDraft): Promise<void> {
  await tx.insertInto('case_delegation').values(draft).execute()
}

/** The delegations of a case, the latest first. */
export async function listDelegations(tx: Tx, auditCase: string): Promise<DelegationRow[]> {
  return await tx
    .selectFrom('case_delegation')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('granted_at', 'desc')
    .execute()
}

export type Revocation = { readonly at: string; readonly by: string | null; readonly reason: string }

/** Takes back what is not yet taken back; false when it already was. */
export async function revokeDelegation(tx: Tx, id: string, { at, by, reason }: Revocation): Promise<boolean> {
  const revoked = await tx
    .updateTable('case_delegation')
    .set({ revoked_at: at, revoked_by: by, revoked_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

/** The cases given to a consultancy that it may work on today; asked by the system for every request. */
export async function casesGivenTo(tx: Tx, consultancy: string, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('case_delegation')
    .select('audit_case')
    .distinct()
    .where('consultancy', '=', consultancy)
    .where('revoked_at', 'is', null)
    .where('granted_on', '<=', today)
    .where('until_on', '>=', today)
    .execute()
  return rows.map((row) => row.audit_case)
}

/** A delegation in force that ends by itself on a known day. */
export type EndingDelegation = {
  readonly auditCase: string
  readonly name: string
  readonly placeName: string
  readonly year: number
  readonly organisation: string
  readonly consultancy: string
  readonly consultancyName: string
  readonly until: string
}

/** The delegations of cases under way whose last day lies between two days, both inclusive; read by the system. */
export async function delegationsEnding(tx: Tx, from: string, to: string): Promise<EndingDelegation[]> {
  const { rows } = await sql<EndingDelegation>`
    select d.audit_case as "auditCase", c.name, c.place_name as "placeName", c.year, d.organisation, d.consultancy,
      d.consultancy_name as "consultancyName", d.until_on as until
    from case_delegation d join audit_case c on c.id = d.audit_case
    where d.revoked_at is null and not c.is_ended and d.until_on between ${from}::date and ${to}::date
    order by d.until_on, d.id`.execute(tx)
  return [...rows]
}

/** The consultancies whose name today holds a text, by name; read by the system, names are public. */
export async function findConsultancies(
  tx: Tx,
  text: string,
  limit: number,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select o.id, n.name from organisation o
    join organisation_name n on n.organisation = o.id and n.valid @> acting_day()
    where o.kind = 'consultancy' and strpos(search_form(n.name), search_form(${text}::text)) > 0
    order by n.name limit ${limit}`.execute(tx)
  return [...found.rows]
}

/** The name of a consultancy today; undefined when the organisation is none. */
export async function findConsultancyName(tx: Tx, id: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    select n.name from organisation o
    join organisation_name n on n.organisation = o.id and n.valid @> acting_day()
    where o.kind = 'consultancy' and o.id::text = ${id} limit 1`.execute(tx)
  return found.rows[0]?.name
}
