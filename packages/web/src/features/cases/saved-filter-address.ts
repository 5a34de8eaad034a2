import type { SavedFilter } from '@qingshen/contracts/saved-filters.operations'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import { CASE_FILTERS, casesQueryOf } from './cases-query.ts'

type FilterQuery = SavedFilter['query']

/** What is kept of an address: filters and order, not the page. */
export function savedQueryOf(address: AddressState): FilterQuery {
  const { page: _page, pageSize: _pageSize, ...query } = casesQueryOf(address)
  return query
}

/** The change of the address that shows a saved filter and nothing else. */
export function addressOfSaved(query: FilterQuery): AddressChange {
  const { text, ended, descending, year, ...same } = query
  return {
    ...CASE_FILTERS.cleared,
    sort: undefined,
    order: descending === true ? 'down' : undefined,
    ended: ended === undefined ? 'all' : ended ? 'yes' : undefined,
    q: text,
    year: year === undefined ? undefined : String(year),
    ...same,
  }
}
