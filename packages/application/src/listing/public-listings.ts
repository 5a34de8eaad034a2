import type { PublicEntry, PublicListing } from '@qingshen/contracts/public-listings.operations'
import { listPublicListings, loadPublicListing } from '@qingshen/contracts/public-listings.operations'
import type { ListProcedure } from '@qingshen/core/listing/procedure.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { EntryRow } from '@qingshen/store/listing/entries'
import { listEntries } from '@qingshen/store/listing/entries'
import { countLists } from '@qingshen/store/listing/list-counts'
import type { ActingAt } from '@qingshen/store/listing/list-offices'
import { findOfficesActingAs } from '@qingshen/store/listing/list-offices'
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

/** A list with the law and the kind of list it follows, and the office that leads it. */
type LedListing = {
  readonly row: ListingRow
  readonly chain: readonly [CompiledLaw, ...CompiledLaw[]]
  readonly procedure: ListProcedure | undefined
}

function ledListing({ laws }: Deps, row: ListingRow): LedListing {
  const chain = lawChain(laws, row.law)
  const procedure = chain.flatMap((law) => law.procedures).find((candidate) => candidate.id === row.procedure)
  return { row, chain, procedure }
}

function leadOf({ row, procedure }: LedListing): ActingAt[] {
  return procedure === undefined ? [] : [{ department: procedure.fixedBy.department, regionPath: row.region_path }]
}

/** Lists as the public sees them, in their order and with as many queries as for one. */
async function toPublicListings(deps: Deps, tx: Tx, rows: readonly ListingRow[]): Promise<PublicListing[]> {
  const standing = await countStanding(tx, rows)
  const led = rows.map((row) => ledListing(deps, row))
  const officeAt = await findOfficesActingAs(tx, led.flatMap(leadOf))
  return led.map((each) => {
    const [lead] = leadOf(each)
    const office = lead === undefined ? undefined : officeAt(lead)
    return toPublicListing(each, office?.name ?? each.row.region_name, standing(each.row.id))
  })
}

function toPublicListing({ row, chain, procedure }: LedListing, office: string, entries: number): PublicListing {
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
    office,
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
  const items = await toPublicListings(deps, tx, rows)
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})

/** One public list with its enterprises. */
export const loadPublicListingUseCase = useCase(loadPublicListing, async ({ deps, tx }, { params, query }) => {
  const row = await loadListing(tx, params.listing)
  if (row.state !== 'commenting' && row.state !== 'published') throw listingNotFound()
  const page = pageOf(query)
  const { rows, total } = await listEntries(tx, { listing: row.id, state: 'standing', text: query?.text }, page)
  const entries = { items: rows.map(toPublicEntry), page: page.page, pageSize: page.pageSize, total, capped: false }
  const [listing] = await toPublicListings(deps, tx, [row])
  if (listing === undefined) throw listingNotFound()
  return { listing, entries }
})
