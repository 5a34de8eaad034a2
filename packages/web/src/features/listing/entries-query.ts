import { listEntries } from '@qingshen/contracts/listing-entries.operations'
import type { QueryOf } from '@qingshen/contracts/operation'
import { ENTRY_ORIGINS, ENTRY_STATES } from '@qingshen/core/listing/listing-codes'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { addressFilters } from '../../shared/address/address-filters.ts'
import { pageNumber } from '../../shared/address/page-number.ts'
import type { AddressState } from '../../shared/address/search-text.ts'
import { call } from '../../shared/api/call.ts'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { listingKey } from './listing-data.ts'

const PAGE_SIZE = 100

export const ENTRY_FILTERS = addressFilters('q', 'ground', 'part', 'status', 'origin', 'noticed')

/** The question to the server that the filters in the address stand for. */
export function entriesQueryOf(address: AddressState): QueryOf<typeof listEntries> {
  const { q, ground, part, status, origin, noticed } = address
  return {
    page: pageNumber(address['page']),
    pageSize: PAGE_SIZE,
    ...(q === undefined ? {} : { text: q.slice(0, 100) }),
    ...(AUDIT_GROUNDS.is(ground) ? { ground } : {}),
    ...(part === undefined ? {} : { part: part.slice(0, 64) }),
    ...(ENTRY_STATES.is(status) ? { state: status } : {}),
    ...(ENTRY_ORIGINS.is(origin) ? { origin } : {}),
    ...(noticed === 'yes' || noticed === 'no' ? { noticed: noticed === 'yes' } : {}),
  }
}

/** A page of the enterprises on a list. */
export function useEntries(listing: string, address: AddressState) {
  return usePagedQuery(listingKey(listing, 'entries'), entriesQueryOf(address), (query, signal) =>
    call(listEntries, { params: { listing }, query, signal }),
  )
}
