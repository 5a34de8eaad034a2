import { Problem } from '@qingshen/core/kernel/problem'
import { QueryClient } from '@tanstack/react-query'

/** Whether asking again may help: only when the server could not be reached or failed, and at most twice. */
export function shouldAskAgain(failures: number, error: unknown): boolean {
  const isRefusal = error instanceof Problem && error.code !== 'internal'
  return !isRefusal && failures < 2
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: shouldAskAgain, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  })
}
