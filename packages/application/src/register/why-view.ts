import type { Why } from '@qingshen/contracts/register.operations'
import { evaluate } from '@qingshen/core/scope/evaluate'
import type { Expression } from '@qingshen/core/scope/expression.schema'
import type { RuleInForce } from '@qingshen/core/scope/law-in-force'
import { print } from '@qingshen/core/scope/print'
import type { PrintContext } from '@qingshen/core/scope/print'
import type { Subject } from '@qingshen/core/scope/subject'
import type { Truth } from '@qingshen/core/scope/three-valued'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { factText } from './fact-view.ts'

type Rule = Why['rules'][number]
type Condition = Rule['conditions'][number]

/** What explaining a site's rules needs besides the rules. */
export type WhyContext = PrintContext & {
  readonly subject: Subject
  readonly facts: ReadonlyMap<string, FactRow>
}

const STATES = new Map<Truth, Condition['state']>([
  [true, 'true'],
  [false, 'false'],
  [null, 'unknown'],
])

function stateOf(truth: Truth): Condition['state'] {
  return STATES.get(truth) ?? 'unknown'
}

/** The fact a condition without parts asks for. */
function factOf(expression: Expression): string | null {
  if ('is' in expression) return expression.is
  if ('declared' in expression) return expression.declared
  if ('in' in expression) return expression.in.fact
  return 'inTable' in expression || 'division' in expression ? 'industry' : null
}

function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all
  if ('any' in expression) return expression.any
  return 'not' in expression ? [expression.not] : []
}

function headOf(expression: Expression, context: WhyContext): string {
  if ('all' in expression && expression.all.length > 1) return '同时满足'
  if ('any' in expression && expression.any.length > 1) return '满足其中之一'
  return 'not' in expression ? '并非' : print(expression, context).slice(0, 4000)
}

function conditionsOf(expression: Expression, context: WhyContext, depth: number): Condition[] {
  const parts = partsOf(expression)
  const fact = factOf(expression)
  const row = fact === null ? undefined : context.facts.get(fact)
  const own: Condition = {
    depth,
    text: headOf(expression, context),
    state: stateOf(evaluate(expression, context.subject, context.tables)),
    fact,
    value: row === undefined || row.known_missing || fact === null ? null : factText(fact, row.value, undefined),
    source: row?.source ?? null,
  }
  return [own, ...parts.flatMap((part) => conditionsOf(part, context, depth + 1))]
}

/** A rule with every condition of its tree and its value for the site. */
export function explainRule(rule: RuleInForce, deciding: string | null, context: WhyContext): Rule {
  return {
    id: rule.id,
    clause: rule.clause,
    title: rule.title,
    effect: rule.effect,
    state: stateOf(evaluate(rule.when, context.subject, context.tables)),
    deciding: rule.id === deciding,
    conditions: conditionsOf(rule.when, context, 0).slice(0, 500),
  }
}
