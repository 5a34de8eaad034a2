import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { QueryOf } from '@qingshen/contracts/operation'
import type { searchSites } from '@qingshen/contracts/register.operations'
import { SiteSortSchema } from '@qingshen/contracts/register.operations'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import type { Sorting } from '../../shared/ui/list/column.ts'

type SiteQuery = QueryOf<typeof searchSites>

const PAGE_SIZE = 100
const LAST_PAGE = 100_000
const FILTERS = ['q', 'place', 'industry', 'size', 'permit', 'outcome'] as const

/** The question to the server that an address stands for; what an address cannot mean is left out. */
export function siteQueryOf(address: AddressState): SiteQuery {
  const { q, place, industry, size, permit, outcome, page } = address
  const sort = SiteSortSchema.safeParse(address['sort'])
  const pageNumber = Number(page)
  return {
    pageSize: PAGE_SIZE,
    page: Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= LAST_PAGE ? pageNumber : 1,
    ...(q === undefined ? {} : { text: q.slice(0, 100) }),
    ...(place === undefined ? {} : { place: place.slice(0, 20) }),
    ...(industry === undefined ? {} : { industry: industry.slice(0, 8) }),
    ...(SIZE_CLASSES.is(size) ? { size } : {}),
    ...(PERMIT_CLASSES.is(permit) ? { permitClass: permit } : {}),
    ...(OUTCOMES.is(outcome) ? { outcome } : {}),
    ...(sort.success ? { sort: sort.data } : {}),
  }
}

export function isFiltered(address: AddressState): boolean {
  return FILTERS.some((name) => address[name] !== undefined)
}

/** The address without any filter. */
export const NO_FILTERS: AddressChange = Object.fromEntries([...FILTERS, 'page'].map((name) => [name, undefined]))

export function sortingOf(address: AddressState): Sorting | undefined {
  const sort = address['sort']
  return sort === undefined ? undefined : { by: sort, descending: false }
}

/** The server sorts upwards; a second click on the same head goes back to its own order. */
export function sortAddress(sorting: Sorting): AddressChange {
  return { sort: sorting.descending ? undefined : sorting.by, page: undefined }
}
