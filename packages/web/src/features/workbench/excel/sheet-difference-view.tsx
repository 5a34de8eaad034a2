import type { SheetDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { formatCount } from '../../../shared/format/number-text.ts'
import { instantText } from '../../../shared/format/date-text.ts'
import { Icon } from '../../../shared/ui/icon.tsx'
import { differentRows } from './accepted-edits.ts'
import { FieldTable } from './field-table.tsx'
import { IssueList } from './issue-list.tsx'

interface SheetDifferenceProps {
  difference: SheetDifference
  done: ReadonlySet<string>
  taken: ReadonlySet<string>
  /** Why rows are not taken by themselves. */
  faults: ReadonlyMap<string, readonly string[]>
  onTake: (ids: readonly string[], isTaken: boolean) => void
}

/** One sheet of a file: rows that are new, changed, or no longer in the file, each with a box to take it. */
export function SheetDifferenceView({ difference, done, taken, faults, onTake }: SheetDifferenceProps) {
  const { title, tab, added, changed, removed, unchanged, issues } = difference
  const isOpen = ({ id }: { id: string }) => !done.has(id)
  const ids = differentRows(difference).filter((id) => !done.has(id))
  if (ids.length === 0 && issues.length === 0) return null
  const group = { taken, faults, onTake }
  return (
    <section className="card stack" aria-label={title}>
      <div className="row between">
        <h4>
          {title}
          {tab.includes(title) ? null : <span className="quiet">（文件中的“{tab}”）</span>}
        </h4>
        <span className="quiet">相同 {formatCount(unchanged)} 行</span>
      </div>
      <IssueList issues={issues} />
      {ids.length < 2 ? null : (
        <div className="row">
          <button type="button" className="button" onClick={() => onTake(ids, true)}>
            全选
          </button>
          <button type="button" className="button" onClick={() => onTake(ids, false)}>
            全不选
          </button>
        </div>
      )}
      <RowGroup title="改动" rows={changed.filter(isOpen)} {...group}>
        {(row) => (
          <>
            {row.fields.some((field) => field.isConflict) ? (
              <p className="excel-conflict">
                <Icon name="alert" size={14} /> {row.changedBy} 在您导出以后也改过（{instantText(row.changedAt)}
                ）。选中就以文件为准。
              </p>
            ) : null}
            <FieldTable fields={row.fields} isNew={false} />
          </>
        )}
      </RowGroup>
      <RowGroup title="新增" rows={added.filter(isOpen)} {...group}>
        {(row) => <FieldTable fields={row.fields} isNew />}
      </RowGroup>
      <RowGroup title="文件里没有的（选中就删除）" rows={removed.filter(isOpen)} {...group}>
        {(row) => (row.isConflict ? <p className="excel-conflict">导出以后有人改过这一行。</p> : null)}
      </RowGroup>
    </section>
  )
}

/** Why a row is not taken by itself. */
function Faults({ messages = [] }: { messages: readonly string[] | undefined }) {
  return messages.map((message) => (
    <p key={message} className="excel-conflict">
      <Icon name="alert" size={14} /> 默认不选：{message}
    </p>
  ))
}

const PAGE = 50

interface RowGroupProps<Row> {
  title: string
  rows: readonly Row[]
  taken: ReadonlySet<string>
  faults: ReadonlyMap<string, readonly string[]>
  onTake: (ids: readonly string[], isTaken: boolean) => void
  children: (row: Row) => ReactNode
}

function RowGroup<Row extends { id: string; name: string; line?: number }>(props: RowGroupProps<Row>) {
  const { title, rows, taken, faults, onTake, children } = props
  const [shown, setShown] = useState(PAGE)
  if (rows.length === 0) return null
  return (
    <div className="stack tight">
      <h5>
        {title} <span className="quiet">{formatCount(rows.length)} 行</span>
      </h5>
      <ul className="plain-list excel-rows">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id} className="excel-row stack tight">
            <label className="row">
              <input
                type="checkbox"
                checked={taken.has(row.id)}
                onChange={(event) => onTake([row.id], event.target.checked)}
              />
              <span>
                {row.name}
                {row.line === undefined ? null : <span className="quiet"> 第 {row.line} 行</span>}
              </span>
            </label>
            <Faults messages={faults.get(row.id)} />
            {children(row)}
          </li>
        ))}
      </ul>
      {rows.length <= shown ? null : (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          再显示 {Math.min(PAGE, rows.length - shown)} 行（共 {formatCount(rows.length)} 行）
        </button>
      )}
    </div>
  )
}
