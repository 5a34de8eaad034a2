import { uploadFile } from '@qingshen/contracts/files.operations'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../../shared/api/call.ts'
import { FileInput } from '../../shared/ui/form/file-input.tsx'
import { problemText } from '../../shared/ui/problem-panel.tsx'

interface StoredFileFieldProps {
  label: string
  fileName: string
  onStored: (file: string, name: string) => void
}

/** One file, uploaded as soon as it is chosen. */
export function StoredFileField({ label, fileName, onStored }: StoredFileFieldProps) {
  const id = useId()
  const upload = useMutation({
    mutationFn: (file: File) => call(uploadFile, { query: { name: file.name }, body: file }),
    onSuccess: (stored) => onStored(stored.id, stored.name),
  })
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <FileInput
        id={id}
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        chosen={fileName}
        describedBy={`${id}-notes`}
        onChoose={(file) => upload.mutate(file)}
      />
      <div id={`${id}-notes`} className="form-field-notes" role="status">
        {upload.isPending ? <p>正在上传…</p> : null}
        {upload.error === null ? null : <p data-severity="error">{problemText(upload.error).detail}</p>}
      </div>
    </div>
  )
}
