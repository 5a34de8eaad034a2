import { uploadFile } from '@qingshen/contracts/files.operations'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../../api/call.ts'
import { problemText } from '../problem-panel.tsx'
import { FileInput } from './file-input.tsx'
import type { Draft, DraftForm } from './use-draft.ts'

/** The fields of a draft that hold an attached proof: the id of the stored file and its name. */
export interface EvidenceDraft extends Draft {
  evidence: string
  evidenceName: string
}

interface EvidenceFieldProps<T extends EvidenceDraft> {
  form: DraftForm<T>
  label: string
}

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'

/** One file as a proof, uploaded as soon as it is chosen, so that a reload does not lose it. */
export function EvidenceField<T extends EvidenceDraft>({ form, label }: EvidenceFieldProps<T>) {
  const id = useId()
  const upload = useMutation({
    mutationFn: (file: File) => call(uploadFile, { query: { name: file.name }, body: file }),
    onSuccess: (stored) => {
      form.set('evidence', stored.id)
      form.set('evidenceName', stored.name)
    },
  })
  const { evidence } = form.values
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <FileInput
        id={id}
        accept={ACCEPTED}
        chosen={form.values.evidenceName}
        describedBy={`${id}-notes`}
        onChoose={(file) => upload.mutate(file)}
      />
      <div id={`${id}-notes`} className="form-field-notes" role="status">
        {upload.isPending ? <p>正在上传…</p> : null}
        {upload.error === null ? null : <p data-severity="error">{problemText(upload.error).detail}</p>}
        {evidence === '' ? (
          <p className="quiet">pdf、docx、xlsx、png、jpg，不超过 20 MB。</p>
        ) : (
          <p className="row">
            <span>已上传。</span>
            <button
              type="button"
              className="button-link"
              onClick={() => {
                form.set('evidence', '')
                form.set('evidenceName', '')
              }}
            >
              不附这一份
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

/** What is sent of a draft's proof: the file's id, or null for none. */
export function evidenceOf(values: EvidenceDraft): string | null {
  return values.evidence === '' ? null : values.evidence
}

/** No proof attached yet. */
export const NO_EVIDENCE = { evidence: '', evidenceName: '' }
