import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import { AUDIT_MODES, OUTCOMES } from '../vocabulary/outcome.ts'

/**
 * One situation a jurist would put, in plain Chinese, and what the law says about it. `input` is one element of the
 * input of `decide` without its name; `expect` names what is compared, the rest is left open.
 */
export const LawCaseSchema = z.strictObject({
  name: z.string().min(1),
  on: LocalDateSchema,
  input: z.record(z.string(), z.unknown()),
  expect: z.strictObject({
    outcome: OUTCOMES.schema,
    mode: AUDIT_MODES.schema.nullable().optional(),
    listed: z.boolean().nullable().optional(),
    /** Clause of the deciding reason. */
    clause: z.string().optional(),
    /** Ids of the rules named among the reasons, in any order. */
    rules: z.array(z.string()).optional(),
    missing: z.array(FACT_NAMES.schema).optional(),
  }),
})
export type LawCase = z.infer<typeof LawCaseSchema>

/** The whole of a `cases/*.cases.yaml`. */
export const CasesFileSchema = z.array(LawCaseSchema)
