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

/** Sites within reach whose organisation bears one of these codes (normalised, without suffix). */
export async function matchSitesByCode(tx: Tx, codes: readonly string[]): Promise<SiteMatch[]> {
  const found = await sql<SiteMatch>`
    select c.site, c.organisation, c.name, c.division, c.codes, i.value as asked
    from organisation_identifier i join site_search c on c.organisation = i.organisation
    where i.value = any(${[...codes]}::text[])
    order by i.value, c.name`.execute(tx)
  return [...found.rows]
}

/** Sites within reach that bear one of these names, spaces and width aside. */
export async function matchSitesByName(tx: Tx, names: readonly string[]): Promise<SiteMatch[]> {
  const found = await sql<SiteMatch>`
    select c.site, c.organisation, c.name, c.division, c.codes, asked.name as asked
    from unnest(${[...names]}::text[]) as asked(name) join site_search c on c.name_form = search_form(asked.name)
    order by asked.name, c.site`.execute(tx)
  return [...found.rows]
}
