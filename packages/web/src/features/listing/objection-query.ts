import { listObjections } from '@qingshen/contracts/listing-entries.operations'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { listingKey } from './listing-data.ts'

/** The objections to a list with their answers. */
export function objectionsQuery(listing: string) {
  return queryOptions({
    queryKey: listingKey(listing, 'objections'),
    queryFn: () => call(listObjections, { params: { listing } }),
  })
}
