import { loadEntry } from '@qingshen/contracts/listing-entries.operations'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { listingKey } from './listing-data.ts'

/** One enterprise on a list, whatever page of rows or filter the address shows. */
export function entryQuery(listing: string, id: string) {
  return queryOptions({
    queryKey: listingKey(listing, 'entry', id),
    queryFn: () => call(loadEntry, { params: { listing, entry: id } }),
    enabled: id !== '',
  })
}

/** The entry a drawer is about. */
export function useEntry(listing: string, id: string) {
  return useQuery(entryQuery(listing, id))
}
