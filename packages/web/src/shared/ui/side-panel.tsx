import './side-panel.css'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { Icon } from './icon.tsx'
import { useModal } from './use-modal.ts'

interface SidePanelProps {
  title: string
  side?: 'left' | 'right'
  onClose: () => void
  children: ReactNode
}

/** A drawer over the page. The browser's own dialog keeps the focus inside and gives it back afterwards. */
export function SidePanel({ title, side = 'right', onClose, children }: SidePanelProps) {
  const dialog = useModal(onClose)
  const heading = useId()
  return (
    <dialog ref={dialog} className={`side-panel side-panel-${side}`} aria-labelledby={heading}>
      <div className="side-panel-body">
        <header className="row between side-panel-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button-icon" aria-label="关闭" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
