import type { ReckoningRun } from '@qingshen/contracts/obligations.operations'
import { listReckoningRuns, startReckoning } from '@qingshen/contracts/obligations.operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { causeText, runSign } from './run-signs.ts'

const ASK_AGAIN_MS = 2000

/** Computing the obligations of all open cases anew: how far it is, what earlier runs came to, and a button for one more. */
export function ReckoningPage() {
  const queryClient = useQueryClient()
  const runs = useQuery({
    queryKey: ['reckoning-runs'],
    queryFn: () => call(listReckoningRuns, {}),
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === 'running' ? ASK_AGAIN_MS : false),
  })
  const start = useMutation({
    mutationFn: () => call(startReckoning, { body: { all: true } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['reckoning-runs'] }),
  })
  const running = runs.data?.items.find(({ state }) => state === 'running')
  return (
    <ListPage
      title="期限重算"
      actions={
        <button
          type="button"
          className="button"
          disabled={start.isPending || running !== undefined}
          onClick={() => start.mutate()}
        >
          重新计算全部期限
        </button>
      }
    >
      <p className="quiet">
        法规、年度或者工作日历更新以后，未办结案件的义务和期限自动重新计算，原值和理由留在案件里。一般不必在这里办理。
      </p>
      {start.error === null ? null : <ProblemPanel error={start.error} />}
      {running === undefined ? null : <Progress run={running} />}
      <QueryView query={runs} what="重算记录">
        {({ items, outdated }) => (
          <>
            {outdated > 0 && running === undefined ? (
              <p role="status">有 {formatCount(outdated)} 件案件还是按以前的法规计算的，一分钟内自动开始重算。</p>
            ) : null}
            <DataTable
              caption="重算记录"
              columns={COLUMNS}
              rows={items}
              rowKey={(run) => run.id}
              empty={<EmptyState title="还没有重算过" hint="法规、年度或者工作日历更新以后，这里列出每次重算。" />}
            />
          </>
        )}
      </QueryView>
    </ListPage>
  )
}

function Progress({ run }: { run: ReckoningRun }) {
  return (
    <section className="card stack" role="status" aria-label="重算的进度">
      <p>
        正在计算：{formatCount(run.done)} / {formatCount(run.total)} 件，其中 {formatCount(run.changed)} 件有变化。
      </p>
      <progress max={Math.max(1, run.total)} value={run.done} aria-label="已计算的案件" />
      <p className="quiet">可以离开这一页；程序重新启动以后也会接着算。</p>
    </section>
  )
}

const COLUMNS: readonly Column<ReckoningRun>[] = [
  { id: 'startedAt', title: '开始', cell: (run) => instantText(run.startedAt) },
  { id: 'cause', title: '起因', width: 160, cell: causeText },
  { id: 'state', title: '状态', cell: (run) => <StateTag {...runSign(run)} /> },
  { id: 'done', title: '已计算', unit: '件', align: 'end', cell: (run) => formatCount(run.done) },
  { id: 'changed', title: '有变化', unit: '件', align: 'end', cell: (run) => formatCount(run.changed) },
  { id: 'finishedAt', title: '结束', cell: (run) => (run.finishedAt === null ? '—' : instantText(run.finishedAt)) },
  {
    id: 'failure',
    title: '没有算完的原因',
    width: 200,
    cell: (run) => run.failure ?? <span className="quiet">—</span>,
  },
]
