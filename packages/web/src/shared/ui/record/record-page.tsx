import './record-page.css'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { StateSign } from '../state-tag.tsx'
import { StateTag } from '../state-tag.tsx'

export interface RecordTab {
  id: string
  title: string
  content: ReactNode
}

interface RecordPageProps {
  title: string
  /** What kind of record this is, above the title. */
  kind: string
  state?: StateSign
  facts?: ReactNode
  nextStep?: ReactNode
  actions?: ReactNode
  tabs: readonly RecordTab[]
  /** The open tab's id; an unknown one opens the first. */
  tab: string | undefined
  onTab: (id: string) => void
  rail?: ReactNode
}

/** Template *record*: header with state and next step, tabs, side rail with dates and people. */
export function RecordPage(props: RecordPageProps) {
  const { title, kind, state, facts, nextStep, actions, tabs, onTab, rail } = props
  const open = tabs.find((tab) => tab.id === props.tab) ?? tabs[0]
  return (
    <article className="record-page stack">
      <header className="card record-head">
        <p className="quiet">{kind}</p>
        <div className="row between">
          <div className="row">
            <h1>{title}</h1>
            {state === undefined ? null : <StateTag {...state} />}
          </div>
          {actions === undefined ? null : <div className="row no-print">{actions}</div>}
        </div>
        {facts}
        {nextStep === undefined ? null : <div className="record-next">{nextStep}</div>}
      </header>
      <div className="record-columns" data-rail={rail !== undefined}>
        <div className="stack record-main">
          <TabList tabs={tabs} openId={open?.id} onTab={onTab} />
          {open === undefined ? null : (
            <div role="tabpanel" id={`panel-${open.id}`} aria-labelledby={`tab-${open.id}`} className="stack">
              {open.content}
            </div>
          )}
        </div>
        {rail === undefined ? null : <aside className="stack record-rail">{rail}</aside>}
      </div>
    </article>
  )
}

interface TabListProps {
  tabs: readonly RecordTab[]
  openId: string | undefined
  onTab: (id: string) => void
}

function TabList({ tabs, openId, onTab }: TabListProps) {
  useEffect(() => {
    document.getElementById(`tab-${openId}`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [openId])
  if (tabs.length < 2) return null
  const step = (by: number) => {
    const at = tabs.findIndex((tab) => tab.id === openId)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (next === undefined) return
    onTab(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label="分页内容"
      className="tab-list no-print"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1)
        if (event.key === 'ArrowLeft') step(-1)
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === openId}
          aria-controls={tab.id === openId ? `panel-${tab.id}` : undefined}
          tabIndex={tab.id === openId ? 0 : -1}
          onClick={() => onTab(tab.id)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  )
}
