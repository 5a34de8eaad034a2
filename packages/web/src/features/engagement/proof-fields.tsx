import { uploadFile } from '@qingshen/contracts/files.operations'
import type { EngagementTerm } from '@qingshen/contracts/engagement.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../../shared/api/call.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { FileInput } from '../../shared/ui/form/file-input.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { TermNotes } from './term-notes.tsx'

/** A proof as it is being entered. */
export interface TypedProof {
  item: string
  note: string
  file: string | null
  fileName: string
}

interface ProofFieldsProps {
  terms: readonly EngagementTerm[]
  proofs: readonly TypedProof[]
  issues: readonly Issue[]
  onChange: (proofs: TypedProof[]) => void
}

/** The proof of each condition: a file, and what to say about it. */
export function ProofFields({ terms, proofs, issues, onChange }: ProofFieldsProps) {
  const proofOf = (item: string) =>
    proofs.find((proof) => proof.item === item) ?? { item, note: '', file: null, fileName: '' }
  const put = (proof: TypedProof) => onChange([...proofs.filter(({ item }) => item !== proof.item), proof])
  return (
    <fieldset className="card form-section stack">
      <legend>应当具备的条件和证明</legend>
      <ul className="engagement-terms">
        {terms.map((term) => (
          <li key={term.id} id={fieldId(`/proofs/${term.id}`)} tabIndex={-1}>
            <ProofField term={term} proof={proofOf(term.id)} onChange={put} />
            <TermNotes issues={issues} pointer={`/proofs/${term.id}`} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface ProofFieldProps {
  term: EngagementTerm
  proof: TypedProof
  onChange: (proof: TypedProof) => void
}

function ProofField({ term, proof, onChange }: ProofFieldProps) {
  return (
    <div className="stack tight">
      <p className="row">
        <span>{term.title}</span>
        {term.clause === null ? null : <ClauseChip clause={term.clause.clause} />}
      </p>
      <StoredFileField
        label={`证明：${term.proof ?? '证明材料'}`}
        fileName={proof.fileName}
        onStored={(file, fileName) => onChange({ ...proof, file, fileName })}
      />
      <label className="form-field">
        <span>说明（可不填）</span>
        <input
          className="input"
          maxLength={2000}
          value={proof.note}
          onChange={(event) => onChange({ ...proof, note: event.target.value })}
        />
      </label>
    </div>
  )
}

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
