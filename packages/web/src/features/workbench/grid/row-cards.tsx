import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { titleWithUnit } from '@qingshen/core/workbench/sheet'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { AddressPager } from '../../../shared/ui/list/address-pager.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { newId } from '../data/new-id.ts'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import { nextPosition, typedColumns } from './sheet-rows.ts'
import { usePage } from './use-page.ts'
import { useFieldWords } from './use-field-words.ts'

/** The rows of a sheet on a phone: one card each, filled in a form of its own. */
export function RowCards({ sheet, rows }: { sheet: Sheet; rows: readonly WorkbenchRow[] }) {
  const { mayWrite, edit } = useWorkbench()
  const mayEdit = mayWrite(sheet)
  const { open } = usePanel()
  const words = useFieldWords()
  const { shown, of } = usePage(rows)
  const add = () => {
    const id = newId()
    edit([{ id, sheet: sheet.id, set: {}, position: nextPosition(rows) }])
    open('row', id)
  }
  return (
    <>
      <ul className="card-list row-cards" aria-label={sheet.title}>
        {shown.map((row) => (
          <li key={row.id} className="card">
            <div className="row between card-list-head">
              <strong>{words.rowName(row.id)}</strong>
              <button type="button" className="button" onClick={() => open('row', row.id)}>
                {mayEdit ? '填写' : '打开'}
              </button>
            </div>
            <CardState sheet={sheet} row={row} />
            <dl>
              {typedColumns(sheet)
                .filter(({ id }) => row.fields[id] !== undefined && !sheet.key.includes(id))
                .map((column) => (
                  <div key={column.id}>
                    <dt>{titleWithUnit(column)}</dt>
                    <dd>{words.text(column, row.fields[column.id])}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      <AddressPager of={of} />
      {mayEdit ? (
        <button type="button" className="button" onClick={add}>
          添加一行
        </button>
      ) : null}
    </>
  )
}

/** What has to be done in a row before it is complete. */
function CardState({ sheet, row }: { sheet: Sheet; row: WorkbenchRow }) {
  const held = useWorkbenchState((state) => state.held)
  const refused = held.filter(({ id, held: { kind } }) => id === row.id && kind === 'refused')
  const missing = sheet.columns.filter(({ id, required }) => required === true && row.fields[id] === undefined)
  const named = new Set(refused.map(({ field }) => field))
  const open = missing.filter(({ id }) => !named.has(id))
  if (refused.length + open.length === 0) return null
  return (
    <p className="row">
      {refused.length === 0 ? null : <StateTag icon="cross" word={`${refused.length} 处须改正`} tone="overdue" />}
      {open.length === 0 ? null : (
        <StateTag icon="minus" word={`待填：${open.map(({ title }) => title).join('、')}`} tone="warn" />
      )}
    </p>
  )
}
