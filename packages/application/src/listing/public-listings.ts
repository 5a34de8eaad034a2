import type { PublicEntry, PublicListing } from '@qingshen/contracts/public-listings.operations'
import { listPublicListings, loadPublicListing } from '@qingshen/contracts/public-listings.operations'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { EntryRow } from '@qingshen/store/listing/entries'
import { listEntries } from '@qingshen/store/listing/entries'
import { countLists } from '@qingshen/store/listing/list-counts'
import { findOfficeActingAs } from '@qingshen/store/listing/list-offices'
import type { ListingRow } from '@qingshen/store/listing/listings'
import { listingNotFound, listListings, loadListing } from '@qingshen/store/listing/listings'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { printedCode } from './printed-code.ts'
import { clauseChip } from './clause-chip.ts'
import { StoredGroundsSchema } from './entry-schemas.ts'

/** How many stand on each of some lists. */
async function countStanding(tx: Tx, rows: readonly ListingRow[]): Promise<(id: string) => number> {
  const counts = await countLists(
    tx,
    rows.map((row) => ({ listing: row.id, area: row.region_path })),
  )
  return (id) => counts.get(id)?.standing ?? 0
}

async function toPublicListing({ laws }: Deps, tx: Tx, row: ListingRow, entries: number): Promise<PublicListing> {
  const chain = lawChain(laws, row.law)
  const procedure = chain.flatMap((law) => law.procedures).find((candidate) => candidate.id === row.procedure)
  const lead = procedure?.fixedBy.department
  const office = lead === undefined ? undefined : await findOfficeActingAs(tx, lead, row.region_path)
  const { comment_from: from, comment_to: to } = row
  return {
    id: row.id,
    title: row.title,
    lawTitle: chain[0].title,
    year: row.year,
    batch: row.batch,
    region: { code: row.region, name: row.region_name, level: row.region_level },
    state: row.state,
    clause: clauseChip(chain, procedure?.clause ?? ''),
    office: office?.name ?? row.region_name,
    commentPeriod: from === null || to === null ? null : { from, to },
    publishedOn: row.published_on,
    medium: row.medium,
    link: row.link,
    entries,
  }
}

/** What the public sees of an entry: who and on which ground, no facts. */
function toPublicEntry(row: EntryRow): PublicEntry {
  const grounds = [...new Set(StoredGroundsSchema.parse(row.grounds).map(({ ground }) => ground))]
  return {
    name: row.name,
    code: printedCode(row.code),
    place: row.placeName,
    grounds: grounds.map((ground) => ({ ground, label: AUDIT_GROUNDS.label(ground) })),
  }
}

/** The lists under comment and those published. */
export const listPublicListingsUseCase = useCase(listPublicListings, async ({ deps, tx }, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await listListings(tx, { year: query?.year, isPublic: true }, page)
  const standing = await countStanding(tx, rows)
  const items: PublicListing[] = []
  for (const row of rows) items.push(await toPublicListing(deps, tx, row, standing(row.id)))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})

/** One public list with its enterprises. */
export const loadPublicListingUseCase = useCase(loadPublicListing, async ({ deps, tx }, { params, query }) => {
  const row = await loadListing(tx, params.listing)
  if (row.state !== 'commenting' && row.state !== 'published') throw listingNotFound()
  const page = pageOf(query)
  const { rows, total } = await listEntries(tx, { listing: row.id, state: 'standing', text: query?.text }, page)
  const entries = { items: rows.map(toPublicEntry), page: page.page, pageSize: page.pageSize, total, capped: false }
  const standing = await countStanding(tx, [row])
  return { listing: await toPublicListing(deps, tx, row, standing(row.id)), entries }
})
