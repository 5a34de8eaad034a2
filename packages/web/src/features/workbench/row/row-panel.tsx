import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { SidePanel } from '../../../shared/ui/side-panel.tsx'
import { useWorkbenchState } from '../data/use-workbench.ts'
import { typedColumns } from '../grid/sheet-rows.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { RowFields } from './row-fields.tsx'
import { RowFoot } from './row-foot.tsx'

function NoSuchRow({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel title="没有找到这一行" onClose={onClose}>
      <EmptyState title="这里没有这一行" hint="地址可能写错了，或者这一行没有保存过。请关闭后从表里打开。" />
    </SidePanel>
  )
}

/** One row in full: its fields, what is said about it, who changed what when. Opened by the address. */
export function RowPanel() {
  const { panel, close } = usePanel()
  const words = useFieldWords()
  const id = panel?.kind === 'row' ? panel.id : ''
  const row = useWorkbenchState((state) => state.sheets.rows.get(id))
  const sheet = row === undefined ? undefined : findSheet(row.sheet)
  if (panel?.kind !== 'row') return null
  if (row === undefined || sheet === undefined) return <NoSuchRow onClose={close} />
  return (
    <SidePanel title={`${sheet.title}：${words.rowName(id)}`} onClose={close}>
      <div className="stack">
        <RowFields row={{ id, sheet }} columns={typedColumns(sheet)} />
        <RowFoot id={id} sheet={sheet} onRemoved={close} />
      </div>
    </SidePanel>
  )
}
