import { countMessages } from '@qingshen/contracts/messages.operations'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { Icon } from '../../shared/ui/icon.tsx'

const ASK_AGAIN_MS = 60_000

/** The way to the messages, with how many are not read; asked again every minute. */
export function MessageBell() {
  const counted = useQuery({
    queryKey: ['messages', 'count'],
    queryFn: () => call(countMessages, {}),
    refetchInterval: ASK_AGAIN_MS,
  })
  const { unread = 0, capped = false } = counted.data ?? {}
  return (
    <Link
      to="/messages"
      search={{}}
      className="button-icon message-bell"
      aria-label={unread === 0 ? '消息' : `消息，${unread} 条未读`}
    >
      <Icon name="bell" size={18} />
      {unread === 0 ? null : (
        <span className="message-count" aria-hidden="true">
          {unread}
          {capped ? '+' : ''}
        </span>
      )}
    </Link>
  )
}
