import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { Icon } from '../../../shared/ui/icon.tsx'
import type { Found } from './model/find.ts'

interface FindBoxProps {
  readonly text: string
  readonly hits: readonly Found[]
  readonly onText: (text: string) => void
  readonly onShow: (found: Found) => void
}

/** Finds units and flows by name: all are marked, Enter goes from one to the next. */
export function FindBox({ text, hits, onText, onShow }: FindBoxProps) {
  const [at, setAt] = useState(-1)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape') onText('')
    if (event.key !== 'Enter' || hits.length === 0) return
    const next = (at + (event.shiftKey ? -1 : 1) + hits.length) % hits.length
    setAt(next)
    const found = hits[next]
    if (found !== undefined) onShow(found)
  }
  return (
    <div className="find-box">
      <Icon name="search" />
      <input
        id="drawing-find"
        className="input"
        type="search"
        aria-label="在图上查找工序和流股"
        placeholder="查找，按 /"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setAt(-1)
          onText(event.target.value)
        }}
        onKeyDown={press}
      />
      <span role="status" className="quiet">
        {text === '' ? '' : hits.length === 0 ? '没有找到' : `${Math.max(at, 0) + 1} / ${hits.length}`}
      </span>
    </div>
  )
}
