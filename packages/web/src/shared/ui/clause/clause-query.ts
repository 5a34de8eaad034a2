import { listClauseLabels, loadClause, MOST_CLAUSE_LABELS } from '@qingshen/contracts/law.operations'
import type { ClauseLabel } from '@qingshen/contracts/law.operations'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { gather } from '../../api/gather.ts'

/** One clause with its wording and where it is used; it does not change while a page is open. */
export function clauseQuery(clause: string) {
  return queryOptions({
    queryKey: ['clause', clause],
    queryFn: () => call(loadClause, { params: { clause } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

const labelOf = gather<ClauseLabel | null>(MOST_CLAUSE_LABELS, async (ids) => {
  const found = await call(listClauseLabels, { query: { ids: [...ids] } })
  const byId = new Map(found.map((label) => [label.id, label]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** What a chip prints of a clause; the chips of a page are asked for together. */
export function clauseLabelQuery(clause: string) {
  return queryOptions({
    queryKey: ['clause label', clause],
    queryFn: () => labelOf(clause),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
