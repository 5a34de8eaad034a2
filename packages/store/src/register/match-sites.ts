import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A site that may be the one meant by a row of an import. */
export interface SiteMatch {
  readonly site: string
  readonly organisation: string
  readonly name: string
  readonly division: string
  readonly codes: readonly string[]
  /** The name or code of the question that led here. */
  readonly asked: string
}

// One look-up for each thing asked, whatever the statistics say of tables that an import is just filling.
const columnsOf = sql`select site, organisation, name, division, codes from site_search`

/** Sites within reach whose organisation bears one of these codes (normalised, without suffix). */
export async function matchSitesByCode(tx: Tx, codes: readonly string[]): Promise<SiteMatch[]> {
  const found = await sql<SiteMatch>`
    select c.site, c.organisation, c.name, c.division, c.codes, asked.code as asked
    from unnest(${[...codes]}::text[]) as asked(code)
      cross join lateral (select organisation from organisation_identifier where value = asked.code offset 0) i
      cross join lateral (${columnsOf} where organisation = i.organisation offset 0) c
    order by asked.code, c.name`.execute(tx)
  return [...found.rows]
}

/** Sites within reach that bear one of these names, spaces and width aside. */
export async function matchSitesByName(tx: Tx, names: readonly string[]): Promise<SiteMatch[]> {
  const found = await sql<SiteMatch>`
    select c.site, c.organisation, c.name, c.division, c.codes, asked.name as asked
    from unnest(${[...names]}::text[]) as asked(name)
      cross join lateral (${columnsOf} where name_form = search_form(asked.name) offset 0) c
    order by asked.name, c.site`.execute(tx)
  return [...found.rows]
}
