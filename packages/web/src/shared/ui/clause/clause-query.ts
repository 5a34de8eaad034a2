import { loadClause } from '@qingshen/contracts/law.operations'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** One clause with its wording and where it is used; it does not change while a page is open. */
export function clauseQuery(clause: string) {
  return queryOptions({
    queryKey: ['clause', clause],
    queryFn: () => call(loadClause, { params: { clause } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
