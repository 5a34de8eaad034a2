import type { LocalDate } from '../kernel/local-date.ts'
import { daysBetween } from '../kernel/local-date.ts'
import type { OwnDueRule } from './due-date.ts'
import { dueDate } from './due-date.ts'
import type { Suspension } from './suspension.ts'

/** A shutdown; one that lasts has `to` null. */
export type Shutdown = { readonly from: LocalDate; readonly to: LocalDate | null }

/**
 * A duty's clock on a day. `due` is the date if production resumed on the day after `on`; `stoppedSince` the first day
 * of the shutdown in which the clock stands still, with `daysLeft` the days that were left when it stopped (null: it
 * runs, and `daysLeft` counts from `on`). `isSpent` warns that a shutdown outlasts what it may add: the days that it
 * lasts beyond the original date move nothing further, an extension is needed.
 */
export type Clock = {
  readonly due: LocalDate
  readonly daysLeft: number
  readonly stoppedSince: LocalDate | null
  readonly isSpent: boolean
}

/** The clock of a duty on a day; with every shutdown closed `due` is exactly the date `deadlines` gives. */
export function clockOn(rule: OwnDueRule, anchor: LocalDate, shutdowns: readonly Shutdown[], on: LocalDate): Clock {
  const closed = shutdowns.flatMap(({ from, to }): Suspension[] => (to === null ? [] : [{ from, to }]))
  const open = shutdowns.find(({ to }) => to === null)
  const before = dueDate(rule, anchor, closed)
  const stop = open === undefined || open.from > on ? null : stopOf(rule, anchor, closed, open.from)
  if (open === undefined || stop === null) {
    return { due: before, daysLeft: daysBetween(on, before), stoppedSince: null, isSpent: false }
  }
  const due = dueDate(rule, anchor, [...closed, { from: open.from, to: on }])
  return { due, daysLeft: daysBetween(stop, before) + 1, stoppedSince: stop, isSpent: due < on }
}

/** The first day on which a lasting shutdown stops the clock; null where no day of it would move the date. */
function stopOf(rule: OwnDueRule, anchor: LocalDate, closed: readonly Suspension[], from: LocalDate): LocalDate | null {
  const original = dueDate(rule, anchor)
  const rest = from > original ? [] : [{ from, to: original }]
  if (dueDate(rule, anchor, [...closed, ...rest]) <= dueDate(rule, anchor, closed)) return null
  return from > anchor ? from : anchor
}
