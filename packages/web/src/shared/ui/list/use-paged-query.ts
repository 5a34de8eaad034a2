import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

/** Asks for one page of rows; while the next one is on its way, the last one stays in sight. */
export function usePagedQuery<Query, Answer>(
  key: readonly unknown[],
  query: Query,
  ask: (query: Query, signal: AbortSignal) => Promise<Answer>,
): UseQueryResult<Answer> {
  return useQuery<Answer>({
    queryKey: [...key, query],
    queryFn: ({ signal }) => ask(query, signal),
    placeholderData: keepPreviousData,
  })
}
