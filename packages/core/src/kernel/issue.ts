import { z } from 'zod'
import type { Citation } from './citation.ts'
import { CitationSchema } from './citation.ts'

export const SeveritySchema = z.enum(['error', 'warning', 'notice'])
export type Severity = z.infer<typeof SeveritySchema>

/**
 * A finding about somebody's data: a value, returned many at once, never thrown.
 * `code` is stable and append-only, `pointer` a JSON pointer into the judged document,
 * `place` where the value stood in a spreadsheet or text, `message` the Chinese sentence
 * (what is wrong, why, what to do next) made from code and params by one catalogue.
 */
export const IssueSchema = z.object({
  code: z.string(),
  severity: SeveritySchema,
  pointer: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  place: z
    .object({
      sheet: z.string().optional(),
      row: z.number().int().optional(),
      column: z.string().optional(),
    })
    .optional(),
  citation: CitationSchema.optional(),
})
export type Issue = z.infer<typeof IssueSchema>

export type { Citation }
