import { listEntries } from '@qingshen/contracts/listing-entries.operations'
import { listEntries as findEntries } from '@qingshen/store/listing/entries'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { toEntry } from './entry-view.ts'
import { areaInSight, loadForCaller } from './loaded-listing.ts'

/** The enterprises on a list within the caller's own area, by rank, place and name. */
export const listEntriesUseCase = useCase(listEntries, async ({ deps, tx, caller }, { params, query }) => {
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const page = pageOf(query)
  const { page: _page, pageSize: _pageSize, ...filter } = query ?? {}
  const own =
    loaded.ownOffice === null
      ? { organisations: caller.actor.organisationIds }
      : { regionPath: areaInSight(loaded.row, loaded.ownOffice) }
  const { rows, total } = await findEntries(tx, { ...filter, ...own, listing: params.listing }, page)
  const items = rows.map((row) => toEntry(loaded, row))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
