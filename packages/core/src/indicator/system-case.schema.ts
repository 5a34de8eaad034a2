import { z } from 'zod'

const ValueSchema = z.union([z.number(), z.boolean(), z.enum(['I', 'II', 'III', 'none', 'not_applicable'])])

/**
 * A worked example of an indicator system. `all` is given to every indicator, `values` to some; `expect` names what must
 * come out: fields of the result, of `issues` their codes.
 */
const SystemCaseSchema = z.strictObject({
  name: z.string().min(1),
  all: ValueSchema.optional(),
  values: z.record(z.string(), ValueSchema).optional(),
  variables: z.record(z.string(), z.number()).optional(),
  expect: z.strictObject({
    level: z.string().nullable().optional(),
    grade: z.string().nullable().optional(),
    index: z.number().optional(),
    indices: z.strictObject({ I: z.number(), II: z.number(), III: z.number() }).nullable().optional(),
    bounds: z.strictObject({ worst: z.string(), best: z.string() }).optional(),
    lagging: z.array(z.string()).optional(),
    issues: z.array(z.string()).optional(),
  }),
})
export type SystemCase = z.infer<typeof SystemCaseSchema>

/** A file of worked examples. */
export const SystemCasesFileSchema = z.array(SystemCaseSchema).min(1)
