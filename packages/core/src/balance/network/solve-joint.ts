import { present } from '../../kernel/present.ts'
import { closeGaps } from './close-gaps.ts'
import type { Elimination, Row } from './eliminate.ts'
import { conditionOf, eliminate, valueGiven } from './eliminate.ts'
import type { JointProblem } from './joint-types.ts'
import { linearise, missed, worstResidual } from './linearise.ts'
import type { Condition } from './quadratic-program.ts'
import { solveProgram } from './quadratic-program.ts'

export const MOST_ITERATIONS = 50
/** Largest share of its largest term by which a constraint may be missed at the end. */
export const RESIDUAL_TOLERANCE = 1e-8
const BOUND_TOLERANCE = 1e-6
const STEP_TOLERANCE = 1e-9
/** From this step on, one that moves no measured value by more than this part of its deviation is the last. */
const FLAT = [
  { from: 20, share: 1e-6 },
  { from: MOST_ITERATIONS, share: 1e-3 },
] as const
const LEAST_RADIUS = 1e-4
/** How freely an unmeasured unknown moves that nothing ties: its standard deviation, in scales. */
const LOOSE = 10

export type JointSolution = {
  readonly point: Float64Array
  readonly converged: boolean
  readonly iterations: number
  readonly residual: number
  /** Unknowns that their lower bound holds. */
  readonly held: ReadonlySet<number>
}

/** Constraints (by number) or unknowns (by number) that cannot all hold. */
export type JointFailure =
  | { readonly failure: 'contradiction'; readonly constraints: readonly number[] }
  | { readonly failure: 'bounds'; readonly unknowns: readonly number[] }

function brokenBounds({ variables }: JointProblem, point: Float64Array): number[] {
  return variables.flatMap(({ lower }, index) => (present(point[index]) < lower - BOUND_TOLERANCE ? [index] : []))
}

type Search = { readonly problem: JointProblem; readonly useBounds: boolean; penalty: number; radius: number }
type Step = { readonly point: Float64Array; readonly held: ReadonlySet<number> }

/**
 * Where to begin: what was measured; unmeasured flows near the middle of the measured ones, as the linear constraints let
 * them (never 0: a flow of nothing would carry any concentration); amounts as flow x concentration.
 */
function startOf(problem: JointProblem): Float64Array {
  const { variables, constraints } = problem
  const measured = variables.flatMap(({ role, measured: value }) =>
    role.kind === 'flow' && value !== null ? [value] : [],
  )
  const middle = Math.abs([...measured].sort((a, b) => a - b)[measured.length >> 1] ?? 1)
  const rough = Float64Array.from(variables, ({ role, measured: value, lower }) => {
    return value ?? Math.max(role.kind === 'flow' ? middle : 0, lower)
  })
  if (constraints.every(({ products }) => products.length === 0)) return rough
  const isFlow = (variable: number): boolean => present(variables[variable]).role.kind === 'flow'
  const ofFlows = constraints.filter(({ linear, products }) => {
    return products.length === 0 && linear.every(({ variable }) => isFlow(variable))
  })
  const step = linearStep(
    { problem: { variables, constraints: ofFlows }, useBounds: true, penalty: 0, radius: 1 },
    rough,
  )
  const start =
    'failure' in step ? rough : rough.map((value, index) => (isFlow(index) ? present(step.point[index]) : value))
  for (const { origin, linear, products, constant } of constraints) {
    const [amount] = linear
    if (origin.kind !== 'link' || amount === undefined) continue
    const carried = products.reduce(
      (total, { a, b, factor }) => total + factor * present(start[a]) * present(start[b]),
      constant,
    )
    start[amount.variable] = -linear
      .slice(1)
      .reduce((total, { variable, factor }) => total + factor * present(start[variable]), carried)
  }
  return start
}

/**
 * Least weighted squares of the adjustments under the constraints, by successive linearisation: each step solves the
 * linear problem at the present point (with lower bounds when asked), unmeasured flows moving no further than a radius
 * that grows with good steps, and is shortened where the exact penalty of the whole does not fall. Without products one
 * step is exact.
 */
export function solveJoint(
  problem: JointProblem,
  useBounds: boolean,
  start = startOf(problem),
): JointSolution | JointFailure {
  const isLinear = problem.constraints.every(({ products }) => products.length === 0)
  const search = { problem, useBounds, penalty: 0, radius: isLinear ? Infinity : 1 }
  let point = start
  let held: ReadonlySet<number> = new Set()
  let done = false
  let iterations = 0
  while (!done && iterations < MOST_ITERATIONS) {
    iterations++
    const step = linearStep(search, point)
    if ('failure' in step) return step
    const direction = step.point.map((value, index) => value - present(point[index]))
    const length = isLinear ? 1 : shorten(search, point, direction)
    const moved = point.map((value, index) => value + length * present(direction[index]))
    done =
      (isLinear && (!useBounds || iterations >= 5)) ||
      isSettled(problem, moved, direction) ||
      isFlat(problem, direction, iterations)
    point = moved
    held = step.held
    search.radius = length === 1 ? Math.min(LOOSE, search.radius * 10) : Math.max(LEAST_RADIUS, search.radius / 4)
  }
  if (done) point = closeGaps(problem, { point, held }, useBounds)
  const left = useBounds ? brokenBounds(problem, point) : []
  if (done && left.length > 0) return { failure: 'bounds', unknowns: left }
  const residual = worstResidual(problem, point)
  return { point, converged: done && residual <= RESIDUAL_TOLERANCE, iterations, residual, held }
}

