import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { SiteTable } from '../database-register.ts'
import type { Tx } from '../session/tx.ts'

/** A site with what rights and versions are judged by. */
export type ScopedSite = Pick<
  Selectable<SiteTable>,
  'id' | 'name_as_listed' | 'organisation' | 'region_path' | 'version'
>

/** Those of the named sites that lie within reach, locked in the order of their ids. */
export function scopedSites(tx: Tx, ids: readonly string[]): Promise<ScopedSite[]> {
  return tx
    .selectFrom('site')
    .select(['id', 'name_as_listed', 'organisation', 'region_path', 'version'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}
