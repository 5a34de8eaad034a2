import '../../shared/ui/record/timeline.css'
import type { CaseDetail, ObligationView } from '@qingshen/contracts/cases.schema'
import { DUTY_HOLDERS } from '@qingshen/core/vocabulary/duty'
import { instantText } from '../../shared/format/date-text.ts'
import { DueTag } from '../../shared/ui/case/due-tag.tsx'
import { owedOf } from '../../shared/ui/case/next-step.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ExtensionList } from './extension-list.tsx'
import { PauseList } from './pause-list.tsx'

type Change = CaseDetail['changes'][number]

/** What is owed by when and by which clause, what was moved and why; extensions and shutdowns below. */
export function DutiesTab({ detail }: { detail: CaseDetail }) {
  const owed = owedOf(detail)
  const rest = detail.obligations.filter((obligation) => !owed.includes(obligation))
  return (
    <>
      {detail.obligations.length === 0 ? (
        <EmptyState
          icon="calendar"
          title="现在没有带期限的义务"
          hint="依适用的规定，本案目前没有规定期限的事项。进入下一步后，产生的期限会列在这里。"
        />
      ) : (
        <ul className="choice-list" aria-label="义务和期限">
          {[...owed, ...rest].map((obligation) => (
            <li key={obligation.id}>
              <DutyCard obligation={obligation} changes={detail.changes} />
            </li>
          ))}
        </ul>
      )}
      <ExtensionList detail={detail} />
      <PauseList detail={detail} />
    </>
  )
}

function DutyCard({ obligation, changes }: { obligation: ObligationView; changes: readonly Change[] }) {
  const { title, text, holder, clause, basis, anchorOn, due, computedDue, sign, fulfilledOn } = obligation
  const own = changes.filter(({ duty, dueBefore, dueAfter }) => duty === obligation.duty && dueBefore !== dueAfter)
  return (
    <article className="card stack timeline-card duty-card" data-sign={sign}>
      <div className="row between">
        <h2>{title}</h2>
        <DueTag {...obligation} clause={clause.clause} />
      </div>
      <p className="row">
        <span>{DUTY_HOLDERS.label(holder)}办理</span>
        <ClauseChip clause={clause.clause} />
        {basis.map((each) => (
          <ClauseChip key={each.clause} clause={each.clause} />
        ))}
      </p>
      {text === '' || text === title ? null : <p>{text}</p>}
      <p className="quiet">
        自 {anchorOn} 起算
        {computedDue === due ? '' : `；依规定算出的期限是 ${computedDue}`}
        {fulfilledOn === null ? '' : `；${fulfilledOn} 完成`}
      </p>
      {own.length === 0 ? null : <DueChanges changes={own} />}
    </article>
  )
}

const CAUSES: Readonly<Record<Change['cause'], string>> = {
  event: '因办理事项',
  extension: '因延期',
  suspension: '因停产',
  law: '因规定修改',
}

/** Each move of a date: the old one kept, with why. */
function DueChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="case-changes" aria-label="期限的变更">
      {changes.map(({ id, at, cause, reason, dueBefore, dueAfter }) => (
        <li key={id}>
          {dueBefore === null ? '原无期限' : <span className="old-value">{dueBefore}</span>} →{' '}
          {dueAfter ?? '不再有期限'}，{CAUSES[cause]}：{reason}
          <span className="quiet">（{instantText(at)}）</span>
        </li>
      ))}
    </ul>
  )
}
