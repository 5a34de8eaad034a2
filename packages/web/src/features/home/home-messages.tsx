import { listMessages } from '@qingshen/contracts/messages.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

const MOST_SHOWN = 5

/** The latest messages, with the way to the rest. */
export function HomeMessages() {
  const query = { pageSize: MOST_SHOWN }
  const messages = useQuery({ queryKey: ['messages', query], queryFn: () => call(listMessages, { query }) })
  return (
    <section className="card stack" aria-label="最近的消息">
      <div className="row between">
        <h2>最近的消息</h2>
        <Link to="/messages" search={{}}>
          全部消息
        </Link>
      </div>
      <QueryView query={messages} what="消息">
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">还没有消息。案件有办理、期限临近时会通知您。</p>
          ) : (
            <ul className="home-messages">
              {items.map(({ id, title, read, createdAt }) => (
                <li key={id}>
                  <p className="row">
                    {read ? null : <StateTag icon="dot" word="未读" tone="active" />}
                    <Link to="/messages" search={{ message: id }}>
                      {title}
                    </Link>
                  </p>
                  <p className="quiet">{instantText(createdAt)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  )
}
