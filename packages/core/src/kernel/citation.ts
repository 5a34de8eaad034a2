import { z } from 'zod'

/**
 * Where a rule stands: a clause id (`XJ05-08a`, `CPPL2012-27(2)(1)`), the document's short name and
 * article as printed, and optionally the wording in force.
 */
export const CitationSchema = z.object({
  clause: z.string(),
  document: z.string().optional(),
  article: z.string().optional(),
  wording: z.string().optional(),
})
export type Citation = z.infer<typeof CitationSchema>
