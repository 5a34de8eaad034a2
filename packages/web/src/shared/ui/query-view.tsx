import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadingSkeleton } from './page-states.tsx'
import { ProblemPage } from './problem-panel.tsx'

interface QueryViewProps<T> {
  query: UseQueryResult<T>
  /** What is on its way: 企业名录. */
  what: string
  children: (data: T) => ReactNode
}

/** Skeleton, refusal or content of one question to the server. */
export function QueryView<T>({ query, what, children }: QueryViewProps<T>) {
  if (query.isPending) return <LoadingSkeleton what={what} />
  if (query.isError) return <ProblemPage error={query.error} onRetry={() => void query.refetch()} />
  return children(query.data)
}
