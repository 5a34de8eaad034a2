import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** An office in whose area a case lies, in charge of it by department. */
export type OfficeInCharge = { readonly id: string; readonly level: string; readonly regionPath: string }

/** The offices of a department from a place upwards, the nearest first. */
export async function officesInCharge(tx: Tx, department: string, regionPath: string): Promise<OfficeInCharge[]> {
  const { rows } = await sql<OfficeInCharge>`
    select id, level, region_path as "regionPath" from office
    where kind = 'authority' and (department = ${department} or ${department} = any(functions))
      and (region_path = ${regionPath} or starts_with(${regionPath}, region_path || '/'))
    order by length(region_path) desc, name`.execute(tx)
  return [...rows]
}

/** The consultancies that work on some cases today, as far as the actor may know. */
export async function delegatesOf(
  tx: Tx,
  cases: readonly string[],
  today: string,
): Promise<{ readonly auditCase: string; readonly organisation: string }[]> {
  const { rows } = await sql<{ auditCase: string; organisation: string }>`
    select distinct audit_case as "auditCase", consultancy as organisation from case_delegation
    where audit_case = any(${[...cases]}::uuid[]) and revoked_at is null
      and granted_on <= ${today}::date and until_on >= ${today}::date`.execute(tx)
  return [...rows]
}

/** Where some cases lie and whose they are. */
export async function scopesOfCases(
  tx: Tx,
  cases: readonly string[],
): Promise<Map<string, { readonly organisation: string; readonly regionPath: string }>> {
  const { rows } = await sql<{ id: string; organisation: string; regionPath: string }>`
    select id, organisation, region_path as "regionPath" from audit_case
    where id = any(${[...cases]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...scope }) => [id, scope]))
}
