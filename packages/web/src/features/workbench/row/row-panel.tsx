import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { SidePanel } from '../../../shared/ui/side-panel.tsx'
import { useWorkbenchState } from '../data/use-workbench.ts'
import { typedColumns } from '../grid/sheet-rows.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { RowFields } from './row-fields.tsx'
import { RowFoot } from './row-foot.tsx'

/** One row in full: its fields, what is said about it, who changed what when. Opened by the address. */
export function RowPanel() {
  const { panel, close } = usePanel()
  const words = useFieldWords()
  const id = panel?.kind === 'row' ? panel.id : ''
  const row = useWorkbenchState((state) => state.sheets.rows.get(id))
  const sheet = row === undefined ? undefined : findSheet(row.sheet)
  if (row === undefined || sheet === undefined) return null
  return (
    <SidePanel title={`${sheet.title}：${words.rowName(id)}`} onClose={close}>
      <div className="stack">
        <RowFields row={{ id, sheet }} columns={typedColumns(sheet)} />
        <RowFoot id={id} sheet={sheet} onRemoved={close} />
      </div>
    </SidePanel>
  )
}
