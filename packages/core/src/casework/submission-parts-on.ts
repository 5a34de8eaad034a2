import type { LawText } from '../rulebook/law-text.schema.ts'
import type { AuditGround } from '../vocabulary/audit-ground.ts'
import type { AuditMode } from '../vocabulary/outcome.ts'
import type { DeemedGround } from './deemed-ground.schema.ts'
import type { ConflictQuestion, ConsultancyWork } from './engagement-terms.schema.ts'
import type { EntryInForce, LawQuestion } from './entries-on.ts'
import { entriesOn, nearestEntriesOn } from './entries-on.ts'
import type {
  CapabilityItem,
  LeftOutStep,
  PartCondition,
  PartNeed,
  ReportRecipient,
  SubmissionFile,
  SubmissionPart,
} from './submission-parts.schema.ts'

/** A law with what it says about handing in the report. */
export type LawWithSubmission = LawText & { readonly submission: SubmissionFile }

/** A part with its need in the mode asked about; parts a mode leaves out are kept, to say so on the screen. */
export type PartInForce = EntryInForce<SubmissionPart> & { readonly needed: PartNeed }

/**
 * The parts of a submission under a law on a day in a mode, with those whose conditions hold. A mode the part does not
 * name needs what the full mode needs, and the part is optional where neither is named.
 * @throws Problem `law_unknown`.
 */
export function submissionPartsOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
  mode: AuditMode,
  conditions: readonly PartCondition[],
): PartInForce[] {
  return entriesOn(laws, question, (law) => law.submission.parts)
    .filter((part) => part.when.every((condition) => conditions.includes(condition)))
    .map((part) => ({ ...part, needed: part.need[mode] ?? part.need.full ?? 'optional' }))
}

/**
 * The steps a case of a mode may leave out or have replaced, each with what it depends on.
 * @throws Problem `law_unknown`.
 */
export function leftOutStepsOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
  mode: AuditMode,
): EntryInForce<LeftOutStep>[] {
  return entriesOn(laws, question, (law) => law.submission.leftOut).filter(
    (step) => step.modes.length === 0 || step.modes.includes(mode),
  )
}

/**
 * Who receives the report: the whole set of the most specific law that names recipients, for the enterprise's grounds
 * (a recipient without grounds receives all). An enterprise not centrally owned copies no national body.
 * @throws Problem `law_unknown`.
 */
export function reportRecipientsOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
  about: { readonly grounds: readonly AuditGround[]; readonly isCentrallyOwned: boolean },
): EntryInForce<ReportRecipient>[] {
  return nearestEntriesOn(laws, question, (law) => law.submission.recipients)
    .filter(({ grounds }) => grounds.length === 0 || grounds.some((ground) => about.grounds.includes(ground)))
    .filter(({ when }) => about.isCentrallyOwned || !when.includes('centrally_owned'))
}

/**
 * What a consultancy, or an enterprise that audits itself, must show.
 * @throws Problem `law_unknown`.
 */
export function capabilityItemsOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
  who: CapabilityItem['who'],
): EntryInForce<CapabilityItem>[] {
  return entriesOn(laws, question, (law) => law.submission.capability).filter((item) => item.who === who)
}

/**
 * The grounds on which a case counts as done.
 * @throws Problem `law_unknown`.
 */
export function deemedGroundsOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
): EntryInForce<DeemedGround>[] {
  return entriesOn(laws, question, (law) => law.submission.deemed)
}

/**
 * The closed list of what a consultancy may be engaged for: that of the most specific law that has one.
 * @throws Problem `law_unknown`.
 */
export function consultancyWorkOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
): EntryInForce<ConsultancyWork>[] {
  return nearestEntriesOn(laws, question, (law) => law.submission.work)
}

/**
 * The questions of the statement about conflicts of interest.
 * @throws Problem `law_unknown`.
 */
export function conflictQuestionsOn(
  laws: readonly LawWithSubmission[],
  question: LawQuestion,
): EntryInForce<ConflictQuestion>[] {
  return entriesOn(laws, question, (law) => law.submission.conflicts)
}
