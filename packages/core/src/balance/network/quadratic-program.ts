import { addAt, real } from '../indexed.ts'
import { present } from '../../kernel/present.ts'
import type { GrowingCholesky } from './growing-cholesky.ts'
import { appendRow, emptyCholesky, removeRow, solveLower, solveUpper } from './growing-cholesky.ts'

/** A sparse condition: the sum of factor x unknown is (equality) or is at least (bound) `rhs`. */
export type Condition = { readonly columns: Int32Array; readonly factors: Float64Array; readonly rhs: number }

/** Nearest point to `centre`, each unknown weighed by 1/sd², under equalities and lower conditions. */
export type Program = {
  readonly centre: Float64Array
  readonly sd: Float64Array
  readonly equalities: readonly Condition[]
  readonly bounds: readonly Condition[]
  /** Leave a bound that cannot be kept instead of giving up: the conditions are only nearly those meant. */
  readonly mayLeave?: boolean
}

export type ProgramResult =
  | { readonly outcome: 'solved'; readonly point: Float64Array; readonly active: readonly number[] }
  | { readonly outcome: 'impossible'; readonly bound: number; readonly against: readonly number[] }

type Active = { condition: Condition; bound: number; multiplier: number; length: number }
type State = {
  readonly program: Program
  readonly point: Float64Array
  readonly active: Active[]
  readonly cholesky: GrowingCholesky
  /** As many zeros as there are unknowns, to be used and cleared. */
  readonly spread: Float64Array
  /** Bounds that are met but for rounding. */
  readonly met: Set<number>
}

/** How far below its bound a point may lie by rounding; the unknowns are of size 1. */
const SLACK = 1e-12
/** A gap this small that nothing can close is left: the conditions met it to rounding already. */
const CLOSED = 1e-7
/** Below this share of its variance a condition does not move within the active ones. */
const DEPENDENT = 1e-13

/**
 * The dual method of Goldfarb and Idnani: starts at the optimum without bounds and takes in the worst broken bound until
 * none is broken; ends, because the value rises at each step. `impossible` names the bound that cannot be kept and the
 * bounds it stands against. The equalities are to be independent.
 */
export function solveProgram(program: Program): ProgramResult {
  const state: State = {
    program,
    point: program.centre.slice(),
    active: [],
    cholesky: emptyCholesky(program.equalities.length + 8),
    spread: new Float64Array(program.sd.length),
    met: new Set(),
  }
  for (const condition of program.equalities) activate(state, condition, -1, 0)
  settle(state)
  const lengths = program.bounds.map((condition) => lengthOf(condition, program.sd))
  const most = 20 * (program.bounds.length + 1)
  for (let step = 0; step < most; step++) {
    const worst = worstBound(state, lengths)
    if (worst === null) break
    const against = takeIn(state, worst, present(lengths[worst]))
    if (against !== null && program.mayLeave !== true) return { outcome: 'impossible', bound: worst, against }
  }
  settle(state)
  return { outcome: 'solved', point: state.point, active: state.active.map(({ bound }) => bound).filter((b) => b >= 0) }
}

/** sqrt of the condition's own variance: the standard deviation of its left side. */
function lengthOf({ columns, factors }: Condition, sd: Float64Array): number {
  let total = 0
  for (let k = 0; k < columns.length; k++) total += (present(factors[k]) * present(sd[present(columns[k])])) ** 2
  return Math.sqrt(total)
}

export function leftSide({ columns, factors }: Condition, point: Float64Array): number {
  let total = 0
  for (let k = 0; k < columns.length; k++) total += (factors[k] as number) * (point[columns[k] as number] as number)
  return total
}

function worstBound({ program, point, active, met }: State, lengths: readonly number[]): number | null {
  const held = new Set(active.map(({ bound }) => bound))
  let worst: number | null = null
  let most = 0
  program.bounds.forEach((condition, index) => {
    const length = present(lengths[index])
    if (length === 0 || held.has(index) || met.has(index)) return
    const gap = condition.rhs - leftSide(condition, point)
    const isBroken = gap > SLACK * Math.max(1, Math.abs(condition.rhs))
    if (isBroken && gap / length > most) [worst, most] = [index, gap / length]
  })
  return worst
}

