import { present } from '../../kernel/present.ts'
import type { Row } from './eliminate.ts'
import { ROUNDING } from './eliminate.ts'
import type { Constraint, JointProblem } from './joint-types.ts'

/** The constraints as linear equations that hold near `point`; exact where a constraint has no products. */
export function linearise({ constraints }: JointProblem, point: Float64Array): Row[] {
  return constraints.map((constraint, index) => {
    const terms = new Map<number, number>()
    const add = (variable: number, factor: number): void => {
      const total = (terms.get(variable) ?? 0) + factor
      if (total === 0) terms.delete(variable)
      else terms.set(variable, total)
    }
    let rhs = -constraint.constant
    let { size } = constraint
    for (const { variable, factor } of constraint.linear) add(variable, factor)
    for (const { a, b, factor } of constraint.products) {
      add(a, factor * present(point[b]))
      add(b, factor * present(point[a]))
      rhs += factor * present(point[a]) * present(point[b])
      size = Math.max(size, Math.abs(factor * present(point[a]) * present(point[b])))
    }
    let largest = 0
    for (const factor of terms.values()) largest = Math.max(largest, Math.abs(factor))
    return { terms, rhs, size, noise: ROUNDING * largest, origins: new Set([index]) }
  })
}

/**
 * Numbers of the problem are shares of the largest flow of their layer (or of what it would carry at the largest
 * concentration). What is below this is nothing but rounding of them, and asked to close only as exactly as they can.
 */
const NEGLIGIBLE = 1e-6

/** The largest share of its largest term by which a constraint is missed at a point. */
export function worstResidual({ constraints }: JointProblem, point: Float64Array): number {
  let worst = 0
  for (const constraint of constraints) {
    let largest = Math.max(NEGLIGIBLE, Math.abs(constraint.constant))
    const gap = gapOf(constraint, point, (term) => (largest = Math.max(largest, Math.abs(term))))
    worst = Math.max(worst, Math.abs(gap) / largest)
  }
  return worst
}

/** By how much a constraint is missed at a point, in the numbers of the problem. */
export function gapOf(
  { linear, products, constant }: Constraint,
  point: Float64Array,
  onTerm?: (term: number) => void,
): number {
  let gap = constant
  for (const { variable, factor } of linear) {
    const term = factor * present(point[variable])
    gap += term
    onTerm?.(term)
  }
  for (const { a, b, factor } of products) {
    const term = factor * present(point[a]) * present(point[b])
    gap += term
    onTerm?.(term)
  }
  return gap
}

/** Sum of what the constraints, and the lower bounds when asked, are missed by, in the numbers of the problem. */
export function missed({ constraints, variables }: JointProblem, point: Float64Array, useBounds: boolean): number {
  let total = 0
  if (useBounds) variables.forEach(({ lower }, index) => (total += Math.max(0, lower - present(point[index]))))
  for (const constraint of constraints) total += Math.abs(gapOf(constraint, point))
  return total
}
