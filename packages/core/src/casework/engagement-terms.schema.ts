import { z } from 'zod'
import { NO_SOURCE, datedEntry, hasSource } from './dated-entry.schema.ts'

/** One kind of work a consultancy may take on; where a law lists any, the list is closed. */
export const ConsultancyWorkSchema = z
  .strictObject({ ...datedEntry, title: z.string().min(1) })
  .refine(hasSource, NO_SOURCE)
export type ConsultancyWork = z.infer<typeof ConsultancyWorkSchema>

/** A question about a conflict of interest; a "yes" must be explained. */
export const ConflictQuestionSchema = z
  .strictObject({ ...datedEntry, title: z.string().min(1) })
  .refine(hasSource, NO_SOURCE)
export type ConflictQuestion = z.infer<typeof ConflictQuestionSchema>
