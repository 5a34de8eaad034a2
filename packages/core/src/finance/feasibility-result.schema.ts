import { z } from 'zod'

const NumberSchema = z.number()
const MaybeSchema = NumberSchema.nullable()

/** Why the rate of return is no single number. */
const IrrNoteSchema = z.enum(['none', 'several'])

/** One reason, the deciding ones first: a stable code and a Chinese sentence. */
const FeasibilityReasonSchema = z.strictObject({ code: z.string().max(60), text: z.string().max(500) })
export type FeasibilityReason = z.infer<typeof FeasibilityReasonSchema>

/**
 * One option judged, exactly as the command `feasibility` prints it: money in 10 000 yuan, years, rates 0-1,
 * unrounded. The annual figures are null for an option given as flows.
 */
export const FeasibilitySchema = z.strictObject({
  id: z.string().max(200),
  depreciation: MaybeSchema,
  taxable: MaybeSchema,
  netProfit: MaybeSchema,
  cashFlow: MaybeSchema,
  payback: MaybeSchema,
  npv: NumberSchema,
  npvr: MaybeSchema,
  irr: MaybeSchema,
  irrNote: IrrNoteSchema.nullable(),
  irrs: z.array(NumberSchema).max(500).optional(),
  feasible: z.boolean().nullable(),
  because: z.array(FeasibilityReasonSchema).max(20),
})
export type Feasibility = z.infer<typeof FeasibilitySchema>
