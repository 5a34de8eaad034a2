import { listListings } from '@qingshen/contracts/listing.operations'
import type { ListingRow } from '@qingshen/contracts/listing.schema'
import { listListings as findListings } from '@qingshen/store/listing/listings'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { toListingRow } from './listing-view.ts'
import { loadAround } from './loaded-listing.ts'

/** The lists the caller may see, with what his office has to do next. */
export const listListingsUseCase = useCase(listListings, async ({ deps, tx, caller }, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await findListings(tx, { law: query?.law, year: query?.year, state: query?.state }, page)
  const items: ListingRow[] = []
  for (const row of rows) items.push(toListingRow(await loadAround(deps, tx, caller, row)))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
