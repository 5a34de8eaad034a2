import './case.css'
import '../record/notes.css'
import type { ReactNode } from 'react'
import { ClauseChip } from '../clause/clause-chip.tsx'
import { DueTag } from './due-tag.tsx'
import type { CaseNextStep as Step } from './next-step.ts'

/** What to do, by when, by which clause; `action` is the way there. */
export function CaseNextStep({ step, action }: { step: Step; action?: ReactNode }) {
  const { owed } = step
  return (
    <div className="case-next stack tight" data-turn={step.turn}>
      <p className="row">
        <strong>
          {step.turn === 'act' ? '下一步：' : ''}
          {step.headline}
        </strong>
        {owed === null ? null : <DueTag {...owed} clause={owed.clause.clause} />}
        {step.clause === null ? null : <ClauseChip clause={step.clause} />}
      </p>
      {step.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {action === undefined ? null : <div className="row no-print">{action}</div>}
    </div>
  )
}
