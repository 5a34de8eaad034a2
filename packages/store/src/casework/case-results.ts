import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** What came out of an audit: an event that is a result, with its case. */
export type CaseResult = {
  readonly name: string
  readonly code: string | null
  readonly placeName: string
  readonly year: number
  readonly kind: AuditKind
  readonly law: string
  readonly event: string
  readonly onDay: string
  readonly clause: string
}

/** The results within reach by their day, at most `limit`. */
export async function listCaseResults(
  tx: Tx,
  events: readonly string[],
  filter: { readonly year?: number | undefined; readonly since?: string | undefined },
  limit: number,
): Promise<CaseResult[]> {
  const { rows } = await sql<CaseResult>`
    select audit_case.name, audit_case.code, audit_case.place_name as "placeName", audit_case.year, audit_case.kind,
      audit_case.law, case_event.event, case_event.on_day as "onDay", case_event.clause
    from case_event join audit_case on audit_case.id = case_event.audit_case
    where case_event.event = any(${[...events]}::text[])
      and (${filter.year ?? null}::integer is null or audit_case.year = ${filter.year ?? null}::integer)
      and (${filter.since ?? null}::date is null or case_event.on_day >= ${filter.since ?? null}::date)
    order by case_event.on_day, case_event.id limit ${limit}`.execute(tx)
  return [...rows]
}
