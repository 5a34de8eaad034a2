import type { Entry, Objection } from '@qingshen/contracts/listing.schema'
import { listOwnEntries } from '@qingshen/contracts/listing-entries.operations'
import { findEntries } from '@qingshen/store/listing/entries'
import { findListings } from '@qingshen/store/listing/listings'
import { findObjections } from '@qingshen/store/listing/objections'
import { useCase } from '../use-case.ts'
import { toEntry } from './entry-view.ts'
import { loadAllAround } from './loaded-listing.ts'
import { toObjection } from './objections.ts'

type Own = {
  listing: { id: string; title: string; year: number; publishedOn: string | null }
  entry: Entry
  objections: Objection[]
}

/** The lists on which the caller's own enterprise stands, as far as they are shown. */
export const listOwnEntriesUseCase = useCase(listOwnEntries, async ({ deps, tx, caller }) => {
  const { organisationIds } = caller.actor
  if (organisationIds.length === 0) return []
  const rows = (await findEntries(tx, { organisations: organisationIds })).slice(0, 200)
  const objections = await findObjections(tx, { entries: rows.map((row) => row.id) })
  const lists = await findListings(tx, [...new Set(rows.map((row) => row.listing))])
  const around = new Map((await loadAllAround(deps, tx, caller, lists)).map((loaded) => [loaded.row.id, loaded]))
  const found: Own[] = []
  for (const row of rows) {
    const loaded = around.get(row.listing)
    if (loaded === undefined) continue
    const { id, title, year, published_on: publishedOn } = loaded.row
    const own = objections.filter((objection) => objection.entry === row.id).slice(0, 100)
    found.push({
      listing: { id, title, year, publishedOn },
      entry: toEntry(loaded, row),
      objections: own.map((objection) => toObjection(loaded, objection)),
    })
  }
  return found.toSorted((a, b) => b.listing.year - a.listing.year)
})
