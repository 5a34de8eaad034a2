import { z } from 'zod'
import { AimSchema, LeadSchema } from './aim.schema.ts'

/**
 * A stated reading of an ambiguous, silent or inconsistent source (`readings.yaml`): the question, what this software
 * does, what else could be meant, and where the doubt stands. Other law files refer to it by `id`, unique within the
 * folder; a narrower jurisdiction that uses the same `id` reads the matter otherwise.
 */
export const ReadingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  clause: z.string().min(1),
  clauses: z.array(z.string().min(1)).optional(),
  topic: z.enum(['who', 'scope', 'list', 'deadline', 'audit', 'review', 'penalty', 'return', 'text', 'date', 'office']),
  question: z.string().min(1),
  reading: z.string().min(1),
  alternatives: z.array(z.string().min(1)).optional(),
  source: z.string().min(1),
})
export type Reading = z.infer<typeof ReadingSchema>

/**
 * The whole of a `readings.yaml`: the readings, and the document's general statements that are data and no rule: its
 * aims, who it applies to, who leads, and the law that fills its gaps (`fallback`, a document id).
 */
export const ReadingsFileSchema = z.strictObject({
  aims: z.array(AimSchema).default([]),
  appliesTo: z.array(z.strictObject({ clause: z.string().min(1), text: z.string().min(1) })).default([]),
  leads: z.array(LeadSchema).default([]),
  fallback: z
    .strictObject({ clause: z.string().min(1), document: z.string().min(1), reading: z.string().min(1).optional() })
    .optional(),
  readings: z.array(ReadingSchema),
})
export type ReadingsFile = z.infer<typeof ReadingsFileSchema>
