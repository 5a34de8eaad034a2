import { Problem } from '@qingshen/core/kernel/problem'
import { notifyManager, QueryClient } from '@tanstack/react-query'

/** Whether asking again may help: only when the server could not be reached or failed, and at most twice. */
export function shouldAskAgain(failures: number, error: unknown): boolean {
  const isRefusal = error instanceof Problem && error.code !== 'internal'
  return !isRefusal && failures < 2
}

export function createQueryClient(): QueryClient {
  // A button must know that its call is under way before the second click of a double click reaches it: told in a task of
  // its own, as it is otherwise, two reports were made.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: shouldAskAgain, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  })
}
