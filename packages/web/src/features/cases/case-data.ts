import type { CaseChoices, CaseDetail } from '@qingshen/contracts/cases.schema'
import { loadCase, loadCaseChoices } from '@qingshen/contracts/cases.operations'
import type { QueryClient } from '@tanstack/react-query'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

/** Everything read about one case lies under this key, so that one act refreshes all of it. */
export function caseKey(id: string, ...rest: readonly unknown[]) {
  return ['case', id, ...rest]
}

export function caseQuery(id: string) {
  return queryOptions({ queryKey: caseKey(id), queryFn: () => call(loadCase, { params: { case: id } }) })
}

/** What the law of the case offers to choose from; asked when a form needs it. */
export function choicesQuery(id: string) {
  return queryOptions<CaseChoices>({
    queryKey: caseKey(id, 'choices'),
    queryFn: () => call(loadCaseChoices, { params: { case: id } }),
  })
}

/** Reads a case and every list of cases anew. */
export async function refreshCase(queryClient: QueryClient, id: string): Promise<void> {
  const keys = [caseKey(id), ['cases'], ['tasks'], ['messages']]
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

interface CaseChange {
  id: string
  change: () => Promise<CaseDetail>
  onDone: () => void
}

/** Carries out one act on a case. After a refusal the case is read anew too: the form stays, beside what is new. */
export function useCaseChange({ id, change, onDone }: CaseChange) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (after) => {
      queryClient.setQueryData(caseKey(id), after)
      onDone()
    },
    onSettled: () => refreshCase(queryClient, id),
  })
}
