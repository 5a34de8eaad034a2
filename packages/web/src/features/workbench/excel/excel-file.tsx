import { useId } from 'react'
import { Icon } from '../../../shared/ui/icon.tsx'
import { FileInput } from '../../../shared/ui/form/file-input.tsx'
import type { ExcelUpload } from './use-excel-upload.ts'

interface ExcelFileProps {
  upload: ExcelUpload
  onFile: (file: File) => void
  onCancel: () => void
}

/** The file that was filled in, chosen or dropped here. Nothing is written before rows are accepted. */
export function ExcelFile({ upload, onFile, onCancel }: ExcelFileProps) {
  const id = useId()
  return (
    <div
      className="stack tight excel-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      }}
    >
      <label htmlFor={id}>上传填好的文件（.xlsx、.xls 或 .csv，不超过 10 MB）</label>
      <FileInput
        id={id}
        accept=".xlsx,.xls,.csv"
        chosen={upload.kind === 'none' ? '' : upload.name}
        onChoose={(file) => {
          onFile(file)
          forgetChoice(id)
        }}
      />
      <p className="quiet">先与现有内容逐格比较，您逐行确认以后才写入。列的先后可以变，多出来的列不读。</p>
      {upload.kind === 'reading' ? (
        <p className="row" role="status">
          <progress aria-label="正在读取" />
          正在上传和读取 {upload.name}…
          <button type="button" className="button-link" onClick={onCancel}>
            <Icon name="close" size={14} /> 取消
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** Lets the same file be chosen again after it was corrected. */
function forgetChoice(id: string): void {
  const input = document.getElementById(id)
  if (input instanceof HTMLInputElement) input.value = ''
}
