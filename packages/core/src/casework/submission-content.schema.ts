import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { AUDIT_MODES } from '../vocabulary/outcome.ts'

const fileFields = {
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  confidential: z.boolean(),
}

/** A document of a part of the report: the file by the hash of its content. */
export const SubmittedDocumentSchema = z.strictObject({ part: z.string(), title: z.string(), ...fileFields })
export type SubmittedDocument = z.infer<typeof SubmittedDocumentSchema>

/** A piece of evidence: what it shows, of which day and place. */
export const SubmittedEvidenceSchema = z.strictObject({
  title: z.string(),
  effectiveOn: LocalDateSchema,
  place: z.string(),
  ...fileFields,
})
export type SubmittedEvidence = z.infer<typeof SubmittedEvidenceSchema>

/**
 * Everything handed in with one version of the report, as it is hashed and frozen: canonical JSON (RFC 8785) of this is
 * what the receipt's `contentHash` is the SHA-256 of. Files are named by their own SHA-256.
 */
export const SubmissionContentSchema = z.strictObject({
  case: z.string(),
  number: z.number().int().min(1),
  enterprise: z.string(),
  law: z.string(),
  mode: AUDIT_MODES.schema,
  effectiveOn: LocalDateSchema,
  namedAs: z.string(),
  isCentrallyOwned: z.boolean(),
  note: z.string(),
  sections: z.array(z.strictObject({ part: z.string(), title: z.string(), page: z.string() })),
  documents: z.array(SubmittedDocumentSchema),
  /** Parts proved by what had happened to the case before, with that event. */
  proved: z.array(z.strictObject({ part: z.string(), title: z.string(), event: z.string() })),
  evidence: z.array(SubmittedEvidenceSchema),
  statements: z.array(z.strictObject({ part: z.string(), text: z.string(), clause: z.string().nullable() })),
  certifier: z.string(),
})
export type SubmissionContent = z.infer<typeof SubmissionContentSchema>

/** Where the report goes. `office` as it is shown; `clause` names the duty. */
export const RecordedRecipientSchema = z.strictObject({
  office: z.string(),
  manner: z.enum(['report', 'copy']),
  clause: z.string().nullable(),
})
export const RecordedRecipientsSchema = z.array(RecordedRecipientSchema)
export type RecordedRecipient = z.infer<typeof RecordedRecipientSchema>

/** What an office remarks on one part when it returns a report; `part` null: on the whole. */
export const SubmissionRemarksSchema = z.array(z.strictObject({ part: z.string().nullable(), text: z.string() }))
export type SubmissionRemark = z.infer<typeof SubmissionRemarksSchema>[number]

/**
 * The receipt of a submission. `legalTime` is the server's clock in the zone it names, with its offset; the signature
 * (Ed25519) is over the canonical JSON of the receipt.
 */
export const SubmissionReceiptSchema = z.strictObject({
  kind: z.literal('submission_receipt'),
  case: z.string(),
  enterprise: z.string(),
  number: z.number().int().min(1),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  legalTime: z.string(),
  timeZone: z.string(),
  keyId: z.string(),
})
export type SubmissionReceipt = z.infer<typeof SubmissionReceiptSchema>
