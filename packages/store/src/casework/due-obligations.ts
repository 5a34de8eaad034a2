import { DUTIES_UNTIL } from '@qingshen/core/vocabulary/duty'
import type { Duty, DutyHolder } from '@qingshen/core/vocabulary/duty'
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import { caseReach } from './case-reach.ts'

/** An open obligation with what is shown of its case. */
export type DueObligation = {
  readonly id: string
  readonly auditCase: string
  readonly law: string
  readonly name: string
  readonly placeName: string
  readonly department: string
  readonly duty: Duty
  readonly text: string
  readonly holder: DutyHolder
  readonly due: string
  readonly isPaused: boolean
  readonly regionPath: string
  readonly organisation: string
}

const SHOWN = sql`obligation.id, obligation.audit_case as "auditCase", audit_case.law, audit_case.name,
  audit_case.place_name as "placeName", audit_case.department, obligation.duty, obligation.text, obligation.holder,
  obligation.due, obligation.is_paused as "isPaused", obligation.region_path as "regionPath", obligation.organisation`

/** Which open obligations: due between two days, both included; those of some holders only. */
export type DueFilter = {
  readonly from?: string
  readonly to: string
  readonly holders?: readonly DutyHolder[]
  /** Only on cases that one of these departments has charge of. */
  readonly departments?: readonly string[]
}

function condition({ from, to, holders, departments }: DueFilter): RawBuilder<unknown> {
  const [only, ...others] = holders ?? []
  const held =
    holders === undefined
      ? sql`true`
      : only !== undefined && others.length === 0
        ? sql`obligation.holder = ${only}`
        : sql`obligation.holder = any(${[...holders]}::text[])`
  return sql`obligation.state = 'open' and not obligation.is_paused and obligation.duty <> all (${[...DUTIES_UNTIL]}) and obligation.due <= ${to}::date
    and ${from === undefined ? sql`true` : sql`obligation.due >= ${from}::date`} and ${held} and ${inCharge(departments)}`
}

function inCharge(departments: DueFilter['departments']): RawBuilder<unknown> {
  if (departments === undefined) return sql`true`
  return sql`exists (select from audit_case in_charge where in_charge.id = obligation.audit_case
    and in_charge.department = any(${[...departments]}::text[]))`
}

const REACHED = { as: 'obligation', key: 'audit_case' } as const

/** The obligations within reach that are due first; the cases are read for those alone. */
export async function listDueObligations(tx: Tx, filter: DueFilter, limit: number): Promise<DueObligation[]> {
  const { rows } = await sql<DueObligation>`
    with found as materialized (
      select obligation.* from obligation_search as obligation
      where ${await caseReach(tx, REACHED)} and ${condition(filter)}
      order by obligation.due, obligation.id limit ${limit})
    select ${SHOWN} from found as obligation join audit_case on audit_case.id = obligation.audit_case
    order by obligation.due, obligation.id`.execute(tx)
  return [...rows]
}

/** How many obligations within reach are due. */
export async function countDueObligations(tx: Tx, filter: DueFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from obligation_search as obligation
    where ${await caseReach(tx, REACHED)} and ${condition(filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Where a walk through all open obligations by due date stands. */
export type DueMark = { readonly due: string; readonly id: string }

/** The next open obligations of a walk, whose day is known and whose clock runs; as the system. */
export async function nextDueObligations(
  tx: Tx,
  { to, after }: { readonly to: string; readonly after: DueMark },
  limit: number,
): Promise<DueObligation[]> {
  const { rows } = await sql<DueObligation>`select ${SHOWN} from obligation
    join audit_case on audit_case.id = obligation.audit_case
    where ${condition({ to })} and obligation.missing_year is null
      and (obligation.due, obligation.id) > (${after.due}::date, ${after.id}::uuid)
    order by obligation.due, obligation.id limit ${limit}`.execute(tx)
  return [...rows]
}
