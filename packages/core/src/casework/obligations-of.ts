import type { DatedDuty } from '../calendar/dated-duty.schema.ts'
import { daysBetween } from '../kernel/local-date.ts'
import type { Duty } from '../vocabulary/duty.ts'
import { DUTIES } from '../vocabulary/duty.ts'
import type { ObligationDraft, RecordedCase, RecordedEvent } from './recorded-case.schema.ts'

type Opened = DatedDuty & { readonly openedBy: string | null }

/**
 * Everything owed on a case: the duties of the law (`duties`, dated as `deadlines` dates them) and those laid on it by
 * orders; extensions granted, what was done marked with its lateness, what an ended case no longer owes cancelled. In
 * the order of the due dates.
 */
export function obligationsOf(recorded: RecordedCase): ObligationDraft[] {
  const ofLaw = recorded.duties.map((duty) => ({ ...duty, openedBy: null }))
  return [...ofLaw, ...fromOrders(recorded.events)]
    .map((each) => settle(each, recorded))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : orderOf(a.duty) - orderOf(b.duty)))
}

function fromOrders(events: readonly RecordedEvent[]): Opened[] {
  return events.flatMap(({ id, onDay, clause, title, due, opens }) =>
    due === null
      ? []
      : opens.map((duty): Opened => {
          const dates = { anchorOn: onDay, computedDue: due, isPaused: false }
          return { duty, occurrence: id, clause, basis: [], holder: 'enterprise', text: title, ...dates, openedBy: id }
        }),
  )
}

function settle(opened: Opened, recorded: RecordedCase): ObligationDraft {
  const granted = opened.openedBy === null ? recorded.extensions.filter(({ duty }) => duty === opened.duty) : []
  const due = [opened.computedDue, ...granted.map(({ to }) => to)].reduce((a, b) => (a > b ? a : b))
  const done = doneBy(opened, recorded.events)
  if (done === undefined) {
    const state = recorded.isEnded ? 'cancelled' : 'open'
    const isPaused = opened.isPaused && state === 'open'
    return { ...opened, isPaused, due, state, fulfilledBy: null, fulfilledOn: null, daysLate: null }
  }
  const daysLate = Math.max(0, daysBetween(due, done.onDay))
  return {
    ...opened,
    isPaused: false,
    due,
    state: 'fulfilled',
    fulfilledBy: done.id,
    fulfilledOn: done.onDay,
    daysLate,
  }
}

/** What discharged a duty: of an order the first thing after it that does, else the first since the duty began. */
function doneBy({ duty, anchorOn, openedBy }: Opened, events: readonly RecordedEvent[]): RecordedEvent | undefined {
  const after = openedBy === null ? 0 : events.findIndex(({ id }) => id === openedBy) + 1
  return events.slice(after).find(({ fulfils, onDay }) => fulfils.includes(duty) && onDay >= anchorOn)
}

function orderOf(duty: Duty): number {
  return DUTIES.codes.indexOf(duty)
}
