import './why-panel.css'
import type { Decision } from '@qingshen/contracts/calculators.operations'
import { ClauseChip } from '../clause/clause-chip.tsx'
import { StateTag } from '../state-tag.tsx'
import { listedWord, modeWord, outcomeSign } from './outcome-sign.ts'

/** The outcome in one line and the reasons in order, the deciding one first. */
export function DecisionSummary({ decision }: { decision: Decision }) {
  return (
    <div className="stack">
      <p className="row">
        <StateTag {...outcomeSign(decision.outcome)} />
        {decision.outcome === 'mandatory' ? <span>审核方式：{modeWord(decision.mode)}</span> : null}
        <span className="quiet">{listedWord(decision.listed)}</span>
      </p>
      <ol className="reason-list">
        {decision.because.map((reason, index) => (
          <li key={`${reason.clause}${index}`} data-deciding={index === 0}>
            <span>{reason.text}</span> <ClauseChip clause={reason.clause} />
          </li>
        ))}
      </ol>
    </div>
  )
}
