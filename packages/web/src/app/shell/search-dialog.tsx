import type { Me } from '@qingshen/contracts/accounts.operations'
import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { Icon } from '../../shared/ui/icon.tsx'
import { useModal } from '../../shared/ui/use-modal.ts'
import type { SearchHit } from './use-search-hits.ts'
import { useSearchHits } from './use-search-hits.ts'

const NOTHING_FOUND = '没有找到，换个说法或少输几个字试试'

/** Types, sees what matches, goes there by arrow keys and Enter or by a click. */
export function SearchDialog({ session, onClose }: { session: Me | null; onClose: () => void }) {
  const dialog = useModal(onClose)
  const listId = useId()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { hits, isSearching } = useSearchHits(text, session)

  const openHit = (hit: SearchHit) => {
    onClose()
    void navigate({ href: hit.to })
  }
  const press = (event: KeyboardEvent) => {
    const hit = hits[active]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && hit !== undefined) openHit(hit)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = active + (event.key === 'ArrowDown' ? 1 : -1)
    setActive(Math.min(Math.max(next, 0), Math.max(hits.length - 1, 0)))
  }
  const type = (next: string) => {
    setText(next)
    setActive(0)
  }

  return (
    <dialog ref={dialog} className="search-dialog" aria-label="搜索">
      <div className="search-field">
        <Icon name="search" />
        <SearchInput text={text} active={hits.length > 0 ? active : null} listId={listId} onText={type} onKey={press} />
        <button type="button" className="button-icon" aria-label="关闭搜索" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <HitList hits={hits} active={active} listId={listId} onOpen={openHit} />
      <p className="search-note quiet" role="status">
        {hits.length > 0 ? '↑ ↓ 选择，回车打开' : isSearching ? '正在查找…' : NOTHING_FOUND}
      </p>
    </dialog>
  )
}

interface SearchInputProps {
  text: string
  active: number | null
  listId: string
  onText: (text: string) => void
  onKey: (event: KeyboardEvent) => void
}

function SearchInput({ text, active, listId, onText, onKey }: SearchInputProps) {
  return (
    <input
      role="combobox"
      aria-label="搜索企业、案件、条款、页面"
      aria-expanded={active !== null}
      aria-controls={listId}
      aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
      autoComplete="off"
      placeholder="名称、拼音首字母、代码或条款编号"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKey}
    />
  )
}

interface HitListProps {
  hits: readonly SearchHit[]
  active: number
  listId: string
  onOpen: (hit: SearchHit) => void
}

function HitList({ hits, active, listId, onOpen }: HitListProps) {
  return (
    <div role="listbox" id={listId} aria-label="搜索结果" className="search-hits">
      {hits.map((hit, index) => (
        <button
          type="button"
          key={`${hit.kind} ${hit.to}`}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onClick={() => onOpen(hit)}
        >
          <span className="search-kind">{hit.kind}</span>
          <span>{hit.title}</span>
          {hit.note === null ? null : <span className="quiet">{hit.note}</span>}
        </button>
      ))}
    </div>
  )
}
