import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import type { Expression } from '@qingshen/core/scope/expression.schema'
import type { RuleInForce } from '@qingshen/core/scope/law-in-force'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { FACTS, factEntry } from '@qingshen/core/vocabulary/fact'

/** The facts a condition asks for, in its order. */
export function factsOf(expression: Expression): FactName[] {
  if ('all' in expression) return expression.all.flatMap(factsOf)
  if ('any' in expression) return expression.any.flatMap(factsOf)
  if ('not' in expression) return factsOf(expression.not)
  if ('is' in expression) return [expression.is]
  if ('declared' in expression) return [expression.declared]
  if ('in' in expression) return [expression.in.fact]
  return ['industry']
}

/** The grounds on which the rules of a day leave an enterprise off the list; each has to be proven. */
export function exclusionsOf(rules: readonly RuleInForce[]): ListingDetail['exclusions'] {
  const leavingOff = rules.filter((rule) => rule.effect === 'excludes' || rule.effect === 'not_listed')
  const found = new Map<FactName, string>()
  for (const rule of leavingOff) {
    for (const fact of factsOf(rule.when)) {
      const isProven = FACTS.some((entry) => entry.name === fact && entry.absent === 'false')
      if (isProven && !found.has(fact)) found.set(fact, rule.clause)
    }
  }
  return [...found].map(([fact, clause]) => ({ fact, label: factEntry(fact).label, clause }))
}
