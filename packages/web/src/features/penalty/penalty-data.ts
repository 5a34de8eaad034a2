import { loadEnforcement } from '@qingshen/contracts/penalty.operations'
import type { Enforcement } from '@qingshen/contracts/penalty.schema'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

/** The orders and penalties of a case. */
export function enforcementQuery(caseId: string) {
  return queryOptions({
    queryKey: ['enforcement', caseId],
    queryFn: () => call(loadEnforcement, { params: { case: caseId } }),
  })
}

interface ChangeOptions<Input> {
  caseId: string
  change: (input: Input) => Promise<Enforcement>
  onDone?: () => void
}

/** Carries out one act; its answer is how things now stand, after a refusal they are read anew. */
export function useEnforcementChange<Input>({ caseId, change, onDone }: ChangeOptions<Input>) {
  const queryClient = useQueryClient()
  const { queryKey } = enforcementQuery(caseId)
  return useMutation({
    mutationFn: change,
    onSuccess: (enforcement) => {
      queryClient.setQueryData(queryKey, enforcement)
      onDone?.()
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}
