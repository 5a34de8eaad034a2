import { readMessages } from '@qingshen/contracts/messages.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

/** Marks messages as read, all that came so far when none are named, and counts the unread anew. */
export function useReadMessages() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (messages: string[] | undefined) =>
      call(readMessages, { body: messages === undefined ? {} : { messages } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['messages'] }),
  })
}
