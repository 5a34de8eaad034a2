import { z } from 'zod'

const OrdinalSchema = z.int32().min(0)

/**
 * What somebody decided about the preview of an import. Rows are named by their ordinal in the file, from 0.
 * `consents`: issue codes all of whose offered repairs are applied, or one row's (`row`); `accepted`: warnings taken as
 * they are, with the source; `replaced`: a cell corrected by hand; `skipped`: rows left out; `matched`: which site a
 * doubtful row is (null: a new one).
 */
export const ImportDecisionsSchema = z.strictObject({
  consents: z.array(z.strictObject({ code: z.string().max(60), row: OrdinalSchema.nullable() })).max(5000),
  accepted: z
    .array(
      z.strictObject({ code: z.string().max(60), row: OrdinalSchema.nullable(), source: z.string().min(1).max(500) }),
    )
    .max(5000),
  replaced: z
    .array(
      z.strictObject({
        row: OrdinalSchema,
        field: z.string().max(60),
        text: z.string().max(500),
        reason: z.string().min(1).max(500),
      }),
    )
    .max(5000),
  skipped: z.array(z.strictObject({ row: OrdinalSchema, reason: z.string().max(500) })).max(5000),
  matched: z.array(z.strictObject({ row: OrdinalSchema, site: z.string().max(64).nullable() })).max(5000),
})
export type ImportDecisions = z.infer<typeof ImportDecisionsSchema>

/** Nothing decided yet. */
export const NO_DECISIONS: ImportDecisions = { consents: [], accepted: [], replaced: [], skipped: [], matched: [] }
