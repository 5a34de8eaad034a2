import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { SidePanel } from '../../../shared/ui/side-panel.tsx'
import { CommentThread } from '../comments/comment-thread.tsx'
import { useWorkbench, useWorkbenchState } from '../data/use-workbench.ts'
import { typedColumns } from '../grid/sheet-rows.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { RowFields } from './row-fields.tsx'
import { RowHistory } from './row-history.tsx'

/** One row in full: its fields, what is said about it, who changed what when. Opened by the address. */
export function RowPanel() {
  const { panel, close } = usePanel()
  const { edit, mayWrite } = useWorkbench()
  const words = useFieldWords()
  const id = panel?.kind === 'row' ? panel.id : ''
  const row = useWorkbenchState((state) => state.sheets.rows.get(id))
  const sheet = row === undefined ? undefined : findSheet(row.sheet)
  if (row === undefined || sheet === undefined) return null
  const remove = () => {
    edit([{ id, sheet: sheet.id, remove: !row.removed }])
    if (!row.removed) close()
  }
  return (
    <SidePanel title={`${sheet.title}：${words.rowName(id)}`} onClose={close}>
      <div className="stack">
        <RowFields row={{ id, sheet }} columns={typedColumns(sheet)} />
        {mayWrite(sheet) ? (
          <div>
            <button type="button" className="button" onClick={remove}>
              {row.removed ? '恢复这一行' : '删除这一行'}
            </button>
          </div>
        ) : null}
        <section className="stack" aria-label="意见">
          <h3>意见</h3>
          <CommentThread row={id} />
        </section>
        <RowHistory id={id} />
      </div>
    </SidePanel>
  )
}
