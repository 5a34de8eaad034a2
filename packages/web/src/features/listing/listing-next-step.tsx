import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { Countdown } from '../../shared/ui/countdown.tsx'

/** What waits for the reader's own office, with date and clause; else who is at work. */
export function ListingNextStep({ detail }: { detail: ListingDetail }) {
  const next = detail.listing.nextStep
  if (next === null) {
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
