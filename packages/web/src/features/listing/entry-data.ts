import type { Entry } from '@qingshen/contracts/listing.schema'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { entriesQuery } from './entries-query.ts'

/** The entry a drawer is about, out of the page of enterprises that the address shows. */
export function useEntry(listing: string, id: string): { entry: Entry | undefined; isLoading: boolean } {
  const [address] = useAddress()
  const page = useQuery(entriesQuery(listing, address))
  return { entry: page.data?.items.find((entry) => entry.id === id), isLoading: page.isPending }
}
