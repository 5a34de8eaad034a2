import { z } from 'zod'
import { IssueSchema } from '../kernel/issue.ts'

const IdSchema = z.string().max(100)
const ReachedSchema = z.enum(['I', 'II', 'III', 'none'])

/** What one indicator reached, or why it cannot be told. */
export const IndicatorLevelSchema = z.enum(['I', 'II', 'III', 'none', 'missing', 'not_applicable'])
export type IndicatorLevel = z.infer<typeof IndicatorLevelSchema>

/** One indicator judged; `weight` is its share of the whole after re-weighting, null where it is not published. */
const JudgedIndicatorSchema = z.strictObject({
  id: IdSchema,
  level: IndicatorLevelSchema,
  limiting: z.boolean(),
  weight: z.number().nullable(),
})
export type JudgedIndicator = z.infer<typeof JudgedIndicatorSchema>

/** The indices of the three levels, 0-100. */
const IndicesSchema = z.strictObject({ I: z.number(), II: z.number(), III: z.number() })

/**
 * What the command `level` prints for a system of levels: `indices` and `level` null where a group has nothing left or
 * weights are not published; `bounds` the level with all missing values failed and all at level I; `lagging` every
 * applicable indicator below level I, limiting ones first; `issues` what a reader must know of the result.
 */
export const LevelResultSchema = z.strictObject({
  indices: IndicesSchema.nullable(),
  level: z.enum(['I', 'II', 'III', 'none', 'undetermined']).nullable(),
  bounds: z.strictObject({ worst: ReachedSchema, best: ReachedSchema }).optional(),
  indicators: z.array(JudgedIndicatorSchema).max(5000),
  lagging: z.array(IdSchema).max(5000),
  issues: z.array(IssueSchema).max(5000),
})
export type LevelResult = z.infer<typeof LevelResultSchema>
