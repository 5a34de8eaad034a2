import { compareDates, daysBetween } from '../kernel/local-date.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Duty } from '../vocabulary/duty.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import { extendedDue } from './extension.ts'
import type { CaseDuty, ObligationDraft, RecordedCase, RecordedEvent } from './recorded-case.schema.ts'

/** `isSeparate`: each occurrence is discharged by an event of its own. */
type Opened = CaseDuty & { readonly isSeparate: boolean }

/** What orders lay on an enterprise, which the end of the round does not take from it. */
const ORDERED: readonly Duty[] = ['correct', 'publish_by_order', 'interim_disclosure']

/**
 * Everything owed on a case: the duties of the law (`duties` as `caseDuties` dates them) and those laid on it by orders;
 * extensions granted, what was done marked with its lateness, what an ended case no longer owes cancelled with the
 * lateness it had. In the order of the due dates.
 */
export function obligationsOf(recorded: RecordedCase): ObligationDraft[] {
  const ofLaw = recorded.duties.map((duty) => ({ ...duty, isSeparate: duty.occurrence !== '' }))
  const used = new Set<string>()
  return [...ofLaw, ...fromOrders(recorded.events)]
    .sort((a, b) => compareDates(a.computedDue, b.computedDue))
    .map((each) => settle(each, recorded, used))
    .sort((a, b) => compareDates(a.due, b.due) || orderOf(a.duty) - orderOf(b.duty))
}

/**
 * What an event lays on the case with a day it sets itself: orders, and the report's own day that a plan names. Of one
 * occurrence the last event counts, so that a new plan takes the place of the old one.
 */
function fromOrders(events: readonly RecordedEvent[]): Opened[] {
  const opened = new Map<string, Opened>()
  for (const { id, onDay, clause, title, due, opens, reopens = [], occurrence } of events) {
    for (const duty of due === null ? [] : opens) {
      if (due === null || reopens.includes(duty)) continue
      const dates = { anchorOn: onDay, computedDue: due, isPaused: false, missingYear: null }
      const text = `${title}：${DUTIES.label(duty)}`
      const named = { duty, occurrence: occurrence ?? id, clause, basis: [], holder: 'enterprise' as const, text }
      opened.set(`${duty} ${occurrence ?? id}`, { ...named, ...dates, openedBy: id, isSeparate: false })
    }
  }
  return [...opened.values()]
}

function settle({ isSeparate, ...opened }: Opened, recorded: RecordedCase, used: Set<string>): ObligationDraft {
  const granted = opened.occurrence === '' ? recorded.extensions.filter(({ duty }) => duty === opened.duty) : []
  const candidates = recorded.events.filter((event) => discharges(event, opened, isSeparate, used))
  const reopening = reopeningOf(opened.duty, recorded.events)
  const days = [...granted.map(({ to }) => to), ...(reopening?.due == null ? [] : [reopening.due])]
  const due = extendedDue(opened.computedDue, days, null)
  const done = doneBy(opened, candidates, recorded.events)
  if (done === undefined) return unsettled(opened, due, recorded)
  if (isSeparate) used.add(done.id)
  return {
    ...opened,
    isPaused: false,
    due,
    state: 'fulfilled',
    fulfilledBy: done.id,
    fulfilledOn: done.onDay,
    daysLate: lateness(opened.missingYear, due, done.onDay),
  }
}

/** What was not done is open, or, where the case has ended, owed no more; being late by then is not forgotten. */
function unsettled(opened: CaseDuty, due: LocalDate, { endedOn, isVoid }: RecordedCase): ObligationDraft {
  const undone = { ...opened, due, fulfilledBy: null, fulfilledOn: null }
  const goesOn = opened.openedBy !== null && ORDERED.includes(opened.duty) && isVoid !== true
  if (endedOn === null || goesOn) return { ...undone, state: 'open', daysLate: null }
  const late = lateness(opened.missingYear, due, endedOn)
  return { ...undone, isPaused: false, state: 'cancelled', daysLate: isVoid === true || late === 0 ? null : late }
}

/** True when an event is of the kind that discharges this duty, and of this occurrence where it says which. */
function discharges(event: RecordedEvent, opened: CaseDuty, isSeparate: boolean, used: ReadonlySet<string>): boolean {
  if (event.isCorrection === true || !event.fulfils.includes(opened.duty)) return false
  if (!isSeparate) {
    return opened.openedBy === null || event.occurrence == null || event.occurrence === opened.occurrence
  }
  return event.occurrence == null
    ? !used.has(event.id) && event.onDay >= opened.anchorOn
    : event.occurrence === opened.occurrence
}

/** The last event by which a duty counts as not discharged after all. */
function reopeningOf(duty: Duty, events: readonly RecordedEvent[]): RecordedEvent | undefined {
  return events.findLast(({ reopens }) => reopens?.includes(duty) === true)
}

/** What discharged a duty: the first thing that does, after the event that opened it and after it was last reopened. */
function doneBy(
  { duty, openedBy }: CaseDuty,
  candidates: readonly RecordedEvent[],
  events: readonly RecordedEvent[],
): RecordedEvent | undefined {
  const placeOf = (id: string | null | undefined) => events.findIndex((event) => event.id === id)
  const after = Math.max(placeOf(openedBy), placeOf(reopeningOf(duty, events)?.id))
  return candidates.find(({ id }) => placeOf(id) > after)
}

/** Where the last day is not known, what was done after the earliest it can be is not called late, nor in time. */
function lateness(missingYear: number | null, due: LocalDate, doneOn: LocalDate): number | null {
  const days = Math.max(0, daysBetween(due, doneOn))
  return missingYear !== null && days > 0 ? null : days
}

function orderOf(duty: Duty): number {
  return DUTIES.codes.indexOf(duty)
}
