import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { QueryOf } from '@qingshen/contracts/operation'
import type { searchSites } from '@qingshen/contracts/register.operations'
import { SiteSortSchema } from '@qingshen/contracts/register.operations'
import { addressFilters } from '../../shared/address/address-filters.ts'
import { pageNumber } from '../../shared/address/page-number.ts'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import type { Sorting } from '../../shared/ui/list/column.ts'

type SiteQuery = QueryOf<typeof searchSites>

const PAGE_SIZE = 100

/** What narrows the register; the law only says by what it is judged. */
export const REGISTER_FILTERS = addressFilters('q', 'place', 'industry', 'size', 'permit', 'outcome')

/** The question to the server that an address stands for; what an address cannot mean is left out. */
export function siteQueryOf(address: AddressState): SiteQuery {
  const { q, place, industry, size, permit, outcome, law } = address
  const sort = SiteSortSchema.safeParse(address['sort'])
  return {
    pageSize: PAGE_SIZE,
    page: pageNumber(address['page']),
    ...(q === undefined ? {} : { text: q.slice(0, 100) }),
    ...(place === undefined ? {} : { place: place.slice(0, 20) }),
    ...(industry === undefined ? {} : { industry: industry.slice(0, 8) }),
    ...(SIZE_CLASSES.is(size) ? { size } : {}),
    ...(PERMIT_CLASSES.is(permit) ? { permitClass: permit } : {}),
    ...(OUTCOMES.is(outcome) ? { outcome } : {}),
    ...(law === undefined || law === '' ? {} : { law: law.slice(0, 64) }),
    ...(sort.success ? { sort: sort.data } : {}),
  }
}

/** The word for not choosing a law: the one the server judges by then, as soon as it has said so. */
export function defaultLawLabel({ law }: AddressState, governing: { title: string } | null | undefined): string {
  if (law !== undefined || governing === undefined) return '按所在地的规则'
  return governing === null ? '没有选定' : `按所在地：${governing.title}`
}

/** Where the why of an enterprise is read: under the law chosen for the register. */
export function whyAddress({ law }: AddressState): { tab: string; law?: string } {
  return { tab: 'why', ...(law === undefined ? {} : { law }) }
}

export function sortingOf(address: AddressState): Sorting | undefined {
  const sort = address['sort']
  return sort === undefined ? undefined : { by: sort, descending: false }
}

/** The server sorts upwards; a second click on the same head goes back to its own order. */
export function sortAddress(sorting: Sorting): AddressChange {
  return { sort: sorting.descending ? undefined : sorting.by, page: undefined }
}
