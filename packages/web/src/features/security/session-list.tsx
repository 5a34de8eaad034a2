import type { Session } from '@qingshen/contracts/security.operations'
import { endOtherSessions, endSession, listSessions } from '@qingshen/contracts/security.operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

const KEY = ['own-sessions']

/** Where one is signed in, and how to end it. */
export function SessionList() {
  const queryClient = useQueryClient()
  const sessions = useQuery({ queryKey: KEY, queryFn: () => call(listSessions, {}) })
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: KEY })
  const end = useMutation({ mutationFn: (session: string) => call(endSession, { params: { session } }), onSuccess })
  const endOthers = useMutation({ mutationFn: () => call(endOtherSessions, {}), onSuccess })
  const error = end.error ?? endOthers.error
  return (
    <section className="card stack" aria-label="登录的地方">
      <h2>登录的地方</h2>
      <p className="quiet">有不认识的，先结束它，再修改密码。30 分钟不用或满 12 小时，登录自动结束。</p>
      <QueryView query={sessions} what="登录的地方">
        {(rows) => (
          <>
            <ul className="session-list">
              {rows.map((row) => (
                <SessionRow key={row.id} row={row} isBusy={end.isPending} onEnd={() => end.mutate(row.id)} />
              ))}
            </ul>
            {rows.length < 2 ? null : (
              <p>
                <button
                  type="button"
                  className="button"
                  disabled={endOthers.isPending}
                  onClick={() => endOthers.mutate()}
                >
                  结束别处的全部登录
                </button>
              </p>
            )}
          </>
        )}
      </QueryView>
      {error === null ? null : <ProblemPanel error={error} />}
    </section>
  )
}

function SessionRow({ row, isBusy, onEnd }: { row: Session; isBusy: boolean; onEnd: () => void }) {
  const device = row.device ?? '没有说明的程序'
  return (
    <li className="row between">
      <span>
        <strong>{device}</strong>
        <span className="quiet session-times">
          {instantText(row.since)} 登录，{instantText(row.lastSeen)} 还在用
        </span>
      </span>
      {row.current ? (
        <StateTag icon="check" word="现在这处" tone="active" />
      ) : (
        <button
          type="button"
          className="button-link"
          disabled={isBusy}
          aria-label={`结束${device}上 ${instantText(row.since)} 的登录`}
          onClick={onEnd}
        >
          结束
        </button>
      )}
    </li>
  )
}
