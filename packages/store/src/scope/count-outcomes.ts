import type { Outcome } from '@qingshen/core/vocabulary/outcome'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { expressionBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import { searchReach } from '../register/search-reach.ts'
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
  const { outcome: _outcome, listed: _listed, ...rest } = filter
  const conditions = siteConditions(expressionBuilder<Database, 'site_search'>(), rest)
  const reach = await searchReach(tx)
  const found = sql`(select * from site_search where ${sql.join([reach.condition, ...conditions], sql` and `)}
    limit ${cap + 1}) site`
  const counts = OUTCOMES.codes.map((code) => sql`count(*) filter (where outcome = ${code}) as ${sql.ref(code)}`)
  // `offset 0` keeps the judgement in one place: it is made once a row and not once a count.
  const { rows } = await sql<Record<Outcome, number>>`
    select ${sql.join(counts)}
    from (${scope.judge(found)} offset 0) judged`.execute(tx)
  const byOutcome = rows[0] ?? { outside: 0, excluded: 0, mandatory: 0, voluntary: 0, undetermined: 0 }
  const total = Object.values(byOutcome).reduce((sum, count) => sum + count, 0)
  return { byOutcome, total: Math.min(total, cap), isCapped: total > cap }
}
