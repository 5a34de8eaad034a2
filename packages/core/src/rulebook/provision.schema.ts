import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { ExpressionSchema } from '../scope/expression.schema.ts'
import { AUDIT_GROUNDS } from '../vocabulary/audit-ground.ts'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import { AUDIT_MODES } from '../vocabulary/outcome.ts'

/** Clause ids, most authoritative first; when each is in force stands with the clause and its document. */
export const ClauseIdsSchema = z.array(z.string().min(1)).min(1)

/**
 * A clause with the days on which it is in force (both included; null: no limit), as the compiler finds them.
 * Of the clauses in force on a day the first one is cited, the others support it.
 */
export const DatedClauseSchema = z.strictObject({
  clause: z.string().min(1),
  from: LocalDateSchema.nullable(),
  to: LocalDateSchema.nullable(),
})
export type DatedClause = z.infer<typeof DatedClauseSchema>

/**
 * What a rule does when its condition holds:
 * `excludes` takes the enterprise out; `mandatory` obliges it; `voluntary` only explains why it is not obliged;
 * `open` leaves the law without an answer and names the fact to settle; `lists` and `not_listed` decide the law's own
 * list; `mode` says how deep a mandatory audit goes (the first one that holds).
 */
export const RuleEffectSchema = z.enum(['excludes', 'mandatory', 'voluntary', 'open', 'lists', 'not_listed', 'mode'])
export type RuleEffect = z.infer<typeof RuleEffectSchema>

/**
 * One rule of a law. `text` is its Chinese sentence with the placeholders `{facts}` (labels of the proven facts),
 * `{industry}`, `{size}`, `{permitClass}` and `{row.COLUMN}` (the row of the rule's table for this industry).
 */
export const ProvisionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  effect: RuleEffectSchema,
  ground: AUDIT_GROUNDS.schema.optional(),
  mode: AUDIT_MODES.schema.optional(),
  fact: FACT_NAMES.schema.optional(),
  clauses: ClauseIdsSchema,
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
  when: ExpressionSchema,
  text: z.string().min(1),
})
export type Provision = z.infer<typeof ProvisionSchema>

/** A rule as compiled: its clauses dated, and the law it was taken from. */
export const CompiledProvisionSchema = ProvisionSchema.extend({
  clauses: z.array(DatedClauseSchema).min(1),
  origin: z.string(),
})
export type CompiledProvision = z.infer<typeof CompiledProvisionSchema>

/** A rules file: own rules in order, and the ids of inherited rules that do not apply here. */
export const RulesFileSchema = z.strictObject({
  drop: z.array(z.string()).optional(),
  rules: z.array(ProvisionSchema),
})
export type RulesFile = z.infer<typeof RulesFileSchema>
