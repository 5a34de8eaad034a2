import { READING_MAX_BYTES } from '@qingshen/contracts/report-reading.operations'
import { FileDrop } from '../../../../shared/ui/form/file-drop.tsx'
import type { Reading } from './use-report-reading.ts'

interface ReportFileProps {
  reading: Reading
  onFile: (file: File) => void
  onCancel: () => void
}

/** The report that is to be read, chosen or dropped here. */
export function ReportFile({ reading, ...acts }: ReportFileProps) {
  return (
    <FileDrop
      className="report-file"
      label={`选择或拖入一份报告（.docx、.doc 或 .pdf，不超过 ${READING_MAX_BYTES / 1_048_576} MB）`}
      accept=".docx,.doc,.pdf"
      chosen={reading.kind === 'none' ? '' : reading.name}
      doing={reading.kind === 'reading' ? `正在读取和核对 ${reading.name}，一百页大约要几秒…` : null}
      {...acts}
    />
  )
}
