import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { FindingPlace, PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { instantText } from '../../../shared/format/date-text.ts'
import { ClauseChip } from '../../../shared/ui/clause/clause-chip.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { tabOf } from '../parts.ts'
import { ReasonForm } from './reason-form.tsx'

const SIGNS = {
  error: { icon: 'cross', word: '须改正', tone: 'overdue' },
  warning: { icon: 'alert', word: '请核对', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
} as const

/** One finding: what, why, what to do; the ways to its places; the answer to it. */
export function FindingCard({ finding }: { finding: PlausibilityFinding }) {
  const { answer, severity, title, message, clause, source, places } = finding
  const isAnswered = answer?.isCurrent === true
  return (
    <article className="card stack tight finding" data-answered={isAnswered}>
      <div className="row">
        <StateTag {...(isAnswered ? { icon: 'check', word: '已说明', tone: 'good' } : SIGNS[severity])} />
        <strong>{title}</strong>
        {clause === null ? <span className="quiet">{source}</span> : <ClauseChip clause={clause} />}
      </div>
      <p>{message}</p>
      {places.length === 0 ? null : (
        <ul className="finding-places" aria-label="在哪里">
          {places.map((place) => (
            <li key={`${place.sheet}${place.row}${place.column}`}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      )}
      <FindingReason finding={finding} />
    </article>
  )
}

function PlaceLink({ place: { sheet, row, column } }: { place: FindingPlace }) {
  const { head } = useWorkbench()
  const words = useFieldWords()
  const known = findSheet(sheet)
  const title = known?.columns.find(({ id }) => id === column)?.title
  const text = [known?.title ?? sheet, row === null ? undefined : words.rowName(row), title]
  return (
    <Link
      to="/workbench/$case"
      params={{ case: head.case }}
      search={{
        tab: tabOf(sheet),
        sheet,
        ...(row === null ? {} : { row }),
        ...(column === null ? {} : { field: column }),
      }}
    >
      {text.filter((part) => part !== undefined).join(' · ')}
    </Link>
  )
}

/** The reason somebody gave for a finding, and a field for one; a reason given for other figures does not count any more. */
function FindingReason({ finding }: { finding: PlausibilityFinding }) {
  const { mayEdit } = useWorkbench()
  const [isOpen, setIsOpen] = useState(false)
  const { answer } = finding
  return (
    <>
      {answer === null ? null : (
        <blockquote className="finding-reason">
          {answer.isCurrent ? null : <p className="quiet">数据后来改了，下面的说明是针对原来的数据写的：</p>}
          <p className="long-text">{answer.reason}</p>
          {answer.evidence === '' ? null : <p className="quiet">佐证：{answer.evidence}</p>}
          <p className="quiet">
            {answer.by}
            {answer.at === '' ? '' : `，${instantText(answer.at)}`}
          </p>
        </blockquote>
      )}
      {mayEdit && finding.severity !== 'notice' && !isOpen ? (
        <div>
          <button type="button" className="button-link" onClick={() => setIsOpen(true)}>
            {answer === null ? '写明理由' : '修改说明'}
          </button>
        </div>
      ) : null}
      {isOpen ? <ReasonForm finding={finding} onDone={() => setIsOpen(false)} /> : null}
    </>
  )
}
