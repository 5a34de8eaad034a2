import type { LocalDate } from '../kernel/local-date.ts'
import { addDays } from '../kernel/local-date.ts'
import { reminderDays } from './reminder-rule-on.ts'
import type { ReminderRule } from './reminder-rule.schema.ts'

/** A reminder that came later than this many days after its day is no longer sent: the next step will be. */
const LATEST_DAYS = 60

/**
 * The step of a rule that is to be sent on a day for a duty due on another: the latest whose day has come, in days
 * before (negative) or after the due date. Null before the first step, and long after the last.
 */
export function reminderStepOn(rule: ReminderRule, due: LocalDate, today: LocalDate): number | null {
  const step = reminderDays(rule, due).findLast(({ on }) => on <= today)
  return step === undefined || addDays(step.on, LATEST_DAYS) < today ? null : step.days
}
