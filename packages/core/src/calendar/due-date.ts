import type { LocalDate } from '../kernel/local-date.ts'
import { addMonthsClamped, addYearsClamped, plainDate } from '../kernel/local-date.ts'
import type { DueRule } from './duty.schema.ts'
import type { Suspension } from './suspension.ts'
import { moveBySuspensions } from './suspension.ts'
import type { FromCalendar, WorkingDayCalendar } from './working-days.ts'
import { addWorkingDays, workingDayCalendar } from './working-days.ts'

/** A rule that gives a date from its anchor alone. */
export type OwnDueRule = Extract<DueRule, { kind: 'months' | 'years' | 'fixed_day' | 'end_of_year' }>

/** A rule that gives a date, though some kinds need the calendar, an order or other events for it. */
export type CaseDueRule = Exclude<DueRule, { kind: 'wider' }>

/** True for a rule that needs nothing but its anchor. */
export function isOwnDueRule(rule: CaseDueRule): rule is OwnDueRule {
  return rule.kind === 'months' || rule.kind === 'years' || rule.kind === 'fixed_day' || rule.kind === 'end_of_year'
}

/**
 * The last day on which a duty is done in time. Periods are calendar months and years from `anchor`, never chained,
 * clamped to the month's last day, and moved by suspensions; fixed days are not.
 */
export function dueDate(rule: OwnDueRule, anchor: LocalDate, suspensions: readonly Suspension[] = []): LocalDate {
  switch (rule.kind) {
    case 'months':
      return moveBySuspensions(anchor, addMonthsClamped(anchor, rule.months), suspensions)
    case 'years':
      return moveBySuspensions(anchor, addYearsClamped(anchor, rule.years), suspensions)
    case 'fixed_day':
      return nextFixedDay(rule.month, rule.day, anchor)
    case 'end_of_year':
      return dayOf(plainDate(anchor).year + rule.years, 12, 31)
  }
}

/** What a due date of a case follows from besides its anchor. */
export type CaseDueFacts = {
  readonly suspensions?: readonly Suspension[]
  readonly calendar?: WorkingDayCalendar
  /** The last day an order sets. */
  readonly orderedDue?: LocalDate
  /** The day of the event until which a yearly duty runs; absent while it has not happened. */
  readonly until?: LocalDate
  /** A yearly duty is counted up to this day where it runs on. */
  readonly horizon?: LocalDate
}

/**
 * The due dates of a duty of a case: one, or for a yearly duty one a year in order (none when it begins after the
 * horizon). A working day of a year the calendar lacks is not guessed: the year is named.
 * @throws RangeError when a rule by order comes without the order's day, or a yearly one without end and horizon.
 */
export function caseDueDates(
  rule: CaseDueRule,
  anchor: LocalDate,
  facts: CaseDueFacts = {},
): FromCalendar<readonly LocalDate[]> {
  if (isOwnDueRule(rule)) return { known: true, value: [dueDate(rule, anchor, facts.suspensions)] }
  if (rule.kind === 'by_order') {
    if (facts.orderedDue === undefined) throw new RangeError('an order without its day')
    return { known: true, value: [facts.orderedDue] }
  }
  if (rule.kind === 'each_year') return { known: true, value: yearlyDays(rule, anchor, facts) }
  const due = addWorkingDays(facts.calendar ?? NO_CALENDAR, anchor, rule.days)
  return due.known ? { known: true, value: [due.value] } : due
}

const NO_CALENDAR = workingDayCalendar([])

function yearlyDays(
  rule: Extract<DueRule, { kind: 'each_year' }>,
  anchor: LocalDate,
  { until, horizon }: CaseDueFacts,
): LocalDate[] {
  const last = until === undefined ? horizon : dayOf(plainDate(until).year + rule.lastYear, rule.month, rule.day)
  if (last === undefined) throw new RangeError('a yearly duty without end')
  const end = horizon !== undefined && horizon < last ? horizon : last
  const days: LocalDate[] = []
  for (let year = plainDate(anchor).year + rule.firstYear; ; year += 1) {
    const day = dayOf(year, rule.month, rule.day)
    if (day > end) return days
    days.push(day)
  }
}

function nextFixedDay(month: number, day: number, anchor: LocalDate): LocalDate {
  const { year } = plainDate(anchor)
  const thisYear = dayOf(year, month, day)
  return anchor <= thisYear ? thisYear : dayOf(year + 1, month, day)
}

function dayOf(year: number, month: number, day: number): LocalDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString()
}
