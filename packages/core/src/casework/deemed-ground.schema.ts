import { z } from 'zod'
import { NO_SOURCE, datedEntry, hasSource } from './dated-entry.schema.ts'

/**
 * Why a case counts as done without an audit of its own. `proofs` are what must be shown; `credits` says what it
 * stands for; `of` whether it is the enterprise's own achievement or that of a group it belongs to.
 */
export const DeemedGroundSchema = z
  .strictObject({
    ...datedEntry,
    title: z.string().min(1),
    of: z.enum(['enterprise', 'group']),
    credits: z.enum(['audit']),
    conditions: z.array(z.string().min(1)).min(1),
    proofs: z.array(z.string().min(1)).min(1),
    text: z.string().min(1),
  })
  .refine(hasSource, NO_SOURCE)
export type DeemedGround = z.infer<typeof DeemedGroundSchema>
