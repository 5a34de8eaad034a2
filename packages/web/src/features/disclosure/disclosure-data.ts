import { loadDisclosures } from '@qingshen/contracts/disclosure.operations'
import type { DisclosureBoard } from '@qingshen/contracts/disclosure.schema'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

/** Everything about disclosure on a case. */
export function disclosureQuery(caseId: string) {
  return queryOptions({
    queryKey: ['disclosures', caseId],
    queryFn: () => call(loadDisclosures, { params: { case: caseId } }),
  })
}

interface ChangeOptions<Input> {
  caseId: string
  change: (input: Input) => Promise<DisclosureBoard>
  onDone?: (board: DisclosureBoard) => void
}

/** Carries out one act; its answer is the board as it now stands, after a refusal the board is read anew. */
export function useDisclosureChange<Input>({ caseId, change, onDone }: ChangeOptions<Input>) {
  const queryClient = useQueryClient()
  const { queryKey } = disclosureQuery(caseId)
  return useMutation({
    mutationFn: change,
    onSuccess: (board) => {
      queryClient.setQueryData(queryKey, board)
      onDone?.(board)
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}
