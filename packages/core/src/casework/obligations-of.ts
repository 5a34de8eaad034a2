import { compareDates, daysBetween } from '../kernel/local-date.ts'
import type { Duty } from '../vocabulary/duty.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import { extendedDue } from './extension.ts'
import type { CaseDuty, ObligationDraft, RecordedCase, RecordedEvent } from './recorded-case.schema.ts'

/** `isSeparate`: each occurrence is discharged by an event of its own. */
type Opened = CaseDuty & { readonly isSeparate: boolean }

/**
 * Everything owed on a case: the duties of the law (`duties` as `caseDuties` dates them) and those laid on it by orders;
 * extensions granted, what was done marked with its lateness, what an ended case no longer owes cancelled. In the order
 * of the due dates.
 */
export function obligationsOf(recorded: RecordedCase): ObligationDraft[] {
  const ofLaw = recorded.duties.map((duty) => ({ ...duty, isSeparate: duty.occurrence !== '' }))
  const used = new Set<string>()
  return [...ofLaw, ...fromOrders(recorded.events)]
    .sort((a, b) => compareDates(a.computedDue, b.computedDue))
    .map((each) => settle(each, recorded, used))
    .sort((a, b) => compareDates(a.due, b.due) || orderOf(a.duty) - orderOf(b.duty))
}

/** What an event lays on the case with a day it sets itself: orders, and the report's own day that a plan names. */
function fromOrders(events: readonly RecordedEvent[]): Opened[] {
  return events.flatMap(({ id, onDay, clause, title, due, opens }) =>
    due === null
      ? []
      : opens.map((duty): Opened => {
          const dates = { anchorOn: onDay, computedDue: due, isPaused: false, missingYear: null }
          const text = `${title}：${DUTIES.label(duty)}`
          const named = { duty, occurrence: id, clause, basis: [], holder: 'enterprise' as const, text }
          return { ...named, ...dates, openedBy: id, isSeparate: false }
        }),
  )
}

function settle({ isSeparate, ...opened }: Opened, recorded: RecordedCase, used: Set<string>): ObligationDraft {
  const granted = opened.occurrence === '' ? recorded.extensions.filter(({ duty }) => duty === opened.duty) : []
  const days = granted.map(({ to }) => to)
  const due = extendedDue(opened.computedDue, days, null)
  const done = doneBy(opened, isSeparate ? recorded.events.filter(({ id }) => !used.has(id)) : recorded.events)
  if (done === undefined) {
    const state = recorded.isEnded ? 'cancelled' : 'open'
    const isPaused = opened.isPaused && state === 'open'
    return { ...opened, isPaused, due, state, fulfilledBy: null, fulfilledOn: null, daysLate: null }
  }
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

/** Where the last day is not known, what was done after the earliest it can be is not called late, nor in time. */
function lateness(missingYear: number | null, due: string, doneOn: string): number | null {
  const days = Math.max(0, daysBetween(due, doneOn))
  return missingYear !== null && days > 0 ? null : days
}

/** What discharged a duty: of one that an event opened the first thing after it that does, else the first since the duty began. */
function doneBy({ duty, anchorOn, openedBy }: CaseDuty, events: readonly RecordedEvent[]): RecordedEvent | undefined {
  const after = openedBy === null ? 0 : events.findIndex(({ id }) => id === openedBy) + 1
  return events.slice(after).find(({ fulfils, onDay }) => fulfils.includes(duty) && onDay >= anchorOn)
}

function orderOf(duty: Duty): number {
  return DUTIES.codes.indexOf(duty)
}
