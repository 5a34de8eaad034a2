import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../../shared/session/session.ts'

/** A change of one's own security: what the page shows, and what one may do, are asked again afterwards. */
export function useSecurityChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      onDone?.(answer)
      await queryClient.invalidateQueries({ queryKey: ['security'] })
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
}
