import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { FindingPlace, PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { instantText } from '../../../shared/format/date-text.ts'
import { ClauseChip } from '../../../shared/ui/clause/clause-chip.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { tabOf } from '../parts.ts'
import { FINDING_SIGNS } from './finding-signs.ts'
import { ReasonForm } from './reason-form.tsx'

/** What one check found: each with the ways to its places and the answer to it. */
export function FindingGroup({ findings }: { findings: readonly PlausibilityFinding[] }) {
  const [first] = findings
  if (first === undefined) return null
  const clauses = [...new Set(findings.flatMap(({ clause }) => (clause === null ? [] : [clause])))]
  return (
    <article className="card finding-group" aria-label={first.title}>
      <div className="row">
        <h3>
          {first.title}
          {findings.length === 1 ? '' : `（${findings.length}）`}
        </h3>
        {clauses.map((clause) => (
          <ClauseChip key={clause} clause={clause} />
        ))}
        {clauses.length === 0 ? <span className="quiet">{first.source}</span> : null}
      </div>
      <ul className="plain-list finding-list">
        {findings.map((finding) => (
          <li key={finding.key} className="finding stack tight">
            <OneFinding finding={finding} />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** One finding: what, why, what to do. */
function OneFinding({ finding }: { finding: PlausibilityFinding }) {
  const { answer, severity, message, places } = finding
  const isAnswered = answer?.isCurrent === true
  const id = useId()
  return (
    <>
      <p className="finding-line">
        <StateTag {...(isAnswered ? { icon: 'check', word: '已说明', tone: 'good' } : FINDING_SIGNS[severity])} />
        <span id={id}>{message}</span>
      </p>
      <Places places={places} />
      <FindingReason finding={finding} about={id} />
    </>
  )
}

/** Where a finding stands; several places in one sheet without rows are one. */
function Places({ places }: { places: readonly FindingPlace[] }) {
  const words = useFieldWords()
  const textOf = ({ sheet, row, column }: FindingPlace) => {
    const known = findSheet(sheet)
    const title = known?.columns.find(({ id }) => id === column)?.title
    return [known?.title ?? sheet, row === null || sheet === 'level_system' ? '' : words.rowName(row), title ?? '']
      .filter(Boolean)
      .join(' · ')
  }
  const byText = new Map([...places].reverse().map((place) => [textOf(place), place]))
  if (byText.size === 0) return null
  return (
    <ul className="finding-places" aria-label="在哪里">
      {[...byText].reverse().map(([text, place]) => (
        <li key={text}>
          <PlaceLink place={place} text={text} />
        </li>
      ))}
    </ul>
  )
}

function PlaceLink({ place: { sheet, row, column }, text }: { place: FindingPlace; text: string }) {
  const { head } = useWorkbench()
  const spot = { ...(row === null ? {} : { row }), ...(column === null ? {} : { field: column }) }
  return (
    <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: tabOf(sheet), sheet, ...spot }}>
      {text}
    </Link>
  )
}

/** The reason somebody gave for a finding, and a field for one; a reason given for other figures does not count any more. */
function FindingReason({ finding, about }: { finding: PlausibilityFinding; about: string }) {
  const { mayEdit } = useWorkbench()
  const [isOpen, setIsOpen] = useState(false)
  const wasOpen = useRef(false)
  const { answer } = finding
  const close = () => {
    wasOpen.current = true
    setIsOpen(false)
  }
  // after writing the focus is again on the way to it
  const giveBack = (button: HTMLButtonElement | null) => {
    if (button === null || !wasOpen.current) return
    wasOpen.current = false
    button.focus({ preventScroll: true })
  }
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
          <button
            ref={giveBack}
            type="button"
            className="button-link"
            aria-describedby={about}
            onClick={() => setIsOpen(true)}
          >
            {answer === null ? '写明理由' : '修改说明'}
          </button>
        </div>
      ) : null}
      {isOpen ? <ReasonForm finding={finding} about={about} onDone={close} /> : null}
    </>
  )
}
