import type { CaseChoices, CaseDetail } from '@qingshen/contracts/cases.schema'
import { loadCaseChoices } from '@qingshen/contracts/cases.operations'
import type { QueryClient } from '@tanstack/react-query'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { caseKey } from '../../shared/ui/case/case-query.ts'

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
