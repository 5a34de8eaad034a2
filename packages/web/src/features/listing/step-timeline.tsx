import '../../shared/ui/record/timeline.css'
import type { ListingDetail, Step } from '@qingshen/contracts/listing.schema'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { progressSign } from './listing-signs.ts'
import { StepConsents } from './step-consents.tsx'
import { StepButton } from './step-button.tsx'

/** The steps in order, as the rules give them: done, open or waiting, with date, office, clause and copies. */
export function StepTimeline({ detail }: { detail: ListingDetail }) {
  return (
    <ol className="timeline" aria-label="名单的步骤">
      {detail.steps.map((step) => (
        <li key={step.id} data-progress={step.progress} aria-current={step.progress === 'open' ? 'step' : undefined}>
          <StepCard step={step} detail={detail} />
        </li>
      ))}
    </ol>
  )
}

function StepCard({ step, detail }: { step: Step; detail: ListingDetail }) {
  return (
    <div className="card stack timeline-card">
      <div className="row between">
        <h2>{step.title}</h2>
        <span className="row">
          {step.optional && step.progress !== 'done' ? <span className="quiet">可以不经过</span> : null}
          <StateTag {...progressSign(step.progress)} />
        </span>
      </div>
      <p className="row">
        <span>{step.actors}办理</span>
        <ClauseChip clause={step.clause.clause} />
        <StepDate step={step} />
      </p>
      {step.medium === null ? null : <p className="quiet">公布在：{step.medium}</p>}
      <StepCopies step={step} detail={detail} />
      <StepNotices step={step} />
      <StepConsents step={step} />
      <div className="row step-acts no-print">
        <StepButton step={step} detail={detail} />
      </div>
    </div>
  )
}

function StepDate({ step }: { step: Step }) {
  if (step.doneOn !== null) {
    const late = step.due !== null && step.doneOn > step.due
    return (
      <span className={late ? 'overdue-text' : 'quiet'}>
        {step.doneOn} 办理{late ? `，晚于期限 ${step.due}` : ''}
      </span>
    )
  }
  if (step.due === null) return <span className="quiet">规则没有规定日期</span>
  if (step.progress === 'skipped') return <span className="quiet">期限 {step.due}</span>
  return <Countdown due={step.due} today={today()} clause={step.clause.clause} />
}

/** What to know before the step is carried out; that it is late is said beside its date. */
function StepNotices({ step }: { step: Step }) {
  return step.notices
    .filter(({ code }) => code !== 'listing.late')
    .map(({ code, message }) => <p key={code}>{message}</p>)
}

/** Who is to get a copy, and when each was sent one. */
function StepCopies({ step, detail }: { step: Step; detail: ListingDetail }) {
  if (step.copies.length === 0) return null
  const own = detail.copies.filter((copy) => copy.step === step.id)
  const sent = [...new Set(own.map((copy) => `${copy.office}（${copy.on}）`))]
  return (
    <p className="quiet">
      抄送：{step.copies.join('、')}
      {sent.length === 0 ? '（办理时发送）' : `。已抄送 ${sent.join('、')}`}
    </p>
  )
}
