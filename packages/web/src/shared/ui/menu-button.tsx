import './menu-button.css'
import { useCallback, useId, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { useDismissal } from './use-dismissal.ts'

interface MenuButtonProps {
  label: string
  items: readonly { id: string; label: string }[]
  onChoose: (id: string) => void
}

/** A few acts under one word: a button that shows them, each a button of its own. */
export function MenuButton({ label, items, onChoose }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const list = useId()
  const close = useCallback(() => setIsOpen(false), [])
  useDismissal(menu, isOpen, close)
  const choose = (id: string) => {
    close()
    onChoose(id)
  }
  return (
    <div ref={menu} className="menu-button">
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setIsOpen((before) => !before)}
      >
        {label}
        <Icon name="down" size={14} />
      </button>
      <ul id={list} className="card" hidden={!isOpen}>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => choose(item.id)}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
