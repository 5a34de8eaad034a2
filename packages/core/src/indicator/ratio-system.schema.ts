import { z } from 'zod'
import { ExactNumberSchema } from '../kernel/exact-number.schema.ts'
import { exactObject } from '../kernel/exact-object.schema.ts'

const IdSchema = z.string().min(1).max(100)
const TextSchema = z.string().max(2000)
const RowStatusSchema = z.enum(['verified', 'unverified'])

/** An indicator compared with a benchmark by their quotient; the weight is its points. */
const RatioIndicatorSchema = exactObject({
  id: IdSchema,
  title: TextSchema,
  unit: z.string().max(60).nullable().optional(),
  weight: ExactNumberSchema,
  direction: z.enum(['lower', 'higher']),
  benchmark: ExactNumberSchema,
  status: RowStatusSchema.optional(),
  note: TextSchema.optional(),
})

/** An indicator that is met and gives its points, or is not. */
const PointIndicatorSchema = exactObject({
  id: IdSchema,
  title: TextSchema,
  weight: ExactNumberSchema,
  status: RowStatusSchema.optional(),
  note: TextSchema.optional(),
})

const partOf = <T extends z.ZodType>(indicator: T) =>
  exactObject({
    /** The share of this part in the whole, 0-1. */
    weight: ExactNumberSchema,
    groups: z
      .array(
        exactObject({ id: IdSchema, title: TextSchema.optional(), indicators: z.array(indicator).min(1).max(300) }),
      )
      .min(1)
      .max(100),
  })

/**
 * An indicator system with two parts (the type of 2006): quotients with the benchmark, not above `cap`, times their
 * points; yes-or-no points; 100 points in each part; grades by the weighted sum. Source: GB/T 20106-2006 and the trial
 * systems of 2006 to 2009.
 */
export const RatioSystemSchema = exactObject({
  id: IdSchema,
  title: TextSchema.min(1),
  kind: z.literal('ratio'),
  source: TextSchema.optional(),
  isFictitious: z.boolean().optional(),
  /** The largest quotient that counts. */
  cap: ExactNumberSchema,
  quantitative: partOf(RatioIndicatorSchema),
  qualitative: partOf(PointIndicatorSchema),
  /** The grades, best first, each from its sum on. */
  grades: z
    .array(exactObject({ id: IdSchema, title: TextSchema, atLeast: ExactNumberSchema }))
    .min(1)
    .max(10),
  /** What excludes a plant from every grade; answered true where it applies. */
  vetoes: z
    .array(exactObject({ id: IdSchema, title: TextSchema }))
    .max(20)
    .optional(),
})
export type RatioSystem = z.infer<typeof RatioSystemSchema>
