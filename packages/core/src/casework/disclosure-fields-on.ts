import type { LawText } from '../rulebook/law-text.schema.ts'
import type { AuditGround } from '../vocabulary/audit-ground.ts'
import type { DisclosurePurpose } from '../vocabulary/disclosure.ts'
import type { DisclosureField, DisclosureFile, InspectionItem, MediaRule } from './disclosure-field.schema.ts'
import type { EntryInForce, LawQuestion } from './entries-on.ts'
import { entriesOn, nearestEntriesOn } from './entries-on.ts'

/** A law with what it says about disclosure. */
export type LawWithDisclosure = LawText & { readonly disclosure: DisclosureFile }

/**
 * The fields of a disclosure under a law on a day (for the publication after a list: the day of the list's
 * publication): the union over the enterprise's grounds, in the order of the form. Without grounds only the fields
 * that everybody fills in.
 * @throws Problem `law_unknown`.
 */
export function disclosureFieldsOn(
  laws: readonly LawWithDisclosure[],
  question: LawQuestion,
  grounds: readonly AuditGround[],
  purpose: DisclosurePurpose = 'disclose',
): EntryInForce<DisclosureField>[] {
  return entriesOn(laws, question, (law) => law.disclosure.fields)
    .filter((field) => field.purpose === purpose)
    .filter((field) => field.grounds.length === 0 || field.grounds.some((ground) => grounds.includes(ground)))
}

/**
 * Where a purpose must be made public on a day: the rule of the most specific law that has one, or null.
 * @throws Problem `law_unknown`.
 */
export function mediaRuleOn(
  laws: readonly LawWithDisclosure[],
  question: LawQuestion,
  purpose: DisclosurePurpose = 'disclose',
): EntryInForce<MediaRule> | null {
  const rules = nearestEntriesOn(laws, question, (law) =>
    law.disclosure.media.filter((rule) => rule.purpose === purpose),
  )
  return rules[0] ?? null
}

/**
 * The questions of a self-inspection under a law on a day; empty where no law asks for one.
 * @throws Problem `law_unknown`.
 */
export function inspectionItemsOn(
  laws: readonly LawWithDisclosure[],
  question: LawQuestion,
): EntryInForce<InspectionItem>[] {
  return entriesOn(laws, question, (law) => law.disclosure.inspection)
}
