import './messages.css'
import '../../shared/ui/record/notes.css'
import { listMessages } from '@qingshen/contracts/messages.operations'
import { MESSAGE_KINDS } from '@qingshen/core/vocabulary/message-kind'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { CalendarCard } from './calendar-card.tsx'
import { MessageCard } from './message-card.tsx'
import { messagesQueryOf, READ_CHOICES } from './messages-query.ts'
import { PreferenceCard } from './preference-card.tsx'
import { useReadMessages } from './use-read-messages.ts'

/** Messages to the person and to the seat, the latest first, and how one wants to be told. */
export function MessagesPage() {
  const [address] = useAddress()
  const query = messagesQueryOf(address)
  const messages = usePagedQuery(['messages'], query, (asked, signal) => call(listMessages, { query: asked, signal }))
  const found = messages.data
  const isFiltered = query.kind !== undefined || query.unread !== undefined
  return (
    <ListPage
      title="消息"
      summary={found === undefined ? undefined : `${formatCount(found.total)} 条`}
      actions={<ReadAll isNeeded={found?.items.some(({ read }) => !read) === true} />}
      filters={
        <>
          <AddressSelect name="kind" label="种类" entries={MESSAGE_KINDS.entries} />
          <AddressSelect name="unread" label="是否已读" entries={READ_CHOICES} />
        </>
      }
    >
      <div className="message-columns">
        <QueryView query={messages} what="消息">
          {(page) =>
            page.items.length === 0 ? (
              <NoMessages isFiltered={isFiltered} />
            ) : (
              <div className="stack">
                <ul className="message-list" aria-label="消息">
                  {page.items.map((message) => (
                    <li key={message.id}>
                      <MessageCard message={message} isOpen={address['message'] === message.id} />
                    </li>
                  ))}
                </ul>
                <AddressPager of={page} />
              </div>
            )
          }
        </QueryView>
        <aside className="stack">
          <PreferenceCard />
          <CalendarCard />
        </aside>
      </div>
    </ListPage>
  )
}

function ReadAll({ isNeeded }: { isNeeded: boolean }) {
  const read = useReadMessages()
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!isNeeded || read.isPending}
        onClick={() => read.mutate(undefined)}
      >
        全部标为已读
      </button>
      {read.error === null ? null : <span role="alert">{problemText(read.error).detail}</span>}
    </>
  )
}

function NoMessages({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState icon="search" title="没有符合条件的消息" hint="请减少筛选条件。" />
  ) : (
    <EmptyState
      title="还没有消息"
      hint="案件有新的办理、期限临近或者逾期时，消息会出现在这里；右侧可以选择是否同时发邮件。"
    />
  )
}
