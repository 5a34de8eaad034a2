import { sql } from 'kysely'
import type { EntryRow } from '../listing/entries.ts'
import { findEntries } from '../listing/entries.ts'
import type { Tx } from '../session/tx.ts'

/** An entry for which a case is to be opened, with its industry. */
export type EntryToOpen = EntryRow & { readonly industry: string | null }

/** The first standing entries of a list that have no case yet. */
export async function entriesWithoutCase(tx: Tx, listing: string, limit: number): Promise<EntryToOpen[]> {
  const found = await sql<{ id: string; industry: string | null }>`
    select entry.id, site_current.industry from listing_entry entry
    left join site_current on site_current.site = entry.site
    where entry.listing = ${listing} and entry.state = 'standing'
      and not exists (select from audit_case where audit_case.entry = entry.id)
    order by entry.id limit ${limit}`.execute(tx)
  if (found.rows.length === 0) return []
  const industries = new Map(found.rows.map(({ id, industry }) => [id, industry]))
  const entries = await findEntries(tx, { listing, ids: [...industries.keys()] })
  return entries.map((entry) => ({ ...entry, industry: industries.get(entry.id) ?? null }))
}

/** Gives the cases of a list another day of publication, and says which they are. */
export async function casesOfListing(tx: Tx, listing: string, publishedOn: string): Promise<string[]> {
  const moved = await tx
    .updateTable('audit_case')
    .set((eb) => ({
      published_on: publishedOn,
      opened_on: sql<string>`least(opened_on, ${publishedOn}::date)`,
      version: eb('version', '+', 1),
    }))
    .where('listing', '=', listing)
    .where('is_ended', '=', false)
    .returning('id')
    .execute()
  return moved.map(({ id }) => id)
}

/** Published lists some of whose standing entries have no case: those of before there were cases. */
export async function listsWithoutCases(tx: Tx): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select listing.id from listing
    where listing.state = 'published' and exists (
      select from listing_entry entry where entry.listing = listing.id and entry.state = 'standing'
        and not exists (select from audit_case where audit_case.entry = entry.id))`.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** The mandatory cases of sites on a list that run from an earlier list. */
export async function earlierCases(tx: Tx, listing: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select earlier.id from audit_case earlier
    join audit_case present on present.site = earlier.site and present.listing = ${listing}
    where earlier.kind = 'mandatory' and not earlier.is_ended and earlier.listing is distinct from ${listing}
      and present.kind = 'mandatory' and earlier.opened_on <= present.opened_on
      and earlier.state in ('opened', 'auditing', 'returned', 'evaluation_failed', 'acceptance_failed', 'accepted')
    order by earlier.opened_at, earlier.id`.execute(tx)
  return found.rows.map(({ id }) => id)
}
