import { listPlaces } from '@qingshen/contracts/reference.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** The divisions right below a place, or the provinces. */
export function usePlaces(parent: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['places', parent ?? ''],
    queryFn: () => call(listPlaces, { query: parent === undefined ? {} : { parent } }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
}
