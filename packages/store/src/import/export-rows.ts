import { sql } from 'kysely'
import type { SiteFilter } from '../register/site-filter.ts'
import { siteConditions } from '../register/site-filter.ts'
import type { Tx } from '../session/tx.ts'

/** A site as an export states it; facts by their names, null where nothing is recorded. */
export type ExportRow = {
  readonly site: string
  readonly name: string
  readonly division: string
  readonly place: string
  readonly codes: readonly string[]
  readonly group: string | null
  readonly current: Readonly<Record<string, string | number | boolean | null>>
}

/** Ids of the sites within reach that match, after a site, in the order of their ids; fewer than `limit` at the end. */
export async function listMatchingSites(
  tx: Tx,
  filter: SiteFilter,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('site_search')
    .select('site')
    .where((eb) => eb.and([...siteConditions(eb, filter), ...(after === null ? [] : [eb('site', '>', after)])]))
    .orderBy('site')
    .limit(limit)
    .execute()
  return rows.map((row) => row.site)
}

/** The named sites as an export states them, in the order of their ids, with the codes in use. */
export async function exportRowsOf(tx: Tx, sites: readonly string[]): Promise<ExportRow[]> {
  const found = await sql<ExportRow>`
    select c.site, c.name, c.division, r.name as place, to_jsonb(c) as current,
      coalesce((select array_agg(i.value || i.suffix order by i.kind, i.value) from organisation_identifier i
        where i.organisation = c.organisation and i.valid_to is null), '{}') as codes,
      (select f.value #>> '{}' from fact f where f.site = c.site and f.name = 'listedIndustryGroup'
        and f.superseded_at is null order by f.valid desc limit 1) as "group"
    from site_current c join region r on r.code = c.division
    where c.site = any (${[...sites]}::uuid[])
    order by c.site`.execute(tx)
  return found.rows
}
