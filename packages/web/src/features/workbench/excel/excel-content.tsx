import { SHEETS } from '@qingshen/core/workbench/all-sheets'
import { useId, useState } from 'react'
import { ProblemPanel } from '../../../shared/ui/problem-panel.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { DifferenceView } from './difference-view.tsx'
import { ExcelDownload } from './excel-download.tsx'
import { ExcelFile } from './excel-file.tsx'
import type { useExcelUpload } from './use-excel-upload.ts'

/** Export of one or all tables, and for those who edit the upload with its difference. */
export function ExcelContent({ excel }: { excel: ReturnType<typeof useExcelUpload> }) {
  const { mayEdit } = useWorkbench()
  const [sheet, setSheet] = useState('')
  const { upload } = excel
  return (
    <div className="stack excel-content">
      <SheetChoice sheet={sheet} onChoose={setSheet} />
      <ExcelDownload sheet={sheet} />
      {mayEdit ? (
        <ExcelFile upload={upload} onFile={(file) => void excel.compare(file, sheet)} onCancel={excel.drop} />
      ) : null}
      {upload.kind === 'failed' ? <ProblemPanel error={upload.error} /> : null}
      {upload.kind === 'compared' ? (
        <DifferenceView key={upload.turn} name={upload.name} difference={upload.difference} onDrop={excel.drop} />
      ) : null}
    </div>
  )
}

function SheetChoice({ sheet, onChoose }: { sheet: string; onChoose: (sheet: string) => void }) {
  const id = useId()
  return (
    <div className="stack tight">
      <label htmlFor={id}>哪张表</label>
      <select id={id} className="input" value={sheet} onChange={(event) => onChoose(event.target.value)}>
        <option value="">全部表（上传时自动识别）</option>
        {SHEETS.filter(({ isInternal }) => isInternal !== true).map(({ id: value, title, official }) => (
          <option key={value} value={value}>
            {official === undefined ? title : `表${official} ${title}`}
          </option>
        ))}
      </select>
    </div>
  )
}
