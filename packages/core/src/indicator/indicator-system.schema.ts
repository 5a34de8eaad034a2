import { z } from 'zod'
import { ExactNumberSchema } from '../kernel/exact-number.schema.ts'
import { exactObject } from '../kernel/exact-object.schema.ts'

const IdSchema = z.string().min(1).max(100)
const TextSchema = z.string().max(2000)

/** A number, or an expression of declared variables such as `0.8/n`. Null: not published. */
const WeightSchema = z.union([ExactNumberSchema, z.string().min(1).max(200)]).nullable()

/** A number, a printed benchmark (`≤0.5`, `6~9`) or an expression (`10+5n`). */
const BenchmarkSchema = z.union([ExactNumberSchema, z.string().min(1).max(2000)])

/** Whether a row was compared with the printed document; absent: as whoever gives the system says. */
const RowStatusSchema = z.enum(['verified', 'unverified'])

/**
 * One indicator. `direction` says which way is better and is never guessed. Every level has its own benchmark, also where
 * the printed table merges cells. The benchmarks of a qualitative one are the texts of what each level asks.
 */
const IndicatorSchema = exactObject({
  id: IdSchema,
  title: TextSchema,
  unit: z.string().max(60).nullable().optional(),
  weight: WeightSchema,
  limiting: z.boolean().optional(),
  direction: z.enum(['lower', 'higher', 'qualitative']),
  benchmarks: exactObject({
    I: z.union([BenchmarkSchema, z.boolean(), z.null()]).optional(),
    II: z.union([BenchmarkSchema, z.boolean(), z.null()]).optional(),
    III: z.union([BenchmarkSchema, z.boolean(), z.null()]).optional(),
  }).nullish(),
  status: RowStatusSchema.optional(),
  note: TextSchema.optional(),
})
export type IndicatorRow = z.infer<typeof IndicatorSchema>

const GroupSchema = exactObject({
  id: IdSchema,
  title: TextSchema.optional(),
  weight: WeightSchema,
  indicators: z.array(IndicatorSchema).min(1).max(500),
})

/**
 * A variable of expressions: a number somebody states with the values, or how many of some indicators apply (`countOf`,
 * ids of indicators not marked as not applicable).
 */
const VariableSchema = exactObject({
  id: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,40}$/),
  title: TextSchema,
  countOf: z.array(IdSchema).min(1).max(500).optional(),
  from: ExactNumberSchema.optional(),
  to: ExactNumberSchema.optional(),
  isWhole: z.boolean().optional(),
})
export type VariableRow = z.infer<typeof VariableSchema>

/** Rules that differ between systems; absent: threshold 85, nothing asked of indicators that are not limiting. */
const RulesSchema = exactObject({
  indexThreshold: ExactNumberSchema.optional(),
  levelOneNonLimitingAtLeast: z.enum(['II', 'III']).optional(),
  levelTwoNonLimitingAtLeast: z.literal('III').optional(),
})

/**
 * An indicator system with three levels and cumulative membership (the type of 2013 and of GB/T 43329): groups and
 * indicators with weights, limiting ones, benchmarks. Weights sum to 1 in every group and over the groups.
 */
export const IndicatorSystemSchema = exactObject({
  id: IdSchema,
  title: TextSchema.min(1),
  kind: z.literal('levels').optional(),
  /** Where it was published, or why it is none that was. */
  source: TextSchema.optional(),
  /** Made up for teaching and testing: certifies nothing. */
  isFictitious: z.boolean().optional(),
  /** How the system itself calls its levels. */
  levelNames: exactObject({ I: TextSchema, II: TextSchema, III: TextSchema }).optional(),
  variables: z.array(VariableSchema).max(100).optional(),
  /** Variables that are shares of one whole: each list sums to 1. */
  shareSets: z
    .array(z.array(z.string().max(60)).min(1).max(100))
    .max(50)
    .optional(),
  groups: z.array(GroupSchema).min(1).max(100),
  rules: RulesSchema.optional(),
})
export type IndicatorSystemFile = z.infer<typeof IndicatorSystemSchema>
