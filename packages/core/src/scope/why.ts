import type { RuleEffect } from '../rulebook/provision.schema.ts'
import type { Decider } from './decider.ts'
import type { Explanation } from './explain.ts'
import { explain } from './explain.ts'
import type { Judgement } from './judgement.ts'
import type { IndustryClasses, Subject } from './subject.ts'
import type { Truth } from './three-valued.ts'

/**
 * One rule as it bears on a subject: its exact value (by completions, null: unknown), whether it decided, and its
 * condition node by node.
 */
export type RuleWhy = {
  readonly id: string
  readonly title: string
  readonly clause: string
  readonly effect: RuleEffect
  readonly origin: string
  readonly value: Truth
  readonly deciding: boolean
  readonly condition: Explanation
}

/** A judgement with every rule of the law behind it, in the order in which the rules are read. */
export type Why = { readonly judgement: Judgement; readonly rules: readonly RuleWhy[] }

/** Explains a judgement: which rule decided, which conditions hold, fail or are unknown, and under which clause. */
export function whyOf(decider: Decider, subject: Subject, classes: IndustryClasses): Why {
  const judgement = decider.judge(subject)
  const decisive = judgement.because[0]?.effect
  const context = { tables: decider.model.inForce.law.tables, classes }
  const rules = decider.know(subject).rules.map(({ model: { rule }, value }): RuleWhy => {
    const named = judgement.sources.some((source, index) => {
      return source.rule === rule.id && judgement.because[index]?.effect === decisive
    })
    const { id, title, clause, effect, origin } = rule
    const condition = explain(rule.when, subject, context)
    return { id, title, clause, effect, origin, value, deciding: named, condition }
  })
  return { judgement, rules }
}
