import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { TEXT_LIMITS } from '@qingshen/core/workbench/sheet'
import type { FormEvent, RefCallback } from 'react'
import { useId } from 'react'
import { useDraft } from '../../../shared/ui/form/use-draft.ts'
import type { RowEdit } from '../data/pending.ts'
import { keyId } from '../data/key-id.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { LengthNote } from '../row/length-note.tsx'

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

interface ReasonFormProps {
  finding: PlausibilityFinding
  /** The element that says what was found. */
  about: string
  onDone: () => void
}

/** The reason why a finding is none; what is typed stays in this browser tab until it is saved. */
export function ReasonForm({ finding, about, onDone }: ReasonFormProps) {
  const { head, edit } = useWorkbench()
  const id = useId()
  const given = { reason: finding.answer?.reason ?? '', evidence: finding.answer?.evidence ?? '' }
  const form = useDraft(`workbench-reason:${head.case}:${finding.key}`, given)
  const [reason, evidence] = [form.values.reason.trim(), form.values.evidence.trim()]
  const isFit = reason !== '' && reason.length <= TEXT_LIMITS.long_text && evidence.length <= TEXT_LIMITS.text
  const leave = () => {
    form.clear()
    onDone()
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (!isFit) return
    edit([answerEdit(head.case, finding, reason, evidence)])
    leave()
  }
  return (
    <form className="stack tight" aria-describedby={about} onSubmit={keep}>
      <label htmlFor={`${id}-reason`}>为什么这样是对的（评审的人会看到）</label>
      <textarea
        id={`${id}-reason`}
        ref={beginHere}
        className="input"
        rows={3}
        aria-describedby={about}
        value={form.values.reason}
        onChange={(event) => form.set('reason', event.target.value)}
      />
      <LengthNote text={reason} most={TEXT_LIMITS.long_text} />
      <label htmlFor={`${id}-evidence`}>佐证材料（可以不填）</label>
      <input
        id={`${id}-evidence`}
        className="input"
        value={form.values.evidence}
        onChange={(event) => form.set('evidence', event.target.value)}
      />
      <LengthNote text={evidence} most={TEXT_LIMITS.text} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={!isFit}>
          保存说明
        </button>
        <button type="button" className="button" onClick={leave}>
          取消
        </button>
      </div>
    </form>
  )
}

const beginHere: RefCallback<HTMLElement> = (element) => element?.focus({ preventScroll: true })
