import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import type { SavedView } from './saved-view-store.ts'
import { readViews, withoutView, withView, writeViews } from './saved-view-store.ts'
import './column-choice.css'

/** Filters, columns and order of a list under a name of one's own, kept in this browser. */
export function SavedViews({ list }: { list: string }) {
  const [views, setViews] = useState(() => readViews(list))
  const [name, setName] = useState('')
  const here = useRouterState({ select: (state) => state.location.href })
  const keep = (next: readonly SavedView[]) => {
    setViews(next)
    writeViews(list, next)
  }
  return (
    <details className="column-choice">
      <summary className="button">视图</summary>
      <div className="card">
        {views.length === 0 ? <p className="quiet">把常用的筛选存成视图，下次一点就到。</p> : null}
        {views.map((view) => (
          <SavedViewRow key={view.name} view={view} onDelete={() => keep(withoutView(views, view.name))} />
        ))}
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            keep(withView(views, { name: name.trim(), address: here }))
            setName('')
          }}
        >
          <input
            className="input"
            aria-label="视图名称"
            placeholder="给现在的筛选起个名字"
            maxLength={30}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button">
            保存视图
          </button>
        </form>
      </div>
    </details>
  )
}

function SavedViewRow({ view, onDelete }: { view: SavedView; onDelete: () => void }) {
  const navigate = useNavigate()
  return (
    <span className="row between">
      <button type="button" className="button-link" onClick={() => void navigate({ href: view.address })}>
        {view.name}
      </button>
      <button type="button" className="button-link" aria-label={`删除视图${view.name}`} onClick={onDelete}>
        删除
      </button>
    </span>
  )
}
