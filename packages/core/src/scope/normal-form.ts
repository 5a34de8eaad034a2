import type { FactName } from '../vocabulary/fact.ts'
import type { AuditMode, Outcome } from '../vocabulary/outcome.ts'
import { AUDIT_MODES, OUTCOMES } from '../vocabulary/outcome.ts'
import type { DecisionModel } from './decision-model.ts'
import { readJudgement, readListing } from './decision-model.ts'
import type { Cube } from './prime-implicants.ts'
import { allValues, primeImplicants } from './prime-implicants.ts'
import type { Truth } from './three-valued.ts'
import { allOf, anyOf } from './three-valued.ts'
import { needsProof } from './variables.ts'

/**
 * A condition on one fact: it has one of `values` (`true`/`false`, codes, or industry cells as numbers in text).
 * `declared` asks whether the fact was stated (values `true`/`false`). `whenUnknown` is the answer for an unknown
 * fact: null for unknown, or true/false where all the values an unknown fact may take give that answer.
 */
export type Literal = {
  readonly fact: FactName
  readonly declared: boolean
  readonly values: readonly string[]
  readonly whenUnknown: Truth
}

/** A disjunction of conjunctions; no conjunction is false, an empty conjunction true. */
export type NormalCondition = readonly (readonly Literal[])[]

/**
 * A law on one day in the form in which node-by-node three-valued evaluation, and so SQL, equals the completions.
 * Plain data. A known industry that is not in `cells` lies in cell `0`; an unknown one stays unknown.
 * An outcome, mode or listing is the answer exactly when its condition is true; when none is, it is undetermined.
 */
export type NormalForm = {
  readonly law: string
  readonly on: string
  readonly cells: Readonly<Record<string, string>>
  readonly outcome: { readonly [O in Outcome]?: NormalCondition }
  readonly mode: { readonly [M in AuditMode]?: NormalCondition }
  readonly listed: NormalCondition
  readonly notListed: NormalCondition
}

/** Derives the normal form of a law on a day from its diagrams. */
export function normalForm(model: DecisionModel): NormalForm {
  const judged = (holds: (outcome: Outcome, mode: AuditMode | null) => boolean): NormalCondition =>
    conditionOf(model, model.judgement, (leaf) => holds(readJudgement(leaf).outcome, readJudgement(leaf).mode))
  const entries = <K extends string>(keys: readonly K[], make: (key: K) => NormalCondition) =>
    Object.fromEntries(keys.map((key) => [key, make(key)] as const).filter(([, condition]) => condition.length > 0))
  return {
    law: model.inForce.law.id,
    on: model.inForce.on,
    cells: Object.fromEntries([...model.frame.cells.cellOf].map(([code, cell]) => [code, String(cell)])),
    outcome: entries(OUTCOMES.codes, (wanted) => judged((outcome) => outcome === wanted)),
    mode: entries(AUDIT_MODES.codes, (wanted) => judged((_, mode) => mode === wanted)),
    listed: conditionOf(model, model.listing, (leaf) => readListing(leaf) === true),
    notListed: conditionOf(model, model.listing, (leaf) => readListing(leaf) === false),
  }
}

/** The value of a condition, node by node, where `valueOf` gives a fact's value name, or null when unknown. */
export function evaluateCondition(condition: NormalCondition, valueOf: (literal: Literal) => string | null): Truth {
  return anyOf(
    condition.map((literals) => allOf(literals.map((literal) => evaluateLiteral(literal, valueOf(literal))))),
  )
}

/** The value of one literal for a fact's value name, or null when unknown. */
export function evaluateLiteral(literal: Literal, value: string | null): Truth {
  return value === null ? literal.whenUnknown : literal.values.includes(value)
}

function conditionOf(model: DecisionModel, root: number, holds: (leaf: number) => boolean): NormalCondition {
  const widths = model.frame.variables.map((variable) => variable.values.length)
  return primeImplicants(model.diagram, root, widths, holds).map((cube) => literalsOf(model, cube))
}

function literalsOf(model: DecisionModel, cube: Cube): readonly Literal[] {
  return model.frame.variables.flatMap((variable, at) => {
    const bits = cube[at] ?? 0
    if (bits === allValues(variable.values.length)) return []
    const allowed = (value: number): boolean => (bits & (1 << value)) !== 0
    const possible = variable.completions.map(allowed)
    const values = variable.values.filter((_, value) => allowed(value))
    const literal: Literal = { fact: variable.fact, declared: variable.declared, values, whenUnknown: null }
    if (needsProof(variable.fact) && !variable.declared) return [{ ...literal, whenUnknown: allowed(0) }]
    if (possible.every(Boolean)) return [{ ...literal, whenUnknown: true }]
    return [possible.some(Boolean) ? literal : { ...literal, whenUnknown: false }]
  })
}
