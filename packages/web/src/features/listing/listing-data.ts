import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { loadListing } from '@qingshen/contracts/listing.operations'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

/** Everything read about one list lies under this key, so that one act refreshes all of it. */
export function listingKey(listing: string, ...rest: readonly unknown[]) {
  return ['listing', listing, ...rest]
}

export function listingQuery(listing: string) {
  return queryOptions({
    queryKey: listingKey(listing),
    queryFn: () => call(loadListing, { params: { listing } }),
  })
}

interface ChangeOptions<Input, Answer> {
  listing: string
  change: (input: Input) => Promise<Answer>
  onDone?: (answer: Answer) => void
}

/**
 * Carries out one act on a list. Whether it succeeds or is refused, everything about the list is read anew, so that
 * after a conflict the form stands beside what the others have done meanwhile.
 */
export function useListingChange<Input, Answer>({ listing, change, onDone }: ChangeOptions<Input, Answer>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => onDone?.(answer),
    onSettled: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: listingKey(listing) }),
        queryClient.invalidateQueries({ queryKey: ['listings'] }),
        queryClient.invalidateQueries({ queryKey: ['own-entries'] }),
      ])
    },
  })
}

/** How a list is named beside its title: year, batch and the place where it is fixed. */
export function listingLine({ listing }: Pick<ListingDetail, 'listing'>): string {
  const batch = listing.batch > 1 ? ` 第 ${listing.batch} 批` : ''
  return `${listing.year} 年${batch} · ${listing.region.name} · ${listing.lawTitle}`
}
