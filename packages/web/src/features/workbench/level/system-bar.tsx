import { levelSystem } from '@qingshen/core/workbench/sheets/level'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import { useState } from 'react'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import type { BesideState } from '../data/use-beside.ts'
import { keyId } from '../data/key-id.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import { RowField } from '../row/row-fields.tsx'
import type { TakenVersion } from './newer-version.tsx'
import { NewerVersion, TakenNewer } from './newer-version.tsx'
import { SystemChoice } from './system-choice.tsx'
import { SystemFacts } from './system-facts.tsx'
import { WithdrawnVersion } from './withdrawn-version.tsx'

const SHEET: Sheet = levelSystem
const FIELDS = ['reason', 'year_before', 'year_after'].map(
  (id) => SHEET.columns.find((column) => column.id === id) as Column,
)

/** The row in which the choice of the audit stands; one an audit has, wherever it was made. */
function useSystemRow(): TypedRow {
  const { head } = useWorkbench()
  const rows = useRows('level_system')
  const standing = rows.find(({ fields }) => fields['system'] !== undefined) ?? rows[0]
  const create = { set: {}, position: 1 }
  return { id: standing?.id ?? keyId(head.case, SHEET.id), sheet: SHEET, create }
}

/** Which indicator system the audit is judged by, why, and from which years the values are; the choice of another. */
export function SystemBar({ beside }: { beside: BesideState }) {
  const { mayEdit, edit } = useWorkbench()
  const row = useSystemRow()
  const [isChoosing, setIsChoosing] = useState(false)
  const { system, ref } = beside
  const { withdrawn } = beside.beside
  const isOpen = mayEdit && (isChoosing || ref === null)
  const choose = (next: string) => {
    edit([{ id: row.id, sheet: SHEET.id, set: { system: next }, position: 1 }])
    setIsChoosing(false)
  }
  return (
    <section className="card stack" aria-label="评价指标体系">
      <div className="row between">
        <div className="level-system">
          <h2>{system?.title ?? (ref === null ? '评价指标体系' : '选定的评价指标体系')}</h2>
          {system === null ? null : <SystemFacts system={system} />}
          {ref === null && !mayEdit ? <p className="quiet">审核组还没有选定评价指标体系。</p> : null}
          {ref !== null && system === null && beside.status === 'ready' ? (
            <StateTag icon="alert" word="找不到，或者没有发布" tone="overdue" />
          ) : null}
        </div>
        {mayEdit && ref !== null ? (
          <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsChoosing(!isChoosing)}>
            {isOpen ? '不换了' : '换一个体系'}
          </button>
        ) : null}
      </div>
      {withdrawn === undefined || isOpen ? null : (
        <WithdrawnVersion withdrawn={withdrawn} hasNewer={beside.beside.newer !== undefined} />
      )}
      {isOpen ? null : <LaterVersion beside={beside} onChoose={choose} />}
      {isOpen ? <SystemChoice chosen={ref} onChoose={choose} /> : null}
      {ref === null ? null : (
        <details>
          <summary>采用的理由、数据的年份</summary>
          <div className="row-fields">
            {FIELDS.map((column) => (
              <RowField key={column.id} row={row} column={column} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

interface LaterVersionProps {
  beside: BesideState
  onChoose: (ref: string) => void
}

/** A later version of the chosen system, or what to look at after it was taken. */
function LaterVersion({ beside: { beside, ref }, onChoose }: LaterVersionProps) {
  const [taken, setTaken] = useState<TakenVersion | null>(null)
  const { newer } = beside
  if (taken !== null && taken.newer.ref === ref) {
    return <TakenNewer taken={taken} onBack={() => onChoose(taken.from)} onDone={() => setTaken(null)} />
  }
  if (newer === undefined || ref === null) return null
  const take = (unfit: TakenVersion['unfit']) => {
    setTaken({ from: ref, newer, unfit })
    onChoose(newer.ref)
  }
  return <NewerVersion newer={newer} onTake={take} />
}
