import type { LocalDate } from '../kernel/local-date.ts'
import { addMonthsClamped, addYearsClamped } from '../kernel/local-date.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import type { Duty } from '../vocabulary/duty.ts'
import type { EntryInForce, LawQuestion } from './entries-on.ts'
import { nearestEntriesOn } from './entries-on.ts'
import type { ExtensionAnchor, ExtensionRule } from './extension-rule.schema.ts'

/** A law with what it says about extensions. */
export type LawWithExtensions = LawText & { readonly extensions: readonly ExtensionRule[] }

/**
 * The rule by which a duty may be extended on a day, from the most specific law that has one; null when it may not.
 * @throws Problem `law_unknown`.
 */
export function extensionRuleOn(
  laws: readonly LawWithExtensions[],
  question: LawQuestion,
  duty: Duty,
): EntryInForce<ExtensionRule> | null {
  return nearestEntriesOn(laws, question, (law) => law.extensions.filter((rule) => rule.duty === duty))[0] ?? null
}

/** Days of the events a limit may be counted from; an event that has not happened is left out. */
export type ExtensionEvents = Partial<Record<ExtensionAnchor, LocalDate>>

/** The last day an extension may reach; null when the law sets none or none of its events has happened. */
export function extensionLimit(rule: ExtensionRule, events: ExtensionEvents): LocalDate | null {
  const { limit } = rule
  if (limit.kind === 'none') return null
  const anchor = limit.anchors.map((name) => events[name]).find((day) => day !== undefined)
  if (anchor === undefined) return null
  return limit.kind === 'years' ? addYearsClamped(anchor, limit.years) : addMonthsClamped(anchor, limit.months)
}
