import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { ScopeSql } from './scope-to-sql.ts'

/** What a law says about a site as it stands now. */
export interface JudgedSite {
  readonly site: string
  readonly outcome: Outcome
  readonly mode: AuditMode | null
  readonly listed: boolean | null
}

/** Judges the sites of these keys that are within reach, in no particular order. */
export async function judgeSites(tx: Tx, scope: ScopeSql, sites: readonly string[]): Promise<JudgedSite[]> {
  const found = sql`(select * from site_search where site = any(${[...sites]}::uuid[])) found`
  const { rows } = await sql<JudgedSite>`${scope.judge(found, ['site'])}`.execute(tx)
  return rows
}
