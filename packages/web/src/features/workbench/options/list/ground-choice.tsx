import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { useState } from 'react'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { useRows } from '../../data/use-workbench.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { useAddOption } from '../use-add-option.ts'
import type { Ground } from './new-option.ts'
import { answeredBy, optionFor } from './new-option.ts'

interface GroundChoiceProps {
  ground: Ground
  /** Rows to choose from, those that need an option first. */
  rows: readonly WorkbenchRow[]
  /** Where the rows are made, said while there are none. */
  hint: string
  onClose: () => void
}

/** Chooses the cause, problem or indicator that a new option answers; those without any option come first. */
export function GroundChoice({ ground, rows, hint, onClose }: GroundChoiceProps) {
  const words = useFieldWords()
  const add = useAddOption()
  const [text, setText] = useState('')
  const counts = answeredBy(useRows('options'))
  const named = rows.map((row) => ({ row, name: words.rowName(row.id), count: counts.get(row.id) ?? 0 }))
  const shown = named.filter(({ name }) => name.includes(text.trim())).sort((a, b) => a.count - b.count)
  return (
    <SidePanel title={`由${ground.title}添加方案`} onClose={onClose}>
      {rows.length === 0 ? (
        <EmptyState title={`没有可以选的${ground.title}`} hint={hint} />
      ) : (
        <div className="stack">
          <input
            className="input"
            type="search"
            aria-label={`查找${ground.title}`}
            placeholder={`查找${ground.title}`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <ul className="plain-list ground-list">
            {shown.map(({ row, name, count }) => (
              <li key={row.id} className="row between">
                <span className="ground-name">
                  {name}
                  <span className="quiet">{count === 0 ? '，还没有方案' : `，已有 ${formatCount(count)} 个方案`}</span>
                </span>
                <button
                  type="button"
                  className="button"
                  aria-label={`为“${name}”添加方案`}
                  onClick={() => add(optionFor(ground, row))}
                >
                  添加方案
                </button>
              </li>
            ))}
          </ul>
          {shown.length === 0 ? <p className="quiet">没有包含“{text}”的，换一个词再找。</p> : null}
        </div>
      )}
    </SidePanel>
  )
}
