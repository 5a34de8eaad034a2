import type { Outcome } from '@qingshen/core/vocabulary/outcome'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { expressionBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { SiteFilter } from '../register/site-filter.ts'
import { siteConditions } from '../register/site-filter.ts'
import type { Tx } from '../session/tx.ts'
import type { ScopeSql } from './scope-to-sql.ts'

/** How many sites have which outcome, `total` in all; exact unless `isCapped`, where only the first ones were looked at. */
export interface OutcomeCounts {
  readonly byOutcome: Readonly<Record<Outcome, number>>
  readonly total: number
  readonly isCapped: boolean
}

/** Counts the sites of a search by outcome, in one pass over at most `cap` of them; the filter's own outcome is left out. */
export async function countOutcomes(tx: Tx, scope: ScopeSql, filter: SiteFilter, cap: number): Promise<OutcomeCounts> {
  const { outcome: _, ...rest } = filter
  const conditions = siteConditions(expressionBuilder<Database, 'site_search'>(), rest)
  const found = sql`(select * from site_search where ${sql.join([sql`true`, ...conditions], sql` and `)}
    limit ${cap + 1}) s`
  const counts = OUTCOMES.codes
    .filter((code) => code !== 'undetermined')
    .map((code) => sql`count(*) filter (where ${scope.is(code)}) as ${sql.ref(code)}`)
  const { rows } = await sql<Record<Outcome | 'total', number>>`
    select count(*) as total, ${sql.join(counts)} from ${scope.rows(found)}`.execute(tx)
  const [row] = rows
  const of = (code: Outcome | 'total'): number => row?.[code] ?? 0
  const total = of('total')
  const decided = of('outside') + of('excluded') + of('mandatory') + of('voluntary')
  const byOutcome = {
    outside: of('outside'),
    excluded: of('excluded'),
    mandatory: of('mandatory'),
    voluntary: of('voluntary'),
    undetermined: total - decided,
  }
  return { byOutcome, total: Math.min(total, cap), isCapped: total > cap }
}
