import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { newId } from '../data/new-id.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { nextPosition } from './sheet-rows.ts'
import { useFieldWords } from './use-field-words.ts'

/** The rows of a sheet on a phone: one card each, filled in a form of its own. */
export function RowCards({ sheet, rows }: { sheet: Sheet; rows: readonly WorkbenchRow[] }) {
  const { mayEdit, edit } = useWorkbench()
  const { open } = usePanel()
  const words = useFieldWords()
  const add = () => {
    const id = newId()
    edit([{ id, sheet: sheet.id, set: {}, position: nextPosition(rows) }])
    open('row', id)
  }
  return (
    <>
      <ul className="card-list row-cards" aria-label={sheet.title}>
        {rows.map((row) => (
          <li key={row.id} className="card">
            <div className="row between card-list-head">
              <strong>{words.rowName(row.id)}</strong>
              <button type="button" className="button" onClick={() => open('row', row.id)}>
                {mayEdit ? '填写' : '打开'}
              </button>
            </div>
            <dl>
              {sheet.columns
                .filter(({ id }) => row.fields[id] !== undefined && !sheet.key.includes(id))
                .map((column) => (
                  <div key={column.id}>
                    <dt>{column.title}</dt>
                    <dd>{words.text(column, row.fields[column.id])}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <button type="button" className="button" onClick={add}>
          添加一行
        </button>
      ) : null}
    </>
  )
}
