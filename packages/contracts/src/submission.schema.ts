import { CASE_EVENTS } from '@qingshen/core/casework/case-codes'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'
import { ClauseChipSchema } from './listing.schema.ts'
import { AbilitySchema, DaySchema, IdSchema, InstantSchema, line, list } from './wire.ts'

/** One part the law asks for in the mode of the case. */
export const SubmissionPartSchema = z.strictObject({
  id: line(100),
  title: line(300),
  kind: z.enum(['document', 'section', 'statement']),
  needed: z.enum(['required', 'optional', 'left_out']),
  formats: list(z.enum(['pdf', 'word', 'excel', 'image', 'ofd']), 10),
  confidential: z.boolean(),
  help: line(1000).nullable(),
  statement: line(2000).nullable(),
  clause: ClauseChipSchema.nullable(),
  proposal: z.boolean(),
  /** Proved already by what happened to the case. */
  provedBy: z.strictObject({ event: CASE_EVENTS.schema, title: line(300), onDay: DaySchema }).nullable(),
})
export type SubmissionPartView = z.infer<typeof SubmissionPartSchema>

const fileView = {
  id: IdSchema,
  file: IdSchema,
  name: line(300),
  mediaType: line(200),
  sizeBytes: z.int().min(0),
  sha256: line(64),
  confidential: z.boolean(),
}
export const SubmissionDocumentSchema = z.strictObject({ part: line(100), ...fileView })
export type SubmissionDocumentView = z.infer<typeof SubmissionDocumentSchema>

export const EvidenceItemSchema = z.strictObject({
  title: line(300),
  effectiveOn: DaySchema.nullable(),
  place: line(300),
  ...fileView,
})
export type EvidenceItemView = z.infer<typeof EvidenceItemSchema>

/** The fields of a draft; a text not written yet is empty, a day not given null. */
export const draftFields = {
  effectiveOn: DaySchema.nullable(),
  namedAs: line(300),
  isCentrallyOwned: z.boolean(),
  note: line(8000),
  sections: z.record(line(100), line(20)),
  certifier: line(100),
  statements: list(line(100), 20),
}

export const SubmissionDraftSchema = z.strictObject({
  id: IdSchema,
  number: z.int(),
  ...draftFields,
  changedAt: InstantSchema,
  version: z.int32(),
  /** When whoever prepares the report asked the enterprise to hand it in. */
  askedAt: InstantSchema.nullable(),
  documents: list(SubmissionDocumentSchema, 200),
  evidence: list(EvidenceItemSchema, 500),
})
export type SubmissionDraftView = z.infer<typeof SubmissionDraftSchema>

export const RecipientViewSchema = z.strictObject({
  office: line(300),
  manner: z.enum(['report', 'copy']),
  clause: ClauseChipSchema.nullable(),
})

/** The receipt with its signature; `text` is the canonical JSON that was signed. */
export const SubmissionReceiptViewSchema = z.strictObject({
  text: line(4000),
  signature: line(200),
  keyId: line(64),
  contentHash: line(64),
  legalTime: line(60),
})

export const SubmissionVersionSchema = z.strictObject({
  id: IdSchema,
  number: z.int(),
  mode: AUDIT_MODES.schema,
  effectiveOn: DaySchema,
  namedAs: line(300),
  note: line(8000),
  certifier: line(100),
  statements: list(z.strictObject({ text: line(2000), clause: ClauseChipSchema.nullable() }), 20),
  sections: list(z.strictObject({ title: line(300), page: line(20) }), 50),
  documents: list(SubmissionDocumentSchema.extend({ title: line(300) }), 200),
  evidence: list(EvidenceItemSchema, 500),
  submittedAt: InstantSchema,
  recipients: list(RecipientViewSchema, 20),
  receipt: SubmissionReceiptViewSchema,
  outcome: z.enum(['received', 'returned']).nullable(),
  outcomeAt: InstantSchema.nullable(),
  reason: line(4000).nullable(),
  remarks: list(z.strictObject({ part: line(100).nullable(), title: line(300).nullable(), text: line(4000) }), 100),
})
export type SubmissionVersion = z.infer<typeof SubmissionVersionSchema>

/** The report of a case: its draft (for those who write it), the versions handed in, and what the law asks for. */
export const SubmissionPageSchema = z.strictObject({
  mode: AUDIT_MODES.schema,
  /** The mode was not fixed for the case: the full audit applies. */
  isModeAssumed: z.boolean(),
  name: line(300),
  parts: list(SubmissionPartSchema, 60),
  leftOut: list(z.strictObject({ text: line(1000), clause: ClauseChipSchema.nullable() }), 30),
  recipients: list(RecipientViewSchema, 20),
  draft: SubmissionDraftSchema.nullable(),
  /** The fields a new draft begins with: those of the version before. */
  start: z.strictObject(draftFields),
  versions: list(SubmissionVersionSchema, 100),
  mayWrite: AbilitySchema,
  /** The enterprise itself; whoever it gave the case to prepares, and asks it to. */
  mayHandIn: AbilitySchema,
  mayAsk: AbilitySchema,
  mayHandle: AbilitySchema,
})
export type SubmissionPage = z.infer<typeof SubmissionPageSchema>

/** One finding about a draft; `pointer` names the part, document, piece of evidence or field. */
export const SubmissionFindingSchema = z.strictObject({
  code: line(100),
  severity: z.enum(['error', 'warning', 'notice']),
  pointer: line(300),
  message: line(2000),
})
export type SubmissionFinding = z.infer<typeof SubmissionFindingSchema>

/** All findings at once; ready when none of them is an error. */
export const SubmissionFindingsSchema = z.strictObject({
  findings: list(SubmissionFindingSchema, 1000),
  isReady: z.boolean(),
})

export const SubmissionDifferenceSchema = z.strictObject({
  before: z.int(),
  after: z.int(),
  files: list(
    z.strictObject({
      part: line(100),
      title: line(300),
      kind: z.enum(['added', 'removed', 'replaced', 'unchanged']),
      before: line(300).nullable(),
      after: line(300).nullable(),
    }),
    1000,
  ),
  fields: list(
    z.strictObject({
      field: line(60),
      changes: list(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: line(10_000) }), 5000),
    }),
    20,
  ),
})
export type SubmissionDifferenceView = z.infer<typeof SubmissionDifferenceSchema>
