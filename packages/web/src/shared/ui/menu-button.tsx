import './menu-button.css'
import type { KeyboardEvent } from 'react'
import { useCallback, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from './icon.tsx'
import { useDismissal } from './use-dismissal.ts'

interface MenuButtonProps {
  label: string
  items: readonly { id: string; label: string }[]
  onChoose: (id: string) => void
}

/**
 * A few acts under one word: a button that shows them, each a button of its own. By keyboard the arrows, Home and End go
 * from one to the next, Enter chooses, Escape puts them away.
 */
export function MenuButton({ label, items, onChoose }: MenuButtonProps) {
  const { menu, button, list, isOpen, close, toggle, onKeyDown } = useMenu(items.length)
  const id = useId()
  const choose = (chosen: string) => {
    close()
    // what is chosen goes away: the focus is on the way to it, not lost
    button.current?.focus({ preventScroll: true })
    onChoose(chosen)
  }
  return (
    <div ref={menu} className="menu-button">
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onKeyDown={onKeyDown}
        onClick={({ detail }) => toggle(detail === 0)}
      >
        {label}
        <Icon name="down" size={14} />
      </button>
      <ul ref={list} id={id} className="card" hidden={!isOpen}>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" tabIndex={-1} onKeyDown={onKeyDown} onClick={() => choose(item.id)}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether the acts of a menu are shown, and where the keys lead among them. */
function useMenu(count: number) {
  const [isOpen, setIsOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const close = useCallback(() => setIsOpen(false), [])
  useDismissal(menu, isOpen, close)
  const acts = () => [...(list.current?.querySelectorAll('button') ?? [])]
  const goTo = (at: number) => {
    flushSync(() => setIsOpen(true))
    acts()[(at + count) % count]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      close()
      button.current?.focus({ preventScroll: true })
    } else {
      const at = nextAct(event.key, acts().indexOf(document.activeElement as HTMLButtonElement))
      if (at === null || count === 0) return
      goTo(at)
    }
    // a panel around the menu stays open
    event.preventDefault()
    event.stopPropagation()
  }
  const toggle = (isByKey: boolean) => {
    if (isOpen) close()
    else if (isByKey && count > 0) goTo(0)
    else setIsOpen(true)
  }
  return { menu, button, list, isOpen, close, toggle, onKeyDown }
}

/** The act a key leads to from the one that has the focus (-1: none has); null for any other key. */
function nextAct(key: string, at: number): number | null {
  if (key === 'ArrowDown') return at + 1
  if (key === 'ArrowUp') return at < 0 ? -1 : at - 1
  if (key === 'Home' && at >= 0) return 0
  return key === 'End' && at >= 0 ? -1 : null
}
