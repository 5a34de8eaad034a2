import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A code of an organisation; `suffix` is the branch part as printed, empty when there is none. */
export interface IdentifierDraft {
  readonly kind: string
  readonly value: string
  readonly suffix: string
}

/** A legal person with the name and codes it has from a day on (null: ever since). */
export interface OrganisationDraft {
  readonly id: string
  readonly name: string
  readonly nameFrom: string | null
  readonly identifiers: readonly IdentifierDraft[]
  readonly source: string
  readonly createdAt: string
}

/** A site of an organisation. */
export interface SiteDraft {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly division: string
  readonly regionPath: string
  readonly address?: string | null
  readonly permitNumber?: string | null
  readonly pinyinKey: string
  readonly pinyinInitials: string
  readonly source: string
  readonly createdAt: string
}

/** Inserts organisations with their names and codes. */
export async function insertOrganisations(tx: Tx, drafts: readonly OrganisationDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = JSON.stringify(drafts)
  await sql`insert into organisation (id, created_at)
    select id, "createdAt" from jsonb_to_recordset(${rows}::jsonb) as draft(id uuid, "createdAt" timestamptz)`.execute(
    tx,
  )
  await sql`insert into organisation_name (organisation, name, valid, source)
    select id, name, daterange("nameFrom", null), source
    from jsonb_to_recordset(${rows}::jsonb) as draft(id uuid, name text, "nameFrom" date, source text)`.execute(tx)
  await sql`insert into organisation_identifier (organisation, kind, value, suffix, source)
    select draft.id, code.kind, code.value, code.suffix, draft.source
    from jsonb_to_recordset(${rows}::jsonb) as draft(id uuid, source text, identifiers jsonb),
      jsonb_to_recordset(draft.identifiers) as code(kind text, value text, suffix text)`.execute(tx)
}

/** Inserts sites. */
export async function insertSites(tx: Tx, drafts: readonly SiteDraft[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`insert into site (id, organisation, name_as_listed, division, region_path, address, permit_number,
      pinyin_key, pinyin_initials, source, created_at)
    select id, organisation, name, division, "regionPath", address, "permitNumber",
      "pinyinKey", "pinyinInitials", source, "createdAt"
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(id uuid, organisation uuid, name text,
      division text, "regionPath" text, address text, "permitNumber" text, "pinyinKey" text, "pinyinInitials" text,
      source text, "createdAt" timestamptz)`.execute(tx)
}

/**
 * Runs writes without keeping the wide rows at every statement and makes those of the named sites once at the end.
 * `sites` must name every site the writes touch.
 */
export async function refreshOnce<T>(tx: Tx, sites: readonly string[], writes: () => Promise<T>): Promise<T> {
  await sql`select set_config('qingshen.refresh', 'deferred', true)`.execute(tx)
  const result = await writes()
  await sql`select set_config('qingshen.refresh', '', true)`.execute(tx)
  await refreshSites(tx, sites)
  return result
}

const REFRESH_BATCH = 1000

/** Makes the wide rows of sites anew. */
export async function refreshSites(tx: Tx, sites: readonly string[]): Promise<void> {
  for (let start = 0; start < sites.length; start += REFRESH_BATCH) {
    const batch = sites.slice(start, start + REFRESH_BATCH)
    await sql`select refresh_site_current(${batch}::uuid[])`.execute(tx)
  }
}

/** Refreshes sites for which a recorded fact begins or ends by today; run daily as the system. Returns how many. */
export async function refreshDueSites(tx: Tx, today: string, limit: number): Promise<number> {
  const due = await tx
    .selectFrom('site_current')
    .select('site')
    .where('next_change_on', '<=', today)
    .orderBy('next_change_on')
    .limit(limit)
    .execute()
  await refreshSites(
    tx,
    due.map((row) => row.site),
  )
  return due.length
}
