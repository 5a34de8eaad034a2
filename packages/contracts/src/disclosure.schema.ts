import {
  ColumnViewSchema,
  DisclosureValuesSchema,
  PublicCopySchema,
  PublicFieldSchema,
  SecretStateSchema,
} from '@qingshen/core/casework/disclosure-content.schema'
import { DISCLOSURE_MEDIA, DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { z } from 'zod'
import { DueSignSchema } from './cases.schema.ts'
import { ClauseChipSchema, EvidenceSchema } from './listing.schema.ts'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** A finding beside a field; errors stand in the way of publishing. */
export const FindingSchema = z.strictObject({
  code: line(100),
  severity: z.enum(['error', 'warning', 'notice']),
  pointer: line(300),
  message: line(2000),
  params: z.record(line(100), z.union([line(9000), z.number(), z.boolean(), z.null()])).optional(),
})

/** A field of the form as the law asks for it. */
export const DisclosureFieldViewSchema = z.strictObject({
  id: line(64),
  label: line(300),
  kind: z.enum(['text', 'long_text', 'table']),
  required: z.boolean(),
  mayBeSecret: z.boolean(),
  mayNotApply: z.boolean(),
  columns: list(ColumnViewSchema, 40),
  help: line(1000).nullable(),
  clause: ClauseChipSchema.nullable(),
  /** What the platform already knows, to be confirmed. */
  prefill: line(8000).nullable(),
})
export type DisclosureFieldView = z.infer<typeof DisclosureFieldViewSchema>

/** A field asked to be kept secret, with the answer. */
export const SecretViewSchema = z.strictObject({
  id: IdSchema.nullable(),
  field: line(64),
  label: line(300),
  reason: line(1000),
  state: SecretStateSchema,
  /** It was refused once: made public until another answer approves it. */
  refusedBefore: z.boolean(),
  decision: line(2000).nullable(),
  decidedBy: line(300).nullable(),
  decidedOn: DaySchema.nullable(),
})
export type SecretView = z.infer<typeof SecretViewSchema>

/** The draft as the enterprise sees it. */
export const DisclosureDraftSchema = z.strictObject({
  id: IdSchema,
  occurrence: line(20),
  number: z.int(),
  version: z.int32(),
  correctionReason: line(2000).nullable(),
  values: DisclosureValuesSchema,
  secrets: list(SecretViewSchema, 100),
  findings: list(FindingSchema, 2000),
  savedAt: InstantSchema,
  preview: PublicCopySchema,
})
export type DisclosureDraft = z.infer<typeof DisclosureDraftSchema>

/** What a regulator found when he verified a publication. */
export const DisclosureCheckSchema = z.strictObject({
  onDay: DaySchema,
  office: line(300),
  agrees: z.boolean(),
  remarks: list(z.strictObject({ field: line(64), label: line(300), remark: line(1000) }), 100),
  note: line(4000).nullable(),
})

/** A version that was made public; frozen. */
export const PublishedDisclosureSchema = z.strictObject({
  id: IdSchema,
  disclosure: IdSchema,
  /** Which time: the year of an annual disclosure, the day of an interim one, else empty. */
  occurrence: line(20),
  number: z.int(),
  isCurrent: z.boolean(),
  correctionReason: line(2000).nullable(),
  publishedOn: DaySchema,
  recordedAt: InstantSchema,
  medium: DISCLOSURE_MEDIA.schema,
  mediumName: line(300),
  link: line(1000).nullable(),
  picture: EvidenceSchema.nullable(),
  hash: line(64),
  copy: PublicCopySchema,
  /** Labels of what is made public as not applicable, for whoever verifies. */
  notApplicable: list(line(300), 100),
  /** Taken back by an office: since when, why and by whom. */
  withdrawn: z.strictObject({ on: DaySchema, reason: line(2000), by: line(300) }).nullable(),
  secrets: list(SecretViewSchema, 100),
  checks: list(DisclosureCheckSchema, 100),
})
export type PublishedDisclosure = z.infer<typeof PublishedDisclosureSchema>

/** A time a disclosure may be begun for: a year, a document received. */
export const DisclosureChoiceSchema = z.strictObject({
  occurrence: line(20),
  label: line(100),
  due: DaySchema.nullable(),
})
export type DisclosureChoice = z.infer<typeof DisclosureChoiceSchema>

/** Why what is public now has to be made public anew. */
export const DISCLOSURE_FAULTS = ['secret_refused', 'disagreed', 'withdrawn'] as const
export const DisclosureFaultSchema = z.strictObject({
  kind: z.enum(DISCLOSURE_FAULTS),
  publication: IdSchema,
  text: line(4000),
})
export type DisclosureFault = z.infer<typeof DisclosureFaultSchema>

/** One purpose of disclosure on a case: what the law asks for, the draft, what was made public. */
export const DisclosurePurposeSchema = z.strictObject({
  purpose: DISCLOSURE_PURPOSES.schema,
  title: line(300),
  clause: ClauseChipSchema,
  fields: list(DisclosureFieldViewSchema, 100),
  fieldsOn: DaySchema,
  media: z
    .strictObject({ media: list(DISCLOSURE_MEDIA.schema, 10), text: line(500), clause: ClauseChipSchema })
    .nullable(),
  due: z.strictObject({ due: DaySchema, days: z.int(), sign: DueSignSchema }).nullable(),
  draft: DisclosureDraftSchema.nullable(),
  /** Which times may be begun now; empty for what comes once. */
  choices: list(DisclosureChoiceSchema, 100),
  /** What has to be made public anew, until the next version. */
  faults: list(DisclosureFaultSchema, 100),
  /** Secrets of a draft that wait for the reader's answer, or that he may look at. */
  asked: list(SecretViewSchema, 100),
  versions: list(PublishedDisclosureSchema, 100),
  abilities: AbilitiesSchema,
})
export type DisclosurePurposeView = z.infer<typeof DisclosurePurposeSchema>

export const INSPECTION_ANSWERS = ['yes', 'no', 'not_applicable'] as const
export const InspectionAnswerSchema = z.strictObject({
  item: line(64),
  answer: z.enum(INSPECTION_ANSWERS),
  remark: line(1000),
})

/** The self-inspection of a case: the questions, and what was answered before. */
export const SelfInspectionSchema = z.strictObject({
  items: list(
    z.strictObject({
      id: line(64),
      question: line(500),
      help: line(1000).nullable(),
      clause: ClauseChipSchema.nullable(),
      isProposal: z.boolean(),
    }),
    100,
  ),
  past: list(
    z.strictObject({
      id: IdSchema,
      onDay: DaySchema,
      actor: line(300),
      note: line(4000).nullable(),
      answers: list(InspectionAnswerSchema, 100),
    }),
    200,
  ),
  abilities: AbilitiesSchema,
})
export type SelfInspection = z.infer<typeof SelfInspectionSchema>

/** Everything about disclosure on a case. */
export const DisclosureBoardSchema = z.strictObject({
  case: IdSchema,
  version: z.int32(),
  purposes: list(DisclosurePurposeSchema, 10),
  selfInspection: SelfInspectionSchema.nullable(),
})
export type DisclosureBoard = z.infer<typeof DisclosureBoardSchema>

/** A published disclosure as anybody may see it. */
export const PublicDisclosureRowSchema = z.strictObject({
  id: IdSchema,
  name: line(300),
  placeName: line(300),
  purpose: DISCLOSURE_PURPOSES.schema,
  occurrence: line(20),
  year: z.int(),
  lawTitle: line(300),
  listing: z.strictObject({ id: IdSchema, title: line(300) }).nullable(),
  publishedOn: DaySchema,
  mediumName: line(300),
  link: line(1000).nullable(),
  /** When the enterprise was taken off the list under which it published; null: it was not. */
  removedOn: DaySchema.nullable(),
})
export type PublicDisclosureRow = z.infer<typeof PublicDisclosureRowSchema>

/** The whole public copy. */
export const PublicDisclosureSchema = PublicDisclosureRowSchema.extend({
  clause: ClauseChipSchema,
  number: z.int(),
  correctionReason: line(2000).nullable(),
  medium: DISCLOSURE_MEDIA.schema,
  hash: line(64),
  fields: list(PublicFieldSchema, 100),
  withheld: list(z.strictObject({ id: line(64), label: line(300) }), 100),
})
export type PublicDisclosure = z.infer<typeof PublicDisclosureSchema>
