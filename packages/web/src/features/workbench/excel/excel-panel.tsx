import './excel.css'
import { lazy, Suspense } from 'react'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { Icon } from '../../../shared/ui/icon.tsx'
import { LoadingSkeleton } from '../../../shared/ui/page-states.tsx'
import { SidePanel } from '../../../shared/ui/side-panel.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { useExcelUpload } from './use-excel-upload.ts'

const ExcelContent = lazy(async () => {
  const { ExcelContent: component } = await import('./excel-content.tsx')
  return { default: component }
})

const PANEL = 'excel'

/** The way to the tables of the audit as Excel, out and in. A file that was compared stays until the page is left. */
export function ExcelPanel() {
  const { head, mayEdit } = useWorkbench()
  const { panel, open, close } = usePanel()
  const excel = useExcelUpload(head.case)
  return (
    <>
      <button type="button" className="button" onClick={() => open(PANEL)}>
        <Icon name="download" />
        Excel
      </button>
      {panel?.kind === PANEL ? (
        <SidePanel title={mayEdit ? '用 Excel 填写' : '导出 Excel'} onClose={close}>
          <Suspense fallback={<LoadingSkeleton what="Excel" />}>
            <ExcelContent excel={excel} />
          </Suspense>
        </SidePanel>
      ) : null}
    </>
  )
}
