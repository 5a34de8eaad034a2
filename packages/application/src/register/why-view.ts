import type { Why } from '@qingshen/contracts/register.operations'
import type { Explanation } from '@qingshen/core/scope/explain'
import type { RuleWhy } from '@qingshen/core/scope/why'
import type { Truth } from '@qingshen/core/scope/three-valued'
import type { IndustryTable } from '@qingshen/core/vocabulary/industry'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { factText } from './fact-view.ts'

type Rule = Why['rules'][number]
type Condition = Rule['conditions'][number]

/** The facts of the site by name, and the table that names their classes. */
export type KnownFacts = {
  readonly rows: ReadonlyMap<string, FactRow>
  readonly industries: IndustryTable | undefined
}

const HEADS = { all: '同时满足', any: '满足其中之一', not: '并非' } as const
const MAX_CONDITIONS = 500

function stateOf(truth: Truth): Condition['state'] {
  return truth === null ? 'unknown' : truth ? 'true' : 'false'
}

function conditionsOf(node: Explanation, known: KnownFacts, depth: number): Condition[] {
  // an operator with one part says no more than its part
  const [only, ...others] = node.parts
  if (only !== undefined && others.length === 0 && node.operator !== 'not') return conditionsOf(only, known, depth)
  const fact = node.fact ?? null
  const row = fact === null ? undefined : known.rows.get(fact)
  const own: Condition = {
    depth,
    text: node.operator === 'fact' ? node.text.slice(0, 4000) : HEADS[node.operator],
    state: stateOf(node.value),
    fact,
    value: row === undefined || row.known_missing ? null : factText(row.name, row.value, known.industries),
    source: row?.source ?? null,
  }
  return [own, ...node.parts.flatMap((part) => conditionsOf(part, known, depth + 1))]
}

/** A rule with every condition of its tree, its value for the site, and the fact behind it. */
export function toRuleView(rule: RuleWhy, known: KnownFacts): Rule {
  return {
    id: rule.id,
    clause: rule.clause,
    title: rule.title,
    effect: rule.effect,
    state: stateOf(rule.value),
    deciding: rule.deciding,
    conditions: conditionsOf(rule.condition, known, 0).slice(0, MAX_CONDITIONS),
  }
}