/** Products of a scaled condition with the scaled active ones. */
function productsWith({ active, program, spread }: State, condition: Condition, length: number): Float64Array {
  const { columns, factors } = condition
  for (let k = 0; k < columns.length; k++) {
    const column = present(columns[k])
    spread[column] = (real(factors, k) * real(program.sd, column) ** 2) / length
  }
  const products = new Float64Array(active.length)
  for (let k = 0; k < active.length; k++) {
    const one = present(active[k])
    products[k] = leftSide(one.condition, spread) / one.length
  }
  for (const column of columns) spread[column] = 0
  return products
}

function activate(state: State, condition: Condition, bound: number, multiplier: number): boolean {
  const length = lengthOf(condition, state.program.sd)
  if (length === 0) return false
  if (!appendRow(state.cholesky, productsWith(state, condition, length), 1)) return false
  state.active.push({ condition, bound, multiplier, length })
  return true
}

/** Brings a broken bound in, dropping bounds that no longer hold the point; null, or the bounds it cannot be kept with. */
function takeIn(state: State, bound: number, length: number): number[] | null {
  const condition = present(state.program.bounds[bound])
  let multiplier = 0
  for (;;) {
    const products = productsWith(state, condition, length)
    const half = products.slice()
    solveLower(state.cholesky, half)
    let left = 1
    for (const value of half) left -= value * value
    solveUpper(state.cholesky, half)
    const isDependent = left < DEPENDENT
    const drop = firstToDrop(state, half)
    const broken = (condition.rhs - leftSide(condition, state.point)) / length
    const full = isDependent ? Infinity : broken / left
    const step = Math.min(drop.at, full)
    if (step === Infinity) {
      if (broken * length > CLOSED && state.program.mayLeave !== true)
        return state.active.map((one) => one.bound).filter((one) => one >= 0)
      state.met.add(bound)
      return null
    }
    state.active.forEach((one, k) => (one.multiplier -= step * present(half[k])))
    multiplier += step
    if (!isDependent) move(state, condition, { length, direction: half, step })
    if (step < drop.at) {
      activate(state, condition, bound, multiplier)
      return null
    }
    removeRow(state.cholesky, drop.index)
    state.active.splice(drop.index, 1)
  }
}

/** How far one may go until the multiplier of an active bound is 0, and which. */
function firstToDrop({ active }: State, direction: Float64Array): { at: number; index: number } {
  let at = Infinity
  let index = -1
  active.forEach(({ bound, multiplier }, k) => {
    if (bound < 0 || !(present(direction[k]) > 1e-14)) return
    const limit = Math.max(0, multiplier) / present(direction[k])
    if (limit < at) [at, index] = [limit, k]
  })
  return { at, index }
}

type Move = { readonly length: number; readonly direction: Float64Array; readonly step: number }

/** Moves the point towards the bound within the active conditions. */
function move(state: State, condition: Condition, { length, direction, step }: Move): void {
  const { point, program, active } = state
  const add = ({ columns, factors }: Condition, by: number): void => {
    for (let k = 0; k < columns.length; k++) {
      const column = present(columns[k])
      addAt(point, column, by * real(factors, k) * real(program.sd, column) ** 2)
    }
  }
  add(condition, step / length)
  active.forEach((one, k) => add(one.condition, (-step * present(direction[k])) / one.length))
}

/** Puts the point exactly onto the active conditions, nearest to where it is (twice: the second time for rounding). */
function settle(state: State): void {
  const { active, point, cholesky, program } = state
  for (let pass = 0; pass < 3; pass++) {
    const gap = Float64Array.from(active, (one) => (one.condition.rhs - leftSide(one.condition, point)) / one.length)
    solveLower(cholesky, gap)
    solveUpper(cholesky, gap)
    active.forEach(({ condition: { columns, factors }, length }, k) => {
      for (let n = 0; n < columns.length; n++) {
        const column = present(columns[n])
        addAt(point, column, (real(gap, k) / length) * real(factors, n) * real(program.sd, column) ** 2)
      }
    })
  }
}
