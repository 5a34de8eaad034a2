import { present } from '../../kernel/present.ts'
import type { Row } from './eliminate.ts'
import { conditionOf, eliminate, valueGiven } from './eliminate.ts'
import type { JointProblem } from './joint-types.ts'
import { gapOf, linearise, worstResidual } from './linearise.ts'
import { solveProgram } from './quadratic-program.ts'

const MOST_PASSES = 5
/** How freely an unmeasured flow moves; finite: where nothing is carried it would have to move without end. */
const FREE = 1
/** A share of its largest term that is rounding of the term itself. */
const CLOSED = 1e-13

/**
 * The point next to a solution at which the constraints close to rounding of their own terms. A step of the search
 * computes every value anew from the largest numbers of the network, and carries their rounding to where hardly anything
 * flows; here only small moves are computed, measured unknowns weighed by their deviation. What a bound holds stays there,
 * and (`useBounds`) what rounding took below its bound comes back.
 */
export function closeGaps(
  problem: JointProblem,
  { point, held }: { readonly point: Float64Array; readonly held: ReadonlySet<number> },
  useBounds: boolean,
): Float64Array {
  let best = point
  let worst = worstResidual(problem, point)
  for (let pass = 0; pass < MOST_PASSES && worst > CLOSED; pass++) {
    const moved = smallestMove(problem, best, held)
    const left = worstResidual(problem, moved)
    if (!(left < worst)) break
    best = moved
    worst = left
  }
  return useBounds ? ontoBounds(problem, { point: best, held }, Math.max(worst, CLOSED)) : best
}

/** The point with what lies below its bound back on it, as far as the constraints still close. */
function ontoBounds(
  problem: JointProblem,
  { point, held }: { readonly point: Float64Array; readonly held: ReadonlySet<number> },
  allowed: number,
): Float64Array {
  const tied = new Set(held)
  let best = point
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const below = unknownsBelow(problem, best)
    if (below.length === 0) break
    for (const unknown of below) tied.add(unknown)
    const moved = smallestMove(problem, best, tied)
    if (!(worstResidual(problem, moved) <= allowed) || !(depth(problem, moved) < depth(problem, best))) break
    best = moved
  }
  return best
}

function unknownsBelow({ variables }: JointProblem, point: Float64Array): number[] {
  return variables.flatMap(({ lower }, unknown) => (present(point[unknown]) < lower ? [unknown] : []))
}

function depth({ variables }: JointProblem, point: Float64Array): number {
  return variables.reduce((most, { lower }, unknown) => Math.max(most, lower - present(point[unknown])), 0)
}

function smallestMove(problem: JointProblem, point: Float64Array, held: ReadonlySet<number>): Float64Array {
  const { variables, constraints } = problem
  const rows = linearise(problem, point).map((row, index): Row => {
    return { ...row, rhs: -gapOf(present(constraints[index]), point) }
  })
  const ties = [...held].map((unknown): Row => {
    const rhs = present(variables[unknown]).lower - present(point[unknown])
    return { terms: new Map([[unknown, 1]]), rhs, size: 1, noise: 0, origins: new Set() }
  })
  const sd = (unknown: number): number => {
    const variable = present(variables[unknown])
    return variable.measured === null && variable.role.kind === 'flow' ? FREE : variable.sd
  }
  const { solved, independent } = eliminate([...rows, ...ties], sd)
  const result = solveProgram({
    centre: new Float64Array(variables.length),
    sd: Float64Array.from(variables, (_, unknown) => (sd(unknown) === Infinity ? 0 : sd(unknown))),
    equalities: independent.map(conditionOf),
    bounds: [],
  })
  const move = result.outcome === 'solved' ? result.point : new Float64Array(variables.length)
  for (const [unknown, row] of solved) move[unknown] = valueGiven(row, move)
  return point.map((value, unknown) => value + present(move[unknown]))
}
