import { READING_MAX_BYTES } from '@qingshen/contracts/report-reading.operations'
import { useId } from 'react'
import { FileInput } from '../../../../shared/ui/form/file-input.tsx'
import { Icon } from '../../../../shared/ui/icon.tsx'
import type { Reading } from './use-report-reading.ts'

interface ReportFileProps {
  reading: Reading
  onFile: (file: File) => void
  onCancel: () => void
}

/** The report that is to be read, chosen or dropped here. */
export function ReportFile({ reading, onFile, onCancel }: ReportFileProps) {
  const id = useId()
  return (
    <div
      className="stack tight report-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      }}
    >
      <label htmlFor={id}>选择或拖入一份报告（.docx、.doc 或 .pdf，不超过 {READING_MAX_BYTES / 1_048_576} MB）</label>
      <FileInput
        id={id}
        accept=".docx,.doc,.pdf"
        chosen={reading.kind === 'none' ? '' : reading.name}
        onChoose={(file) => {
          onFile(file)
          forgetChoice(id)
        }}
      />
      {reading.kind === 'reading' ? (
        <p className="row" role="status">
          <progress aria-label="正在读取" />
          正在读取和核对 {reading.name}，一百页大约要几秒…
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
