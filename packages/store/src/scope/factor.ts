import type { Literal, NormalCondition } from '@qingshen/core/scope/normal-form'

/** A condition with shared literals taken out; `all` of nothing holds, `any` of nothing does not. */
export type FactoredCondition =
  | { readonly literal: Literal }
  | { readonly all: readonly FactoredCondition[] }
  | { readonly any: readonly FactoredCondition[] }

/** Literals that stand before the same rest: (`literals[0]` or `literals[1]` …) and `rest`. */
type Shared = { readonly literals: readonly Literal[]; readonly rest: NormalCondition }

/**
 * The same condition with fewer literals to look at: literals that many conjunctions share are taken out, those before
 * the same rest together. Taking out is exact in three-valued logic too.
 */
export function factor(condition: NormalCondition): FactoredCondition {
  if (condition.some((literals) => literals.length === 0)) return { all: [] }
  const shared = mostShared(condition)
  if (shared === null) return anyOf(condition.map((literals) => allOf(literals.map((literal) => ({ literal })))))
  const keys = new Set(shared.literals.map(keyOf))
  const others = condition.filter((literals) => !literals.some((literal) => keys.has(keyOf(literal))))
  const heads = anyOf(shared.literals.map((literal) => ({ literal })))
  const taken = allOf([heads, factor(shared.rest)])
  return others.length === 0 ? taken : anyOf([taken, factor(others)])
}

/** What is left to ask of a condition where `known` holds: parts of a conjunction that say the same are left out. */
export function given(condition: FactoredCondition, known: FactoredCondition): FactoredCondition {
  const text = JSON.stringify(known)
  if (JSON.stringify(condition) === text) return { all: [] }
  return 'all' in condition ? allOf(condition.all.filter((part) => JSON.stringify(part) !== text)) : condition
}

/** The condition for an industry in this cell, with no question about the industry left. */
export function forCell(condition: FactoredCondition, cell: string): FactoredCondition {
  if ('literal' in condition) {
    const { fact, declared, values } = condition.literal
    if (fact !== 'industry' || declared) return condition
    return values.includes(cell) ? { all: [] } : { any: [] }
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => forCell(part, cell))
    return parts.some(isNever) ? { any: [] } : allOf(parts)
  }
  const parts = condition.any.map((part) => forCell(part, cell))
  return parts.some(isAlways) ? { all: [] } : anyOf(parts)
}

/** True when a question about the industry is part of the condition. */
export function asksIndustry(condition: FactoredCondition): boolean {
  if ('literal' in condition) return condition.literal.fact === 'industry'
  return ('all' in condition ? condition.all : condition.any).some(asksIndustry)
}

function isAlways(condition: FactoredCondition): boolean {
  return 'all' in condition && condition.all.length === 0
}

function isNever(condition: FactoredCondition): boolean {
  return 'any' in condition && condition.any.length === 0
}

function mostShared(condition: NormalCondition): Shared | null {
  const literals = new Map(condition.flat().map((literal) => [keyOf(literal), literal]))
  const byRest = new Map<string, Shared & { readonly literals: Literal[] }>()
  for (const [key, literal] of literals) {
    const rest = condition
      .filter((each) => each.some((other) => keyOf(other) === key))
      .map((each) => each.filter((other) => keyOf(other) !== key))
    const text = rest.map((each) => each.map(keyOf).join('&')).join('|')
    const known = byRest.get(text)
    if (known === undefined) byRest.set(text, { literals: [literal], rest })
    else known.literals.push(literal)
  }
  const covers = ({ literals: heads, rest }: Shared): number => heads.length * rest.length
  const useful = [...byRest.values()].filter((shared) => shared.rest.length > 1 || hasTwoHeads(shared))
  return useful.toSorted((a, b) => covers(b) - covers(a))[0] ?? null
}

// Literals that stand alone have an empty rest in common: nothing to take out.
function hasTwoHeads({ literals, rest }: Shared): boolean {
  return literals.length > 1 && rest.every((each) => each.length > 0)
}

function keyOf({ fact, declared, values, whenUnknown }: Literal): string {
  return [fact, declared, whenUnknown, ...values].join(' ')
}

function allOf(parts: readonly FactoredCondition[]): FactoredCondition {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part])).toSorted(byEffort)
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { all: flat }
}

function anyOf(parts: readonly FactoredCondition[]): FactoredCondition {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part])).toSorted(byEffort)
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { any: flat }
}

/** What is quickly asked is asked first; texts are slow. */
function byEffort(a: FactoredCondition, b: FactoredCondition): number {
  return effort(a) - effort(b)
}

function effort(condition: FactoredCondition): number {
  if ('literal' in condition) {
    const { fact } = condition.literal
    return fact === 'size' || fact === 'permitClass' ? 100 : 1
  }
  return ('all' in condition ? condition.all : condition.any).reduce((sum, part) => sum + effort(part), 0)
}
