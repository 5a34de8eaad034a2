import type { LocalDate } from '../kernel/local-date.ts'
import type { DatedDuty } from './dated-duty.schema.ts'
import type { ResolvedDuty } from './deadlines.ts'
import { clockOn } from './clock.ts'

/** The events duties run from, as far as they have happened, and the shutdowns; one that lasts has `to` null. */
export type DutyEvents = {
  readonly published: LocalDate
  readonly evaluated: LocalDate | null
  readonly accepted: LocalDate | null
  readonly pauses: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[]
}

/**
 * The duties that follow from a list's publication (`resolved` as `listDuties` gives them), with the very dates
 * `deadlines` gives. A shutdown that lasts is counted up to `today`, so that at its end the days left are those that
 * were left at its beginning.
 */
export function datedDuties(resolved: readonly ResolvedDuty[], events: DutyEvents, today: LocalDate): DatedDuty[] {
  return resolved.flatMap((each) => {
    const anchorOn = events[each.duty.anchor]
    return anchorOn === null ? [] : [dateDuty(each, anchorOn, events, today)]
  })
}

function dateDuty({ duty, rule, basis }: ResolvedDuty, anchorOn: LocalDate, events: DutyEvents, today: LocalDate) {
  const clock = clockOn(rule, anchorOn, events.pauses, today)
  const { clause, holder, text } = duty
  return {
    duty: duty.duty,
    occurrence: '',
    clause,
    basis: [...basis],
    holder,
    text,
    anchorOn,
    computedDue: clock.due,
    isPaused: clock.stoppedSince !== null,
  }
}
