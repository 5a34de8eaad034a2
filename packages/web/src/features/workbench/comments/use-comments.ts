import type { WorkbenchComment } from '@qingshen/contracts/workbench.schema'
import { commentOnWorkbench, resolveComment } from '@qingshen/contracts/workbench.operations'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../../shared/api/call.ts'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'

/** All remarks, the latest first; `row`: only those on that row. */
export function useComments(row?: string): readonly WorkbenchComment[] {
  const comments = useWorkbenchState((state) => state.comments)
  return useMemo(() => {
    const chosen = [...comments.values()].filter((comment) => row === undefined || comment.row === row)
    return chosen.sort((a, b) => (a.at < b.at ? 1 : -1))
  }, [comments, row])
}

/** How many remarks on each row wait for somebody. */
export function useOpenCommentCounts(): ReadonlyMap<string, number> {
  const comments = useWorkbenchState((state) => state.comments)
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { row, resolvedAt } of comments.values()) {
      if (row !== null && resolvedAt === null) counts.set(row, (counts.get(row) ?? 0) + 1)
    }
    return counts
  }, [comments])
}

/** Speaking to the audit, and saying that a remark has been dealt with; shown as soon as the server has it. */
export function useCommenting(onDone: () => void = () => undefined) {
  const { head, hurry } = useWorkbench()
  const onSuccess = () => {
    onDone()
    hurry()
  }
  const say = useMutation({
    mutationFn: (body: { row: string | null; text: string }) =>
      call(commentOnWorkbench, { params: { case: head.case }, body }),
    onSuccess,
  })
  const resolve = useMutation({
    mutationFn: (comment: string) => call(resolveComment, { params: { case: head.case, comment } }),
    onSuccess: hurry,
  })
  return { say, resolve }
}
