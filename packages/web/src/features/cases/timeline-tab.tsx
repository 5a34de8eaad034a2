import '../../shared/ui/record/timeline.css'
import type { CaseDetail, CaseEventView } from '@qingshen/contracts/cases.schema'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { instantText } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'

/** Everything that happened, the latest first: who, when, by which clause, with what proof. */
export function TimelineTab({ detail }: { detail: CaseDetail }) {
  return (
    <ol className="timeline" reversed aria-label="案件的经过">
      {[...detail.events].reverse().map((event) => (
        <li key={event.id} data-progress="done">
          <EventCard event={event} />
        </li>
      ))}
    </ol>
  )
}

function EventCard({ event }: { event: CaseEventView }) {
  const { title, onDay, at, actor, clause, number, due, note, evidence } = event
  return (
    <article className="card stack timeline-card">
      <div className="row between case-event-head">
        <h2>{title}</h2>
        <time dateTime={onDay}>{onDay}</time>
      </div>
      <p className="row">
        <span>{actor}</span>
        <ClauseChip clause={clause.clause} />
        <StateChange event={event} />
      </p>
      {number === null ? null : <p>文号：{number}</p>}
      {due === null ? null : <p>期限：{due}</p>}
      {note === null ? null : <p className="long-text">{note}</p>}
      {evidence === null ? null : (
        <p>
          附件：
          <EvidenceLine evidence={evidence} />
        </p>
      )}
      <p className="quiet">系统收到的时间 {instantText(at)}</p>
    </article>
  )
}

function StateChange({ event: { fromState, toState } }: { event: CaseEventView }) {
  if (fromState === toState) return null
  const to = CASE_STATES.label(toState)
  return (
    <span className="quiet">
      {fromState === null ? `状态：${to}` : `状态：${CASE_STATES.label(fromState)} → ${to}`}
    </span>
  )
}
