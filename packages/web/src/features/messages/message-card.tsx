import type { Message } from '@qingshen/contracts/messages.operations'
import { MESSAGE_KINDS } from '@qingshen/core/vocabulary/message-kind'
import { useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { useReadMessages } from './use-read-messages.ts'

/** One message: opened it shows its text and counts as read. */
export function MessageCard({ message, isOpen }: { message: Message; isOpen: boolean }) {
  const { id, kind, title, text, link, createdAt, read } = message
  const [, changeAddress] = useAddress()
  const marking = useReadMessages()
  const toggle = () => {
    changeAddress({ message: isOpen ? undefined : id }, { replace: true })
    if (!isOpen && !read) marking.mutate([id])
  }
  return (
    <article className="card stack message-card" data-read={read}>
      <div className="row between">
        <h2>
          <button type="button" className="button-link" aria-expanded={isOpen} onClick={toggle}>
            {title}
          </button>
        </h2>
        <span className="row">
          {read ? null : <StateTag icon="dot" word="未读" tone="active" />}
          <span className="quiet">{MESSAGE_KINDS.label(kind)}</span>
        </span>
      </div>
      {isOpen ? <p className="long-text">{text}</p> : null}
      <p className="row between">
        <span className="quiet">{instantText(createdAt)}</span>
        {link === null ? null : <PageLink to={link} onOpen={() => read || marking.mutate([id])} />}
      </p>
    </article>
  )
}

/** The way to what a message speaks of. */
function PageLink({ to, onOpen }: { to: string; onOpen: () => void }) {
  const navigate = useNavigate()
  if (!/^\/(?![/\\])/.test(to)) return null
  return (
    <a
      href={to}
      onClick={(event) => {
        onOpen()
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        void navigate({ href: to })
      }}
    >
      打开
    </a>
  )
}
