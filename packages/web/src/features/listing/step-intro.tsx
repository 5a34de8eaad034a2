import type { Step } from '@qingshen/contracts/listing.schema'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { ACT_CONSEQUENCES } from './act-words.ts'

/** The clause of a step, what follows from carrying it out, and why it may not be possible now. */
export function StepIntro({ step }: { step: Step }) {
  const consequence = ACT_CONSEQUENCES[step.act]
  return (
    <div className="stack tight">
      <p className="row">
        <span>{step.title}</span>
        <ClauseChip clause={step.clause.clause} />
      </p>
      {consequence === undefined ? null : <p>{consequence}</p>}
      {step.copies.length === 0 ? null : <p className="quiet">办理后抄送：{step.copies.join('、')}。</p>}
      {step.ability.allowed ? null : (
        <ul className="refusal-list" aria-label="现在不能办的原因">
          {step.ability.reasons.map((reason) => (
            <li key={`${reason.code}${reason.message}`}>{reason.message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The word beside the button of a step that cannot be carried out now. */
export function blockedWord(step: Step): string | undefined {
  return step.ability.allowed ? undefined : '现在不能办，原因见上。'
}
