import type { FactName } from '../vocabulary/fact.ts'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import type { AuditMode, Outcome } from '../vocabulary/outcome.ts'
import type { DecisionModel, ModelRule } from './decision-model.ts'
import { readJudgement, readListing } from './decision-model.ts'
import type { Expression } from './expression.schema.ts'
import type { Truth } from './three-valued.ts'

/** A rule after everything known has been put in: true, false, or still depending on `needs`. */
export type RuleState = {
  readonly model: ModelRule
  readonly value: Truth
  /** The branches known to hold. */
  readonly proven: readonly Expression[]
  readonly needs: readonly FactName[]
}

/** What can be said of a subject, exactly: by all its completions, not node by node. */
export type Knowledge = {
  readonly outcome: Outcome
  readonly mode: AuditMode | null
  readonly listed: boolean | null
  readonly missing: readonly FactName[]
  readonly rules: readonly RuleState[]
}

/** The diagrams that `readKnowledge` reads, in its order. */
export function rootsToFollow(model: DecisionModel): readonly number[] {
  return [
    model.judgement,
    model.listing,
    ...model.rules.flatMap((rule) => [rule.root, ...rule.branches.map(({ root }) => root)]),
  ]
}

/** Reads the diagrams of `rootsToFollow` after every known fact has been put in. */
export function readKnowledge(model: DecisionModel, roots: readonly number[]): Knowledge {
  const at = (index: number): number => roots[index] ?? 0
  const judgements = model.diagram.values(at(0)).map(readJudgement)
  const listings = model.diagram.values(at(1)).map(readListing)
  let next = 2
  const rules = model.rules.map((rule): RuleState => {
    const value = truthOf(model, at(next))
    const needs = factsOf(model, at(next))
    next += 1
    const proven = rule.branches.filter((_, index) => truthOf(model, at(next + index)) === true)
    next += rule.branches.length
    return { model: rule, value, needs, proven: proven.map(({ condition }) => condition) }
  })
  return {
    outcome: agreed(judgements.map(({ outcome }) => outcome)) ?? 'undetermined',
    mode: agreed(judgements.map(({ mode }) => mode)),
    listed: agreed(listings),
    missing: inCatalogueOrder([...factsOf(model, at(0)), ...leftOpen(rules, judgements)]),
    rules,
  }
}

/** The facts a law without an answer wants settled, where that answer can be reached. */
function leftOpen(rules: readonly RuleState[], judgements: readonly { readonly outcome: Outcome }[]): FactName[] {
  if (!judgements.some(({ outcome }) => outcome === 'undetermined')) return []
  return rules.flatMap(({ model, value }) =>
    model.rule.effect === 'open' && value !== false && model.rule.fact !== undefined ? [model.rule.fact] : [],
  )
}

/** The facts a diagram still depends on; variables stand in the order of the catalogue. */
function factsOf(model: DecisionModel, root: number): readonly FactName[] {
  return model.diagram.support(root).flatMap((variable) => model.frame.variables[variable]?.fact ?? [])
}

function inCatalogueOrder(facts: readonly FactName[]): readonly FactName[] {
  return FACT_NAMES.codes.filter((fact) => facts.includes(fact))
}

function truthOf(model: DecisionModel, root: number): Truth {
  const value = model.diagram.valueOf(root)
  return value === null ? null : value === 1
}

function agreed<T>(values: readonly T[]): T | null {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? null : first
}
