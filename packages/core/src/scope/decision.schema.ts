import { z } from 'zod'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import { AUDIT_MODES, EFFECTS, OUTCOMES } from '../vocabulary/outcome.ts'

/** A published reason: the clause, what it does, and the Chinese sentence. */
export const BecauseSchema = z.strictObject({ clause: z.string(), effect: EFFECTS.schema, text: z.string() })

/**
 * What a law says about one enterprise. The first reason is the deciding one; `missing` are the unknown facts that
 * could change outcome or, for a mandatory one, mode, in the order of the fact catalogue.
 */
export const DecisionSchema = z.strictObject({
  name: z.string(),
  outcome: OUTCOMES.schema,
  mode: AUDIT_MODES.schema.nullable(),
  listed: z.boolean().nullable(),
  because: z.array(BecauseSchema).readonly(),
  missing: z.array(FACT_NAMES.schema).readonly(),
})
export type Decision = z.infer<typeof DecisionSchema>
