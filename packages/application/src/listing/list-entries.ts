import { listEntries, loadEntry } from '@qingshen/contracts/listing-entries.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { EntryFilter } from '@qingshen/store/listing/entries'
import { findEntries, listEntries as readPage } from '@qingshen/store/listing/entries'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { toEntry } from './entry-view.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { areaInSight, loadForCaller } from './loaded-listing.ts'

/** The entries a caller sees into: those of his area, or of his organisations; the public rows of others stay out. */
function ownEntries({ row, ownOffice, caller }: LoadedListing): EntryFilter {
  return ownOffice === null
    ? { organisations: caller.actor.organisationIds }
    : { regionPath: areaInSight(row, ownOffice) }
}

/** The enterprises on a list within the caller's own area, by rank, place and name. */
export const listEntriesUseCase = useCase(listEntries, async ({ deps, tx, caller }, { params, query }) => {
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const page = pageOf(query)
  const { page: _page, pageSize: _pageSize, ...filter } = query ?? {}
  const { rows, total } = await readPage(tx, { ...filter, ...ownEntries(loaded), listing: params.listing }, page)
  const items = rows.map((row) => toEntry(loaded, row))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})

/** One enterprise on a list, wherever it stands among the rows: what a sent address opens. */
export const loadEntryUseCase = useCase(loadEntry, async ({ deps, tx, caller }, { params }) => {
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const asked = { ...ownEntries(loaded), listing: params.listing, ids: [params.entry] }
  const [row] = await findEntries(tx, asked)
  if (row !== undefined) return toEntry(loaded, row)
  throw new Problem('not_found', '名单上没有这家企业，或者它不在您可以查看的范围内。请重新打开名单查找。')
})
