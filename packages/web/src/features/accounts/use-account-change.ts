import type { Account } from '@qingshen/contracts/accounts.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'

/** A change of one account; the lists are asked again afterwards. */
export function useAccountChange<Input = void>(change: (input: Input) => Promise<Account>, onDone?: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['accounts'] })
      onDone?.()
    },
  })
}
