import './paper-page.css'
import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

interface PaperPageProps {
  title: string
  /** Word, PDF and other files of the same document. */
  downloads?: ReactNode
  /** Each child is one sheet. */
  children: ReactNode
}

/** Template *paper*: the document as it will be printed, A4, with print and downloads. */
export function PaperPage({ title, downloads, children }: PaperPageProps) {
  return (
    <div className="paper-page stack">
      <header className="row between no-print">
        <h1>{title}</h1>
        <span className="row">
          {downloads}
          <button type="button" className="button button-primary" onClick={() => window.print()}>
            <Icon name="print" />
            打印
          </button>
        </span>
      </header>
      <div className="paper-desk" tabIndex={0} role="region" aria-label={`${title}预览`}>
        {children}
      </div>
    </div>
  )
}

/** One A4 sheet. */
export function PaperSheet({ children }: { children: ReactNode }) {
  return <section className="paper-sheet">{children}</section>
}
