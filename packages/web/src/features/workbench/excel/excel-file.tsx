import { FileDrop } from '../../../shared/ui/form/file-drop.tsx'
import type { ExcelUpload } from './use-excel-upload.ts'

interface ExcelFileProps {
  upload: ExcelUpload
  onFile: (file: File) => void
  onCancel: () => void
}

/** The file that was filled in, chosen or dropped here. Nothing is written before rows are accepted. */
export function ExcelFile({ upload, ...acts }: ExcelFileProps) {
  return (
    <FileDrop
      className="excel-file"
      label="上传填好的文件（.xlsx、.xls 或 .csv，不超过 10 MB）"
      accept=".xlsx,.xls,.csv"
      chosen={upload.kind === 'none' ? '' : upload.name}
      doing={upload.kind === 'reading' ? `正在上传和读取 ${upload.name}…` : null}
      {...acts}
    >
      <p className="quiet">先与现有内容逐格比较，您逐行确认以后才写入。列的先后可以变，多出来的列不读。</p>
    </FileDrop>
  )
}
