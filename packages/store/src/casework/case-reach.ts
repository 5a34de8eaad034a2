import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/**
 * How far the actor sees cases, as a condition on `case_search` with its values bound. The view holds it already; said
 * here with known ends, the planner knows how many rows to expect and which index to take.
 */
export async function caseReach(tx: Tx): Promise<RawBuilder<SqlBool>> {
  const { rows } = await sql<{ from: string; to: string; organisations: string[]; cases: string[] }>`
    select reach_from('case.read') as from, reach_to('case.read') as to,
      reach_organisations('case.read')::text[] as organisations, reach_cases('case.read')::text[] as cases`.execute(tx)
  const { from = '~', to = '', organisations = [], cases = [] } = rows[0] ?? {}
  const ways = [
    ...(from < to ? [sql<SqlBool>`(audit_case.region_path >= ${from} and audit_case.region_path < ${to})`] : []),
    ...(organisations.length === 0 ? [] : [sql<SqlBool>`audit_case.organisation = any(${organisations}::uuid[])`]),
    ...(cases.length === 0 ? [] : [sql<SqlBool>`audit_case.id = any(${cases}::uuid[])`]),
  ]
  return ways.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}
