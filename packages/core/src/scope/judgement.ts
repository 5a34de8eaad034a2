import type { AuditGround } from '../vocabulary/audit-ground.ts'
import type { FactName } from '../vocabulary/fact.ts'
import type { AuditMode, Effect, Outcome } from '../vocabulary/outcome.ts'

/** One reason as it is published: the clause, what it does, and the Chinese sentence. */
export type Because = { readonly clause: string; readonly effect: Effect; readonly text: string }

/** Where a reason comes from: the rule (null: the law's own default), its ground, the clauses that also say so. */
export type ReasonSource = {
  readonly rule: string | null
  readonly ground: AuditGround | null
  readonly supporting: readonly string[]
}

/**
 * What a law says about one subject. `because` and `sources` run in parallel; the first reason decides. Objects are
 * shared between subjects of which the same is known.
 */
export type Judgement = {
  readonly outcome: Outcome
  readonly mode: AuditMode | null
  readonly listed: boolean | null
  readonly because: readonly Because[]
  readonly sources: readonly ReasonSource[]
  readonly missing: readonly FactName[]
}
