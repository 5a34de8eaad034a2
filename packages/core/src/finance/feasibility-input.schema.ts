import { z } from 'zod'
import { ExactNumberSchema } from '../kernel/exact-number.schema.ts'

/** The longest time an option is reckoned over, in years. */
export const MOST_YEARS = 500

const IdSchema = z.string().min(1).max(200)

const criteria = {
  discountRate: ExactNumberSchema,
  /** The rate of return asked for, 0-1. */
  baseRate: ExactNumberSchema.optional(),
  /** The longest payback accepted, in years. */
  paybackNorm: ExactNumberSchema.optional(),
}

/** An option with the same gain every year; money in 10 000 yuan, rates 0-1, years whole. */
export const AnnualOptionSchema = z.strictObject({
  id: IdSchema,
  investment: ExactNumberSchema,
  subsidy: ExactNumberSchema.optional(),
  /** Income increase plus cost decrease a year; may be negative. */
  annualGain: ExactNumberSchema,
  depreciationYears: ExactNumberSchema,
  taxRate: ExactNumberSchema,
  /** Years of use; `depreciationYears` when absent. */
  years: ExactNumberSchema.optional(),
  ...criteria,
})
export type AnnualOption = z.infer<typeof AnnualOptionSchema>

/** An option as its flows, the outlay first and negative. */
export const FlowOptionSchema = z.strictObject({
  id: IdSchema,
  cashFlows: z
    .array(ExactNumberSchema)
    .min(1)
    .max(MOST_YEARS + 1),
  ...criteria,
})
export type FlowOption = z.infer<typeof FlowOptionSchema>

/** An option as the command and the operation `feasibility` read it. */
export type FeasibilityOption = AnnualOption | FlowOption
