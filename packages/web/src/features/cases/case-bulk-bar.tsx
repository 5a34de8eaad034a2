import type { CaseRow } from '@qingshen/contracts/cases.schema'
import { useState } from 'react'
import { formatCount } from '../../shared/format/number-text.ts'
import type { Selection } from '../../shared/ui/list/use-selection.ts'
import { BulkEventPanel } from './bulk-event-panel.tsx'

interface CaseBulkBarProps {
  selection: Selection
  seen: ReadonlyMap<string, CaseRow>
}

const MOST_AT_ONCE = 200
const REMINDER = '提醒：请按期办理即将到期的义务。'

/** What an office can do with the cases ticked: urge, or remind of a date. */
export function CaseBulkBar({ selection, seen }: CaseBulkBarProps) {
  const [asked, setAsked] = useState<{ title: string; note: string }>()
  const cases = [...selection.keys].flatMap((id) => seen.get(id) ?? [])
  const isTooMany = cases.length > MOST_AT_ONCE
  const done = () => {
    selection.clear()
    setAsked(undefined)
  }
  return (
    <>
      <strong>已选 {formatCount(cases.length)} 件</strong>
      <button
        type="button"
        className="button"
        disabled={isTooMany}
        onClick={() => setAsked({ title: '指导督促', note: '' })}
      >
        指导督促
      </button>
      <button
        type="button"
        className="button"
        disabled={isTooMany}
        onClick={() => setAsked({ title: '提醒期限', note: REMINDER })}
      >
        提醒期限
      </button>
      <button type="button" className="button" onClick={selection.clear}>
        取消选中
      </button>
      {isTooMany ? <span>一次最多 {MOST_AT_ONCE} 件，请分几次办理。</span> : null}
      {asked === undefined ? null : (
        <BulkEventPanel {...asked} cases={cases} onDone={done} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}
