import { loadDecisionRun } from '@qingshen/contracts/decisions.operations'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../shared/api/call.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { runText } from './decision-run-words.ts'

const ASK_AGAIN_MS = 1000

/** How far deciding the area is, and what it came to; the work goes on whoever looks. */
export function DecisionRunCard({ id, onClose }: { id: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const query = useQuery({
    queryKey: ['decision run', id],
    queryFn: () => call(loadDecisionRun, { params: { run: id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_AGAIN_MS : false),
  })
  const run = query.data
  const isOver = run !== undefined && run.state !== 'running'
  useEffect(() => {
    if (isOver) for (const key of ['sites', 'site']) void queryClient.invalidateQueries({ queryKey: [key] })
  }, [isOver, queryClient])
  return (
    <section className="card stack decision-run" role="status" aria-label="全部判定的进度">
      {run === undefined ? (
        query.isError ? (
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <p>正在读取进度…</p>
        )
      ) : (
        <>
          <p>
            <strong>{runText(run)}</strong>{' '}
            <span className="quiet">
              {run.place} · {run.law.title} · {run.year} 年度 · 按 {run.on} 的情况
            </span>
          </p>
          {isOver ? null : <Progress done={run.done} total={run.total} />}
        </>
      )}
      {isOver || query.isError ? (
        <p>
          <button type="button" className="button" onClick={onClose}>
            知道了
          </button>
        </p>
      ) : null}
    </section>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <>
      <progress max={Math.max(1, total)} value={done} aria-label="已判定的企业" />
      <p className="quiet">可以离开这一页，判定会继续；回到“企业名录”可以再看进度。</p>
    </>
  )
}
