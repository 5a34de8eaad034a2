import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** What a list shows of a site besides its wide row: the group its list names, and the code in use. */
export interface RowDetails {
  readonly site: string
  readonly group: string | null
  readonly code: string | null
  readonly suffix: string | null
}

/** The details of one page of sites, by site: of several codes in use the unified one counts. */
export async function rowDetailsOf(tx: Tx, sites: readonly string[]): Promise<Map<string, RowDetails>> {
  if (sites.length === 0) return new Map()
  const found = await sql<RowDetails>`
    select s.id as site, g."group", c.value as code, nullif(c.suffix, '') as suffix
    from site s
    left join lateral (
      select f.value #>> '{}' as "group" from fact f
      where f.site = s.id and f.name = 'listedIndustryGroup' and f.superseded_at is null
      order by f.valid desc limit 1
    ) g on true
    left join lateral (
      select i.value, i.suffix from organisation_identifier i
      where i.organisation = s.organisation and i.valid_to is null
      order by i.kind desc, i.value, i.suffix limit 1
    ) c on true
    where s.id = any (${[...sites]}::uuid[])`.execute(tx)
  return new Map(found.rows.map((row) => [row.site, row]))
}
