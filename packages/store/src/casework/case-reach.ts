import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** What hangs on a case, or the case itself: the name under which its rows are read, and the column with the case's key. */
type Reached = { readonly as: 'audit_case' | 'obligation'; readonly key: 'id' | 'audit_case' }

/**
 * How far the actor sees cases, as a condition on `case_search` (or on what hangs on a case) with its values bound. The
 * view holds it already; said here with known ends, the planner knows how many rows to expect and which index to take.
 */
export async function caseReach(
  tx: Tx,
  { as, key }: Reached = { as: 'audit_case', key: 'id' },
): Promise<RawBuilder<SqlBool>> {
  const { rows } = await sql<{ from: string; to: string; organisations: string[]; cases: string[] }>`
    select reach_from('case.read') as from, reach_to('case.read') as to,
      reach_organisations('case.read')::text[] as organisations, reach_cases('case.read')::text[] as cases`.execute(tx)
  const { from = '~', to = '', organisations = [], cases = [] } = rows[0] ?? {}
  const column = (name: string) => sql.ref(`${as}.${name}`)
  const ways = [
    ...(from < to ? [sql<SqlBool>`(${column('region_path')} >= ${from} and ${column('region_path')} < ${to})`] : []),
    ...(organisations.length === 0 ? [] : [sql<SqlBool>`${column('organisation')} = any(${organisations}::uuid[])`]),
    ...(cases.length === 0 ? [] : [sql<SqlBool>`${column(key)} = any(${cases}::uuid[])`]),
  ]
  return ways.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}
