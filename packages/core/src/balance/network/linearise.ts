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

/** Terms below this share of the largest flow of a layer are not asked to close more exactly than that flow's rounding. */
const NEGLIGIBLE = 1e-6

/** By how much each constraint is missed at a point, as a share of its largest term. */
export function residuals({ constraints }: JointProblem, point: Float64Array): Float64Array {
  return Float64Array.from(constraints, (constraint) => residual(constraint, point))
}

function residual({ linear, products, constant }: Constraint, point: Float64Array): number {
  let total = constant
  let largest = Math.max(NEGLIGIBLE, Math.abs(constant))
  const add = (value: number): void => {
    total += value
    largest = Math.max(largest, Math.abs(value))
  }
  for (const { variable, factor } of linear) add(factor * present(point[variable]))
  for (const { a, b, factor } of products) add(factor * present(point[a]) * present(point[b]))
  return total / largest
}

/** Sum of what the constraints, and the lower bounds when asked, are missed by, in the numbers of the problem. */
export function missed({ constraints, variables }: JointProblem, point: Float64Array, useBounds: boolean): number {
  let total = 0
  if (useBounds) variables.forEach(({ lower }, index) => (total += Math.max(0, lower - present(point[index]))))
  for (const { linear, products, constant } of constraints) {
    let value = constant
    for (const { variable, factor } of linear) value += factor * present(point[variable])
    for (const { a, b, factor } of products) value += factor * present(point[a]) * present(point[b])
    total += Math.abs(value)
  }
  return total
}
