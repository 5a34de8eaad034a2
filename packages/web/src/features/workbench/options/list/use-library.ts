import { listOptionLibrary } from '@qingshen/contracts/option-library.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/call.ts'

/** All options of the library, read once. */
export function useLibrary() {
  return useQuery({
    queryKey: ['option-library'],
    queryFn: () => call(listOptionLibrary, { query: {} }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
