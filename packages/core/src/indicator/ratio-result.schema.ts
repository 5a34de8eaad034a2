import { z } from 'zod'
import { IssueSchema } from '../kernel/issue.ts'

const IdSchema = z.string().max(100)

/** One indicator: its quotient with the benchmark after the cap, its points after re-weighting. */
const RatedIndicatorSchema = z.strictObject({
  id: IdSchema,
  state: z.enum(['rated', 'missing', 'not_applicable']),
  ratio: z.number().nullable(),
  weight: z.number(),
  points: z.number(),
})
export type RatedIndicator = z.infer<typeof RatedIndicatorSchema>

/**
 * What the command `level` prints for a system of ratios: the sums of both parts, the weighted whole and the grade (an id
 * of the system, `none`, `undetermined`; null where a group has nothing left); `lagging`: below their benchmark.
 */
export const RatioResultSchema = z.strictObject({
  quantitative: z.number().nullable(),
  qualitative: z.number().nullable(),
  index: z.number().nullable(),
  grade: z.string().max(100).nullable(),
  bounds: z.strictObject({ worst: IdSchema, best: IdSchema }).optional(),
  indicators: z.array(RatedIndicatorSchema).max(5000),
  lagging: z.array(IdSchema).max(5000),
  issues: z.array(IssueSchema).max(5000),
})
export type RatioResult = z.infer<typeof RatioResultSchema>
