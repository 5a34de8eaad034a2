import { rowHistory } from '@qingshen/contracts/workbench.operations'
import type { RowChange } from '@qingshen/contracts/workbench.schema'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../shared/api/call.ts'
import { instantText } from '../../../shared/format/date-text.ts'
import { QueryView } from '../../../shared/ui/query-view.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'

const ORIGINS = { typed: '填写', excel: '从 Excel 接受', drawing: '在平衡图上' } as const

/** Who changed what in a row and when, the latest first; read when it is opened. */
export function RowHistory({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <strong>修改历史</strong>
      </summary>
      {isOpen ? <HistoryList id={id} /> : null}
    </details>
  )
}

function HistoryList({ id }: { id: string }) {
  const { head, row } = useWorkbench()
  const present = row(id)
  const history = useQuery({
    queryKey: ['row-history', head.case, id, present?.version],
    queryFn: () => call(rowHistory, { params: { case: head.case, row: id } }),
  })
  return (
    <QueryView query={history} what="修改历史">
      {(changes) =>
        changes.length === 0 ? (
          <p className="quiet">还没有保存过修改。</p>
        ) : (
          <ol className="history-list">
            {changes.map((change) => (
              <li key={change.version}>
                <Change change={change} sheet={present?.sheet ?? ''} />
              </li>
            ))}
          </ol>
        )
      }
    </QueryView>
  )
}

function Change({ change, sheet }: { change: RowChange; sheet: string }) {
  const words = useFieldWords()
  const shown = (field: string, value: string | null) => {
    const column = findSheet(sheet)?.columns.find(({ id }) => id === field)
    return column === undefined ? (value ?? '') : words.text(column, value ?? undefined)
  }
  return (
    <>
      <p className="quiet">
        {change.by}，{instantText(change.at)}，{ORIGINS[change.origin]}
        {change.removed ? '，删除了这一行' : ''}
      </p>
      {change.fields.map(({ field, before, after }) => (
        <p key={field}>
          {findSheet(sheet)?.columns.find(({ id }) => id === field)?.title ?? field}：
          {before === null ? null : (
            <>
              <del>{shown(field, before)}</del> →{' '}
            </>
          )}
          <ins>{after === null ? '（清空）' : shown(field, after)}</ins>
        </p>
      ))}
    </>
  )
}
