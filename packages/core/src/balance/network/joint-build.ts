import { present } from '../../kernel/present.ts'
import type { Constraint, ConstraintOrigin, JointProblem, Variable, VariableRole } from './joint-types.ts'
import type { NetworkLayer, PlantNetwork } from './network.schema.ts'

export type JointOptions = { readonly nonNegative: boolean; readonly relativeSd?: string }

/** Layers that are to be solved together, in one period; checked before. */
export type JointScope = {
  readonly network: PlantNetwork
  readonly period: string
  readonly layers: readonly NetworkLayer[]
  readonly options: JointOptions
}

/** A quantity as it enters the constraints: an unknown, or an exact number in scales. */
export type Ref = { readonly variable: number } | { readonly exact: number }

export type JointBuild = JointScope & {
  readonly problem: JointProblem
  readonly refs: Map<string, Ref>
  /** How many units of the layer one scale is: of flows or amounts; of concentrations under `refKey('concentration', …)`. */
  readonly scales: Map<string, number>
}

/** What is known of a quantity, in the unit of its layer. */
export type Known = { readonly value: number; readonly sd: number; readonly min?: number }

/** The name under which a quantity of a flow in a layer is kept. */
export function refKey(kind: 'flow' | 'amount' | 'concentration', layer: string, flow: string): string {
  return JSON.stringify([kind, layer, flow])
}

/** The quantity that a balance or a relation of a layer counts of a flow: the flow itself, or the amount it carries. */
export function quantityRef({ refs }: JointBuild, layer: NetworkLayer, flow: string): Ref {
  return present(refs.get(refKey(layer.kind === 'substance' ? 'amount' : 'flow', layer.id, flow)))
}

/** A new constraint with nothing in it. */
export function addConstraint({ problem }: JointBuild, origin: ConstraintOrigin): Constraint {
  const constraint: Constraint = { origin, linear: [], products: [], constant: 0, size: 0 }
  problem.constraints.push(constraint)
  return constraint
}

/** Adds factor x quantity. */
export function addTerm(constraint: Constraint, ref: Ref, factor: number): void {
  if ('variable' in ref) constraint.linear.push({ variable: ref.variable, factor })
  else addConstant(constraint, factor * ref.exact)
}

/** Adds factor x quantity x quantity. */
export function addProduct(constraint: Constraint, a: Ref, b: Ref, factor: number): void {
  if ('exact' in a) addTerm(constraint, b, factor * a.exact)
  else if ('exact' in b) addTerm(constraint, a, factor * b.exact)
  else constraint.products.push({ a: a.variable, b: b.variable, factor })
}

export function addConstant(constraint: Constraint, value: number): void {
  constraint.constant += value
  constraint.size = Math.max(constraint.size, Math.abs(value))
}

/** A new unknown, or the exact number where its standard deviation is 0. */
export function addQuantity(
  build: JointBuild,
  role: VariableRole,
  known: Known | null,
  limits: { scale: number; lower: number },
): Ref {
  const { scale, lower } = limits
  if (known !== null && known.sd === 0) return { exact: known.value / scale }
  const variable: Variable = {
    role,
    scale,
    measured: known === null ? null : known.value / scale,
    sd: known === null ? Infinity : known.sd / scale,
    lower: lower / scale,
  }
  return { variable: build.problem.variables.push(variable) - 1 }
}
