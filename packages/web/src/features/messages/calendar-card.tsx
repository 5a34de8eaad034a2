import type { ResponseOf } from '@qingshen/contracts/operation'
import {
  createCalendarSubscription,
  listCalendarSubscriptions,
  revokeCalendarSubscription,
} from '@qingshen/contracts/messages.operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'

const KEY = ['calendar-subscriptions']

type Subscription = ResponseOf<typeof listCalendarSubscriptions>['items'][number]

/** Due dates in one's own calendar program: an address that is shown once and can be taken back. */
export function CalendarCard() {
  const queryClient = useQueryClient()
  const subscriptions = useQuery({ queryKey: KEY, queryFn: () => call(listCalendarSubscriptions, {}) })
  const create = useMutation({
    mutationFn: () => call(createCalendarSubscription, {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <section className="card stack" aria-label="日历订阅">
      <h2>日历订阅</h2>
      <p>在手机或者电脑的日历里看到各项期限。</p>
      <QueryView query={subscriptions} what="日历订阅">
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">还没有订阅。</p>
          ) : (
            <ul className="plain-list">
              {items.map((subscription) => (
                <li key={subscription.id}>
                  <SubscriptionLine subscription={subscription} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {create.data === undefined ? null : <NewAddress path={create.data.path} />}
      {create.error === null ? null : <p role="alert">{problemText(create.error).detail}</p>}
      <p>
        <button type="button" className="button" disabled={create.isPending} onClick={() => create.mutate()}>
          新建日历订阅
        </button>
      </p>
      <p className="quiet">同一身份只有一个订阅：新建后，原来的地址随即失效。</p>
    </section>
  )
}

function SubscriptionLine({ subscription }: { subscription: Subscription }) {
  const { id, seat, createdAt, lastUsedAt } = subscription
  const queryClient = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => call(revokeCalendarSubscription, { params: { subscription: id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <div className="stack tight">
      <span>{seat}</span>
      <span className="quiet">
        {instantText(createdAt)} 新建，{lastUsedAt === null ? '还没有读取过' : `最近 ${instantText(lastUsedAt)} 读取`}
      </span>
      <span>
        <button type="button" className="button-link" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
          收回订阅
        </button>
      </span>
    </div>
  )
}

/** The address, shown this once: whoever knows it reads the dates. */
function NewAddress({ path }: { path: string }) {
  const address = new URL(path, window.location.href).href
  return (
    <div className="stack tight" role="status">
      <label className="stack tight">
        订阅地址（只显示这一次）
        <input className="input" readOnly value={address} onFocus={(event) => event.target.select()} />
      </label>
      <p className="quiet">把地址复制到日历软件的“订阅日历”。知道地址的人都能看到期限，请不要转发。</p>
    </div>
  )
}
