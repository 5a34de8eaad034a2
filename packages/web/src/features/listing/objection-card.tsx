import type { Objection } from '@qingshen/contracts/listing.schema'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { objectionSign } from './listing-signs.ts'

interface ObjectionCardProps {
  objection: Objection
  /** Absent where the reader only looks. */
  onAnswer?: () => void
}

/** One objection with its answer. */
export function ObjectionCard({ objection, onAnswer }: ObjectionCardProps) {
  const { answer } = objection
  return (
    <section className="card stack tight" aria-label={`${objection.by}的异议`}>
      <div className="row between">
        <h3>关于 {objection.entry.name}</h3>
        <StateTag {...objectionSign(objection.state)} />
      </div>
      <p className="quiet">
        {objection.by}于 {objection.raisedOn} 提出；附件：
        <EvidenceLine evidence={objection.evidence} />
      </p>
      <p className="long-text">{objection.text}</p>
      {answer === null ? null : (
        <p className="long-text">
          <strong>答复</strong>（{answer.office}，{answer.on}）：{answer.text}
        </p>
      )}
      {objection.state !== 'open' || onAnswer === undefined ? null : (
        <div className="row">
          <AbilityButton
            ability={withReasons(objection.abilities['answer'])}
            label="答复异议"
            isPrimary
            onClick={onAnswer}
          />
        </div>
      )}
    </section>
  )
}
