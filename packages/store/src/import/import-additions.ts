import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A code added to an organisation that is there already. */
export type IdentifierAddition = {
  readonly organisation: string
  readonly kind: string
  readonly value: string
  readonly suffix: string
  readonly source: string
}

/** Adds codes to organisations; a code the organisation has already changes nothing. */
export async function insertIdentifiers(tx: Tx, additions: readonly IdentifierAddition[]): Promise<void> {
  if (additions.length === 0) return
  await sql`insert into organisation_identifier (organisation, kind, value, suffix, source)
    select organisation, kind, value, suffix, source
    from jsonb_to_recordset(${JSON.stringify(additions)}::jsonb)
      as given (organisation uuid, kind text, value text, suffix text, source text)
    on conflict do nothing`.execute(tx)
}

/** The days of one earlier round of a site. */
export type RoundDates = {
  readonly listedOn: string | null
  readonly reportedOn: string | null
  readonly evaluatedOn: string | null
  readonly acceptedOn: string | null
}

/** An earlier round of a site as a register states it. */
export type RoundAddition = RoundDates & { readonly site: string; readonly source: string }

/** Inserts earlier rounds. */
export async function insertRounds(tx: Tx, additions: readonly RoundAddition[]): Promise<void> {
  if (additions.length === 0) return
  await sql`insert into audit_round (site, kind, listed_on, published_on, reported_on, evaluated_on, accepted_on, source)
    select site, 'mandatory', "listedOn", "listedOn", "reportedOn", "evaluatedOn", "acceptedOn", source
    from jsonb_to_recordset(${JSON.stringify(additions)}::jsonb) as given (site uuid, "listedOn" date,
      "reportedOn" date, "evaluatedOn" date, "acceptedOn" date, source text)`.execute(tx)
}

/** The rounds of sites, by site. */
export async function loadRoundDates(tx: Tx, sites: readonly string[]): Promise<Map<string, RoundDates[]>> {
  const found = await sql<RoundDates & { site: string }>`
    select site, listed_on as "listedOn", reported_on as "reportedOn", evaluated_on as "evaluatedOn",
      accepted_on as "acceptedOn"
    from audit_round where site = any (${[...sites]}::uuid[]) order by site, listed_on`.execute(tx)
  return Map.groupBy(found.rows, (row) => row.site)
}

/** The organisations that have these codes, within what the actor may know: code -> organisation. */
export async function findOrganisationsByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ value: string; organisation: string }>`
    select asked.code as value, min(i.organisation::text) as organisation
    from unnest(${[...codes]}::text[]) as asked(code)
      cross join lateral (
        select organisation from organisation_identifier where kind = 'organisation' and value = asked.code offset 0) i
    group by asked.code`.execute(tx)
  return new Map(found.rows.map((row) => [row.value, row.organisation]))
}
