import { listEntries } from '@qingshen/contracts/listing-entries.operations'
import type { QueryOf } from '@qingshen/contracts/operation'
import { ENTRY_ORIGINS, ENTRY_STATES } from '@qingshen/core/listing/listing-codes'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AddressState } from '../../shared/address/search-text.ts'
import { call } from '../../shared/api/call.ts'
import { listingKey } from './listing-data.ts'
import { pageNumber } from './listings-query.ts'

const PAGE_SIZE = 100
const FILTERS = ['q', 'ground', 'part', 'status', 'origin', 'noticed'] as const

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

export function areEntriesFiltered(address: AddressState): boolean {
  return FILTERS.some((name) => address[name] !== undefined)
}

/** The address without any filter of the enterprises. */
export const NO_ENTRY_FILTERS: Record<string, undefined> = Object.fromEntries(
  [...FILTERS, 'page'].map((name) => [name, undefined]),
)

/** A page of the enterprises on a list. */
export function entriesQuery(listing: string, address: AddressState) {
  const query = entriesQueryOf(address)
  return queryOptions({
    queryKey: listingKey(listing, 'entries', query),
    queryFn: ({ signal }) => call(listEntries, { params: { listing }, query, signal }),
    placeholderData: keepPreviousData,
  })
}
