import { z } from 'zod'
import { MOST_ITEMS } from './network-outline.ts'

const NameSchema = z.string().min(1).max(200)

/** A process unit: everything that enters it must leave it. */
const UnitSchema = z.strictObject({ id: NameSchema, name: z.string().max(500).optional() })

/**
 * A flow between two units; `null` is the outside. `measured` absent: to be estimated. `sd` (unit of the flow) wins over
 * `relativeSd` (share of |measured|); 0 is exact. `min` is a lower bound.
 */
const FlowSchema = z.strictObject({
  id: NameSchema,
  from: NameSchema.nullable(),
  to: NameSchema.nullable(),
  measured: z.number().optional(),
  sd: z.number().min(0).optional(),
  relativeSd: z.number().min(0).optional(),
  min: z.number().optional(),
})

const OptionsSchema = z.strictObject({
  /** Level of the tests, between 0 and 1, both left out; 0.05 when absent. */
  significance: z.number().gt(0).lt(1).optional(),
  /** Every flow without `min` is at least 0; true when absent. */
  nonNegative: z.boolean().optional(),
})

/** A flow network with measurements, as the command and the operation `reconcile` read it. All flows share one unit. */
export const ReconcileInputSchema = z.strictObject({
  units: z.array(UnitSchema).max(MOST_ITEMS),
  flows: z.array(FlowSchema).max(MOST_ITEMS),
  options: OptionsSchema.optional(),
})
export type ReconcileInput = z.infer<typeof ReconcileInputSchema>
export type ReconcileFlow = ReconcileInput['flows'][number]
