import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** The organisation that bears a code, with the region of its first site; undefined when there is none. */
export async function findOrganisationByCode(
  tx: Tx,
  code: string,
): Promise<{ id: string; regionPath: string | null } | undefined> {
  return await tx
    .selectFrom('organisation_identifier as identifier')
    .leftJoin('site', 'site.organisation', 'identifier.organisation')
    .select(['identifier.organisation as id', 'site.region_path as regionPath'])
    .where('identifier.value', '=', code)
    .orderBy('site.created_at')
    .limit(1)
    .executeTakeFirst()
}

/** Adds an organisation known by its name only, once. */
export async function insertNamedOrganisation(
  tx: Tx,
  organisation: { readonly id: string; readonly kind: string; readonly name: string; readonly at: string },
): Promise<void> {
  const added = await tx
    .insertInto('organisation')
    .values({ id: organisation.id, kind: organisation.kind, created_at: organisation.at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return
  await sql`insert into organisation_name (organisation, name, valid, source)
    values (${organisation.id}, ${organisation.name}, daterange(null, null), 'demonstration')`.execute(tx)
}

/** An organisation with a site below a region, as a list to choose from shows it. */
export type FoundOrganisation = {
  readonly id: string
  readonly name: string
  readonly codes: readonly string[]
  readonly regionPath: string
}

/** The first organisations below a region (its path; empty: everywhere) whose name, initials or code holds the text. */
export async function findOrganisationsOf(
  tx: Tx,
  regionPath: string,
  text: string,
  limit: number,
): Promise<FoundOrganisation[]> {
  const found = await sql<FoundOrganisation>`
    select organisation as id, max(coalesce(organisation_name, name)) as name, max(codes) as codes,
      min(region_path) as "regionPath"
    from site_search
    where region_path >= ${regionPath} and region_path < ${regionPath === '' ? '~' : `${regionPath}0`}
      and search_grams @> query_grams(search_form(${text}::text))
      and strpos(search_text, search_form(${text}::text)) > 0
    group by organisation order by min(pinyin_key) limit ${limit}`.execute(tx)
  return [...found.rows]
}

/** The name of an organisation today; undefined when it has none. */
export async function findOrganisationName(tx: Tx, id: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    select name from organisation_name where organisation = ${id} and valid @> acting_day()
    order by lower(valid) desc nulls last limit 1`.execute(tx)
  return found.rows[0]?.name
}
