import { z } from 'zod'
import { SeveritySchema } from '../../kernel/issue.ts'

/** Where a finding stands: a sheet, and in it a row and a column where there is one. */
export const FindingPlaceSchema = z.strictObject({
  sheet: z.string().max(64),
  row: z.string().max(64).nullable(),
  column: z.string().max(64).nullable(),
})
export type FindingPlace = z.infer<typeof FindingPlaceSchema>

/** The reason somebody gave. `isCurrent`: the figures are still those it was given for; otherwise the finding is open again. */
export const FindingAnswerSchema = z.strictObject({
  row: z.string().max(64),
  reason: z.string().max(4000),
  evidence: z.string().max(4000),
  by: z.string().max(200),
  at: z.string().max(40),
  isCurrent: z.boolean(),
})
export type FindingAnswer = z.infer<typeof FindingAnswerSchema>

/**
 * Something about an audit's figures that somebody should correct or explain. `key` is the same as long as the same check
 * speaks of the same rows; `fingerprint` is of the figures it speaks of. `source` says by what it is judged: a clause of
 * the law, the manual of the method, or this software's own rule.
 */
export const PlausibilityFindingSchema = z.strictObject({
  key: z.string().max(400),
  check: z.string().max(64),
  title: z.string().max(100),
  severity: SeveritySchema,
  fingerprint: z.string().max(64),
  message: z.string().max(1000),
  source: z.string().max(300),
  clause: z.string().max(100).nullable(),
  places: z.array(FindingPlaceSchema).max(50),
  answer: FindingAnswerSchema.nullable(),
})
export type PlausibilityFinding = z.infer<typeof PlausibilityFindingSchema>
