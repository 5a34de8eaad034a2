import { listListings } from '@qingshen/contracts/listing.operations'
import { listListings as findListings } from '@qingshen/store/listing/listings'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { toListingRow } from './listing-view.ts'
import { loadAllAround } from './loaded-listing.ts'

/** The lists the caller may see, with what his office has to do next; for an enterprise those that name it. */
export const listListingsUseCase = useCase(listListings, async ({ deps, tx, caller }, { query }) => {
  const page = pageOf(query)
  const { office, organisationIds } = caller.actor
  const whose = office === null ? { naming: organisationIds } : { around: office.regionPath }
  const asked = { law: query?.law, year: query?.year, state: query?.state, ...whose }
  const { rows, total } = await findListings(tx, asked, page)
  const items = (await loadAllAround(deps, tx, caller, rows)).map(toListingRow)
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
