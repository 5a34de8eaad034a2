import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { AuditRoundTable } from '../database-register.ts'
import type { Tx } from '../session/tx.ts'

/** A site as a list names it. */
export type ListedSite = {
  readonly site: string
  readonly organisation: string
  readonly regionPath: string
  readonly division: string
  readonly name: string
  readonly code: string | null
  readonly placeName: string
}

const SITE = sql`c.site, c.organisation, c.region_path as "regionPath", c.division, c.name, i.code,
  r.name as "placeName"`

/** What is read of the wide rows, so that the place and code are sought for one page of sites only. */
const CURRENT = sql`site, organisation, region_path, division, name`

/** Sites `c` with their place and the code in use: of several the unified one counts, as in the register. */
const WITH_CODE = sql`join region r on r.code = c.division
    left join lateral (
      select i.value || i.suffix as code from organisation_identifier i
      where i.organisation = c.organisation and i.valid_to is null
      order by i.kind desc, i.value, i.suffix limit 1
    ) i on true`

/** The next sites of an area that are open on a day, in the order of their keys, after the last one seen. */
export async function sitesToJudge(
  tx: Tx,
  area: { readonly regionPath: string; readonly on: string },
  after: string | null,
  limit: number,
): Promise<ListedSite[]> {
  const { regionPath, on } = area
  const { rows } = await sql<ListedSite>`
    with c as materialized (
      select ${CURRENT} from site_current
      where site > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
        and region_path >= ${regionPath} and region_path < ${`${regionPath}0`}
        and (closed_on is null or closed_on > ${on}::date)
      order by site limit ${limit})
    select ${SITE} from c ${WITH_CODE} order by c.site`.execute(tx)
  return [...rows]
}

/** One site as a list names it, or undefined when it is not within reach. */
export async function findListedSite(tx: Tx, site: string): Promise<ListedSite | undefined> {
  const { rows } = await sql<ListedSite>`
    select ${SITE} from site_current c ${WITH_CODE} where c.site = ${site}`.execute(tx)
  return rows[0]
}

/** The earlier rounds of sites, by site. */
export async function roundsOfSites(
  tx: Tx,
  sites: readonly string[],
): Promise<Map<string, Selectable<AuditRoundTable>[]>> {
  const rows = await tx
    .selectFrom('audit_round')
    .selectAll()
    .where('site', '=', sql<string>`any(${[...sites]}::uuid[])`)
    .execute()
  return Map.groupBy(rows, (row) => row.site)
}

/** What stands on the list already, for sites about to be judged. */
export type StandingEntry = {
  readonly id: string
  readonly site: string
  readonly part: string
  readonly state: string
  readonly origin: string
  readonly version: number
  readonly removalOffice: string | null
  readonly removalReason: string | null
}

/** The entries of a list for these sites, by site. */
export async function entriesOfSites(
  tx: Tx,
  listing: string,
  sites: readonly string[],
): Promise<Map<string, StandingEntry>> {
  const rows = await tx
    .selectFrom('listing_entry')
    .select([
      'id',
      'site',
      'part',
      'state',
      'origin',
      'version',
      'removal_office as removalOffice',
      'removal_reason as removalReason',
    ])
    .where('listing', '=', listing)
    .where('site', '=', sql<string>`any(${[...sites]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.site, row]))
}

/** A decision receipt to keep, with the key by which the list refers to it. */
export type NumberedReceipt = {
  readonly id: string
  readonly site: string
  readonly decidedOn: string
  readonly year: number
  readonly law: string
  readonly lawVersion: string
  readonly recordTime: string
  readonly facts: unknown
  readonly outcome: string
  readonly mode: string | null
  readonly listed: boolean | null
  readonly reasons: unknown
  readonly hash: string
}

/** Keeps the receipts of decisions that put a site on a list or ask something about it. */
export async function insertNumberedReceipts(tx: Tx, drafts: readonly NumberedReceipt[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`
    insert into decision_receipt (id, site, decided_on, year, law, law_version, record_time, facts, outcome, mode,
      listed, reasons, hash)
    select id, site, "decidedOn", year, law, "lawVersion", "recordTime", facts, outcome, mode, listed, reasons, hash
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(id uuid, site uuid, "decidedOn" date, year int,
      law text, "lawVersion" text, "recordTime" timestamptz, facts jsonb, outcome text, mode text, listed boolean,
      reasons jsonb, hash text)`.execute(tx)
}

/** A round that begins with a published list. */
export type RoundDraft = {
  readonly id: string
  readonly site: string
  readonly ground: string | null
  readonly list: string
  readonly kind: 'mandatory' | 'voluntary'
  readonly listedOn: string
  readonly publishedOn: string
  readonly source: string
}

/** Begins the rounds of a published list. */
export async function insertRounds(tx: Tx, drafts: readonly RoundDraft[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`
    insert into audit_round (id, site, ground, list, kind, listed_on, published_on, source)
    select id, site, ground, list, kind, "listedOn", "publishedOn", source
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(id uuid, site uuid, ground text, list uuid,
      kind text, "listedOn" date, "publishedOn" date, source text)`.execute(tx)
}

/** Moves the publication date of the rounds a list began. */
export async function moveRounds(tx: Tx, list: string, publishedOn: string): Promise<void> {
  await sql`update audit_round set published_on = ${publishedOn}, version = version + 1 where list = ${list}`.execute(
    tx,
  )
}
