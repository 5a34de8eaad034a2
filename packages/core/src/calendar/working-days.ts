import type { LocalDate } from '../kernel/local-date.ts'
import { addDays, plainDate } from '../kernel/local-date.ts'
import type { WorkingDayYear } from './working-day.schema.ts'
import { isWeekend } from './working-day.schema.ts'

/** The working days of the years that are known, for looking up. */
export type WorkingDayCalendar = {
  readonly years: ReadonlySet<number>
  readonly off: ReadonlySet<LocalDate>
  readonly worked: ReadonlySet<LocalDate>
}

/** An answer that needs the calendar, or the first year that is missing in it: a missing year is never guessed. */
export type FromCalendar<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly missingYear: number }

/** The calendar of these years; of a year given twice the first one counts. */
export function workingDayCalendar(years: readonly WorkingDayYear[]): WorkingDayCalendar {
  const first = years.filter(({ year }, index) => years.findIndex((other) => other.year === year) === index)
  const dates = (kind: 'off' | 'worked') =>
    new Set(first.flatMap(({ exceptions }) => exceptions.filter((each) => each.kind === kind).map(({ date }) => date)))
  return { years: new Set(first.map(({ year }) => year)), off: dates('off'), worked: dates('worked') }
}

/** Whether people work on a day. */
export function isWorkingDay(calendar: WorkingDayCalendar, date: LocalDate): FromCalendar<boolean> {
  const { year } = plainDate(date)
  if (!calendar.years.has(year)) return { known: false, missingYear: year }
  return { known: true, value: isWorked(calendar, date) }
}

/**
 * The n-th working day after a day (the day itself does not count, civil law); for 0 the day itself.
 * @throws RangeError when n is negative or not whole.
 */
export function addWorkingDays(calendar: WorkingDayCalendar, from: LocalDate, days: number): FromCalendar<LocalDate> {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`no number of working days: ${days}`)
  let date = from
  for (let left = days; left > 0;) {
    date = addDays(date, 1)
    const day = isWorkingDay(calendar, date)
    if (!day.known) return day
    if (day.value) left -= 1
  }
  return { known: true, value: date }
}

/** Working days after a day up to and with another: what `addWorkingDays` leads from the one to the other; 0 backwards. */
export function countWorkingDays(calendar: WorkingDayCalendar, from: LocalDate, to: LocalDate): FromCalendar<number> {
  let count = 0
  for (let date = from; date < to;) {
    date = addDays(date, 1)
    const day = isWorkingDay(calendar, date)
    if (!day.known) return day
    if (day.value) count += 1
  }
  return { known: true, value: count }
}

function isWorked(calendar: WorkingDayCalendar, date: LocalDate): boolean {
  return isWeekend(date) ? calendar.worked.has(date) : !calendar.off.has(date)
}
