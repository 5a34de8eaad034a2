import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from './use-field-words.ts'

const MOST_SHOWN = 50

/** What was taken away from a sheet, each to be put back. */
export function RemovedRows({ sheet, rows }: { sheet: Sheet; rows: readonly WorkbenchRow[] }) {
  const { edit, mayWrite } = useWorkbench()
  const words = useFieldWords()
  if (rows.length === 0) return null
  return (
    <details className="removed-rows no-print">
      <summary>已删除 {rows.length} 行</summary>
      <ul className="plain-list">
        {rows.slice(0, MOST_SHOWN).map(({ id, changedBy }) => (
          <li key={id} className="row">
            <span>{words.rowName(id)}</span>
            {changedBy === '' ? null : <span className="quiet">{changedBy}</span>}
            {mayWrite(sheet) ? (
              <button
                type="button"
                className="button-link"
                onClick={() => edit([{ id, sheet: sheet.id, remove: false }])}
              >
                恢复
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
