import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { RowEdit } from '../data/pending.ts'
import { keyId } from '../data/key-id.ts'
import { useWorkbench } from '../data/use-workbench.ts'

/** The edit that gives a reason for a finding, for the figures as they stand. */
function answerEdit(caseId: string, finding: PlausibilityFinding, reason: string, evidence: string): RowEdit {
  const set = {
    finding: finding.key,
    fingerprint: finding.fingerprint,
    reason,
    evidence: evidence === '' ? null : evidence,
  }
  return { id: finding.answer?.row ?? keyId(caseId, 'answers', finding.key), sheet: 'answers', set, remove: false }
}

/** The reason why a finding is none. */
export function ReasonForm({ finding, onDone }: { finding: PlausibilityFinding; onDone: () => void }) {
  const { head, edit } = useWorkbench()
  const id = useId()
  const [reason, setReason] = useState(finding.answer?.reason ?? '')
  const [evidence, setEvidence] = useState(finding.answer?.evidence ?? '')
  const isEmpty = reason.trim() === ''
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return
    edit([answerEdit(head.case, finding, reason.trim(), evidence.trim())])
    onDone()
  }
  return (
    <form className="stack tight" onSubmit={keep}>
      <label htmlFor={`${id}-reason`}>为什么这样是对的（评审的人会看到）</label>
      <textarea
        id={`${id}-reason`}
        className="input"
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${id}-evidence`}>佐证材料（可以不填）</label>
      <input
        id={`${id}-evidence`}
        className="input"
        maxLength={200}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={isEmpty}>
          保存说明
        </button>
        <button type="button" className="button" onClick={onDone}>
          取消
        </button>
      </div>
    </form>
  )
}
