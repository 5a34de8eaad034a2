import type { CaseSide, CaseState } from '@qingshen/core/casework/case-codes'
import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import { caseReach } from './case-reach.ts'
import type { CaseRow } from './cases.ts'

/** Where open cases stand, as far as their next step depends on it. */
export type Standing = {
  readonly law: string
  readonly kind: AuditKind
  readonly state: CaseState
  readonly department: ActingDepartment
  readonly sides: CaseSide[]
}

/** How many open cases within reach stand where. */
export async function countStandings(tx: Tx): Promise<(Standing & { readonly count: number })[]> {
  const { rows } = await sql<Standing & { count: number }>`
    select law, kind, state, department, sides, count(*) as count from case_search as audit_case
    where ${await caseReach(tx)} and not is_ended group by law, kind, state, department, sides`.execute(tx)
  return [...rows]
}

/** The open cases that stand at one of some places, what is due first at the head. */
export async function casesStandingAt(tx: Tx, standings: readonly Standing[], limit: number): Promise<CaseRow[]> {
  if (standings.length === 0) return []
  const states = [...new Set(standings.map(({ state }) => state))]
  const reach = await caseReach(tx)
  const given = standings.map(({ sides, ...rest }) => ({ ...rest, sides: `{${sides.join(',')}}` }))
  const { rows } = await sql<CaseRow>`
    with place as materialized (select law, kind, department, state, sides::text[] as sides
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (law text, kind text, state text,
        department text, sides text))
    select found.* from unnest(${states}::text[]) as wanted (state)
    cross join lateral (
      select audit_case.* from case_search as audit_case
      where ${reach} and audit_case.state = wanted.state and not is_ended
        and (law, kind, department, sides) in (select law, kind, department, sides from place
          where place.state = wanted.state)
      order by next_due, id limit ${limit}) as found
    order by found.next_due, found.id limit ${limit}`.execute(tx)
  return [...rows]
}

/** Something on a case that waits for an answer. */
export type WaitingRow = {
  readonly id: string
  readonly auditCase: string
  readonly law: string
  readonly department: ActingDepartment
  readonly name: string
  readonly placeName: string
  readonly what: string
  readonly to: string | null
  readonly since: string
}

/** Extensions asked for and not answered, the oldest first. */
export async function askedExtensions(tx: Tx, limit: number): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select asked.id, audit_case.id as "auditCase", law, department, name, place_name as "placeName", duty as what,
      asked_to as "to", asked_on as since
    from case_extension asked join audit_case on audit_case.id = asked.audit_case
    where asked.state = 'asked' order by asked_on, asked.id limit ${limit}`.execute(tx)
  return [...rows]
}

/** Publications recorded since a day that no office has verified, the oldest first. */
export async function unverifiedDisclosures(
  tx: Tx,
  { events, since, limit }: { readonly events: readonly string[]; readonly since: string; readonly limit: number },
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    with told as materialized (
      select found.* from unnest(${[...events]}::text[]) as wanted (event)
      cross join lateral (
        select id, audit_case, title, on_day, at from case_event
        where case_event.event = wanted.event and at >= ${since}::date
          and not exists (select from case_event later where later.audit_case = case_event.audit_case
            and later.seq > case_event.seq and later.event = 'disclosure_verified')
        order by at, id limit ${limit}) as found)
    select told.id, audit_case.id as "auditCase", law, department, name, place_name as "placeName", told.title as what,
      null::text as "to", told.on_day as since
    from told join audit_case on audit_case.id = told.audit_case
    where not audit_case.is_ended order by told.at, told.id limit ${limit}`.execute(tx)
  return [...rows]
}

/** Requests for secrecy not answered, the oldest first; of several versions the latest. */
export async function askedSecrets(tx: Tx, limit: number): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select asked.id, audit_case.id as "auditCase", law, department, name, place_name as "placeName", asked.field as what,
      null::text as "to", (asked.told_at at time zone 'Asia/Shanghai')::date as since
    from disclosure_secret asked join audit_case on audit_case.id = asked.audit_case
    where asked.state = 'asked' and asked.told_at is not null and not audit_case.is_ended
    order by asked.told_at, asked.id limit ${limit}`.execute(tx)
  return [...rows]
}

/** How many open cases within reach have something late on them, shutdowns left out. */
export async function countOverdueCases(tx: Tx, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from case_search as audit_case
    where ${await caseReach(tx)} and not is_ended and next_due < ${today}::date and not next_is_paused`.execute(tx)
  return rows[0]?.count ?? 0
}
