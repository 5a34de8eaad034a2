import type { LocalDate } from '../kernel/local-date.ts'
import { addMonthsClamped, addYearsClamped, plainDate } from '../kernel/local-date.ts'
import type { DueRule } from './duty.schema.ts'
import type { Suspension } from './suspension.ts'
import { moveBySuspensions } from './suspension.ts'

/** A rule that gives a date by itself. */
export type OwnDueRule = Exclude<DueRule, { kind: 'wider' }>

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

function nextFixedDay(month: number, day: number, anchor: LocalDate): LocalDate {
  const { year } = plainDate(anchor)
  const thisYear = dayOf(year, month, day)
  return anchor <= thisYear ? thisYear : dayOf(year + 1, month, day)
}

function dayOf(year: number, month: number, day: number): LocalDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString()
}