/** The equations of the problem at a point, the unmeasured unknowns taken out. */
export function reduce(problem: JointProblem, point: Float64Array, radius = Infinity): Elimination {
  return eliminate(linearise(problem, point), (unknown) => {
    const { measured, sd, role } = present(problem.variables[unknown])
    if (measured !== null) return sd
    return role.kind === 'flow' ? radius : Infinity
  })
}

function linearStep({ problem, useBounds, radius }: Search, point: Float64Array): Step | JointFailure {
  const { variables } = problem
  const reduced = reduce(problem, point, radius)
  const clash = reduced.contradictions.find((row) => isExact(problem, row))
  if (clash !== undefined) return { failure: 'contradiction', constraints: [...clash.origins] }
  const widest = variables.reduce((most, { measured, sd }) => (measured === null ? most : Math.max(most, sd)), 1)
  const sd = Float64Array.from(variables, (variable, index) => {
    if (variable.measured !== null) return variable.sd
    if (variable.role.kind === 'flow' && radius < Infinity) return radius
    return reduced.solved.has(index) ? 0 : LOOSE * widest
  })
  const bounds = useBounds ? boundsOf(problem, reduced) : []
  const below = bounds.find(({ condition: { columns, rhs } }) => columns.length === 0 && rhs > 1e-9)
  if (below !== undefined) return { failure: 'bounds', unknowns: [below.unknown] }
  const result = solveProgram({
    centre: Float64Array.from(variables, ({ measured }, index) => measured ?? present(point[index])),
    sd,
    equalities: reduced.independent.map(conditionOf),
    bounds: bounds.map(({ condition }) => condition),
    mayLeave: problem.constraints.some(({ products }) => products.length > 0),
  })
  if (result.outcome === 'impossible') {
    return {
      failure: 'bounds',
      unknowns: [result.bound, ...result.against].map((bound) => present(bounds[bound]).unknown),
    }
  }
  for (const [unknown, row] of reduced.solved) result.point[unknown] = valueGiven(row, result.point)
  return { point: result.point, held: new Set(result.active.map((bound) => present(bounds[bound]).unknown)) }
}

function isExact({ constraints }: JointProblem, { origins }: Row): boolean {
  return [...origins].every((origin) => present(constraints[origin]).products.length === 0)
}

function boundsOf({ variables }: JointProblem, { solved }: Elimination): { unknown: number; condition: Condition }[] {
  return variables.flatMap(({ lower }, unknown) => {
    if (lower === -Infinity) return []
    const row = solved.get(unknown)
    if (row === undefined) {
      return [{ unknown, condition: { columns: Int32Array.of(unknown), factors: Float64Array.of(1), rhs: lower } }]
    }
    const { columns, factors, rhs } = conditionOf(row)
    return [{ unknown, condition: { columns, factors: factors.map((factor) => -factor), rhs: lower - rhs } }]
  })
}

/** Step length by the exact penalty function, whose weight only grows (Nocedal and Wright, 18.36). */
function shorten(search: Search, point: Float64Array, direction: Float64Array): number {
  const { problem, useBounds } = search
  const { slope, bend } = descent(problem, point, direction)
  const gap = missed(problem, point, useBounds)
  const needed = gap > 1e-14 ? (slope + bend / 2) / (0.5 * gap) : 0
  const weight = Math.max(search.penalty, needed, 1)
  search.penalty = weight
  const merit = (length: number): number => {
    const at = point.map((value, index) => value + length * present(direction[index]))
    return objective(problem, at) / 2 + weight * missed(problem, at, useBounds)
  }
  const before = merit(0)
  const fall = slope - weight * gap
  const rounding = 1e-10 * Math.abs(before) + 1e-12
  let length = 1
  while (length > 1e-6 && merit(length) > before + 1e-4 * length * Math.min(0, fall) + rounding) length /= 2
  return length
}

/** First and second derivative of half the objective along a direction. */
function descent({ variables }: JointProblem, point: Float64Array, direction: Float64Array) {
  let slope = 0
  let bend = 0
  variables.forEach(({ measured, sd }, index) => {
    if (measured === null) return
    const way = present(direction[index]) / sd
    slope += ((present(point[index]) - measured) / sd) * way
    bend += way * way
  })
  return { slope, bend }
}

/** The weighted sum of squared adjustments. */
export function objective({ variables }: JointProblem, point: Float64Array): number {
  let total = 0
  variables.forEach(({ measured, sd }, index) => {
    if (measured !== null) total += ((present(point[index]) - measured) / sd) ** 2
  })
  return total
}

function isSettled({ variables }: JointProblem, point: Float64Array, direction: Float64Array): boolean {
  return variables.every(({ measured, sd }, index) => {
    const allowed =
      STEP_TOLERANCE * (Math.abs(present(point[index])) + (measured === null ? 0 : Math.min(1, sd))) + 1e-10
    return Math.abs(present(direction[index])) <= allowed
  })
}

/** Only what the measurements hardly tell still moves: it may run on for ever. */
function isFlat({ variables }: JointProblem, direction: Float64Array, iterations: number): boolean {
  const share = FLAT.findLast(({ from }) => iterations >= from)?.share
  if (share === undefined) return false
  return variables.every(
    ({ measured, sd }, index) => measured === null || Math.abs(present(direction[index])) <= share * sd,
  )
}
