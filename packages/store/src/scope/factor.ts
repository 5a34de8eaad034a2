import type { Literal, NormalCondition } from '@qingshen/core/scope/normal-form'

/** A condition with shared literals taken out; `all` of nothing holds, `any` of nothing does not. */
export type FactoredCondition =
  | { readonly literal: Literal }
  | { readonly all: readonly FactoredCondition[] }
  | { readonly any: readonly FactoredCondition[] }

/**
 * The same condition with fewer literals to look at: the literal most conjunctions share is taken out, and so on.
 * Taking out is exact in three-valued logic too.
 */
export function factor(condition: NormalCondition): FactoredCondition {
  if (condition.some((literals) => literals.length === 0)) return { all: [] }
  const shared = mostShared(condition)
  if (shared === null) return anyOf(condition.map((literals) => allOf(literals.map((literal) => ({ literal })))))
  const key = keyOf(shared)
  const holdsKey = (literals: readonly Literal[]): boolean => literals.some((literal) => keyOf(literal) === key)
  const inside = condition.filter(holdsKey).map((literals) => literals.filter((literal) => keyOf(literal) !== key))
  const outside = condition.filter((literals) => !holdsKey(literals))
  const taken = allOf([{ literal: shared }, factor(inside)])
  return outside.length === 0 ? taken : anyOf([taken, factor(outside)])
}

function mostShared(condition: NormalCondition): Literal | null {
  const counts = new Map<string, { literal: Literal; count: number }>()
  for (const literal of condition.flat()) {
    const key = keyOf(literal)
    counts.set(key, { literal, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const [best] = [...counts.values()].filter(({ count }) => count > 1).toSorted((a, b) => b.count - a.count)
  return best?.literal ?? null
}

function keyOf({ fact, declared, values, whenUnknown }: Literal): string {
  return [fact, declared, whenUnknown, ...values].join(' ')
}

function allOf(parts: readonly FactoredCondition[]): FactoredCondition {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]))
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { all: flat }
}

function anyOf(parts: readonly FactoredCondition[]): FactoredCondition {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]))
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { any: flat }
}
