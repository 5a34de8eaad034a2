import type { ListingDetail, Step } from '@qingshen/contracts/listing.schema'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'

/** What waits for the reader's own office, with date and clause; else who is at work. */
export function ListingNextStep({ detail }: { detail: ListingDetail }) {
  const next = detail.listing.nextStep
  if (next === null) {
    const blocked = ownBlockedStep(detail)
    if (blocked !== undefined) return <BlockedStep step={blocked} />
    const open = detail.steps.filter((step) => step.progress === 'open')
    const waitsFor = open.map((step) => `${step.title}（${step.actors}）`).join('、')
    return <p>本机构现在没有要办的事。{waitsFor === '' ? '' : `正在办理：${waitsFor}。`}</p>
  }
  const step = detail.steps.find(({ id }) => id === next.step)
  return (
    <p className="row">
      <strong>下一步：{next.title}</strong>
      {next.due === null ? null : (
        <Countdown due={next.due} today={today()} {...(step === undefined ? {} : { clause: step.clause.clause })} />
      )}
      {step === undefined ? null : <ClauseChip clause={step.clause.clause} />}
    </p>
  )
}

/** Reasons that say the step is somebody else's. */
const NOT_OURS: ReadonlySet<string> = new Set([
  'listing.other_department',
  'listing.other_level',
  'listing.outside_region',
  'listing.already_done',
])

/** The open step that is the reader's own but cannot be carried out yet. */
export function ownBlockedStep({ steps }: Pick<ListingDetail, 'steps'>): Step | undefined {
  return steps.find(
    ({ progress, ability }) =>
      progress === 'open' &&
      !ability.allowed &&
      ability.reasons.length > 0 &&
      !ability.reasons.some(({ code }) => NOT_OURS.has(code)),
  )
}

function BlockedStep({ step }: { step: Step }) {
  return (
    <div className="stack tight">
      <p className="row">
        <strong>下一步：{step.title}（现在还不能办）</strong>
        <ClauseChip clause={step.clause.clause} />
      </p>
      <ul className="plain-list">
        {step.ability.reasons.map((reason) => (
          <li key={`${reason.code}${reason.message}`}>{reason.message}</li>
        ))}
      </ul>
    </div>
  )
}
