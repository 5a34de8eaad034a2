import './filter-field.css'
import './list-page.css'
import type { ReactNode } from 'react'
import { useMediaQuery } from '../use-media-query.ts'

interface ListPageProps {
  title: string
  /** How many there are, and what they are. */
  summary?: ReactNode
  actions?: ReactNode
  filters?: ReactNode
  /** The filters are what the page is about and stay open on narrow screens. */
  areFiltersOpen?: boolean
  /** Shown while rows are selected. */
  bulkBar?: ReactNode
  children: ReactNode
}

/** Template *list*: head with actions, filters whose state is the address, bulk bar, rows. */
export function ListPage({
  title,
  summary,
  actions,
  filters,
  areFiltersOpen = false,
  bulkBar,
  children,
}: ListPageProps) {
  return (
    <div className="list-page stack">
      <header className="row between">
        <div className="row list-page-title">
          <h1>{title}</h1>
          {summary === undefined ? null : <span className="quiet">{summary}</span>}
        </div>
        {actions === undefined ? null : <div className="row no-print">{actions}</div>}
      </header>
      {filters === undefined ? null : <FilterBar isOpen={areFiltersOpen}>{filters}</FilterBar>}
      {bulkBar === undefined ? null : (
        <div className="list-page-bulk row no-print" role="region" aria-label="批量操作">
          {bulkBar}
        </div>
      )}
      {children}
    </div>
  )
}

/** Folded on narrow screens, where the rows would begin below the fold. */
function FilterBar({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const isNarrow = useMediaQuery('(width < 600px)')
  const bar = (
    <div role="search" className="list-page-filters no-print" aria-label="筛选">
      {children}
    </div>
  )
  if (!isNarrow || isOpen) return bar
  return (
    <details className="list-page-fold no-print">
      <summary className="button">筛选</summary>
      {bar}
    </details>
  )
}
