import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** How far the actor sees: as a condition, and the path of the area, which is empty for the whole country. */
export type SearchReach = { readonly condition: RawBuilder<SqlBool>; readonly path: string }

/**
 * The reach of the actor as a condition on `site_search` with its values bound. The view holds it already; said here
 * with known ends, the planner knows how many rows to expect and which index to take.
 */
export async function searchReach(tx: Tx): Promise<SearchReach> {
  const { rows } = await sql<{ from: string; to: string; organisations: string[] }>`
    select reach_from('register.read') as from, reach_to('register.read') as to,
      reach_organisations('register.read')::text[] as organisations`.execute(tx)
  const { from = '~', to = '', organisations = [] } = rows[0] ?? {}
  const places = sql<SqlBool>`(region_path >= ${from} and region_path < ${to})`
  if (organisations.length === 0) return { condition: places, path: from }
  const own = sql<SqlBool>`organisation = any(${organisations}::uuid[])`
  return { condition: from < to ? sql`(${places} or ${own})` : own, path: from }
}
