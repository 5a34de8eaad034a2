import type { LocalDate } from '../kernel/local-date.ts'
import { addDays } from '../kernel/local-date.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import type { Duty } from '../vocabulary/duty.ts'
import type { EntryInForce, LawQuestion } from './entries-on.ts'
import { entriesOn } from './entries-on.ts'
import type { ReminderRule } from './reminder-rule.schema.ts'

/** A law with its reminders. */
export type LawWithReminders = LawText & { readonly reminders: readonly ReminderRule[] }

/**
 * How a duty is reminded of on a day: the rule that names the duty, else the one for all others; the narrower law's
 * rule of the same kind first. Null when nothing is said.
 * @throws Problem `law_unknown`.
 */
export function reminderRuleOn(
  laws: readonly LawWithReminders[],
  question: LawQuestion,
  duty: Duty,
): EntryInForce<ReminderRule> | null {
  const rules = entriesOn(laws, question, (law) => law.reminders).reverse()
  return rules.find((rule) => rule.duties.includes(duty)) ?? rules.find((rule) => rule.duties.length === 0) ?? null
}

/** The days on which a duty due on a day is reminded of, in order; negative `days` are before the due date. */
export function reminderDays(rule: ReminderRule, due: LocalDate): { readonly on: LocalDate; readonly days: number }[] {
  const steps = [...rule.daysBefore.map((days) => (days === 0 ? 0 : -days)), ...rule.daysAfter]
  return [...new Set(steps)].sort((a, b) => a - b).map((days) => ({ on: addDays(due, days), days }))
}
