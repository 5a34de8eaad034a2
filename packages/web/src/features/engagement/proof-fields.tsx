import type { EngagementTerm } from '@qingshen/contracts/engagement.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { StoredFileField } from './stored-file-field.tsx'
import { TermNotes } from './term-notes.tsx'
import type { TypedProof } from './typed-proof.ts'

interface ProofFieldsProps {
  terms: readonly EngagementTerm[]
  proofs: readonly TypedProof[]
  issues: readonly Issue[]
  /** Several uploads may end at once, so what changes is told, not what it was when the page was drawn. */
  onChange: (change: (before: readonly TypedProof[]) => TypedProof[]) => void
}

/** The proof of each condition: a file, and what to say about it. */
export function ProofFields({ terms, proofs, issues, onChange }: ProofFieldsProps) {
  const put = (item: string, changes: Partial<TypedProof>) =>
    onChange((before) => [...before.filter((proof) => proof.item !== item), { ...proofOf(before, item), ...changes }])
  return (
    <fieldset className="card form-section stack">
      <legend>应当具备的条件和证明</legend>
      <ul className="engagement-terms">
        {terms.map((term) => (
          <li key={term.id} id={fieldId(`/proofs/${term.id}`)} tabIndex={-1}>
            <ProofField term={term} proof={proofOf(proofs, term.id)} onChange={(changes) => put(term.id, changes)} />
            <TermNotes issues={issues} pointer={`/proofs/${term.id}`} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function proofOf(proofs: readonly TypedProof[], item: string): TypedProof {
  return proofs.find((proof) => proof.item === item) ?? { item, note: '', file: null, fileName: '' }
}

interface ProofFieldProps {
  term: EngagementTerm
  proof: TypedProof
  onChange: (changes: Partial<TypedProof>) => void
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
        onStored={(file, fileName) => onChange({ file, fileName })}
      />
      <label className="form-field">
        <span>说明（可不填）</span>
        <input
          className="input"
          maxLength={2000}
          value={proof.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </label>
    </div>
  )
}
