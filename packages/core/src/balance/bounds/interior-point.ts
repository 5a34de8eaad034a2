import { eliminationStructure } from '../laplacian/elimination-structure.ts'
import type { EliminationStructure } from '../laplacian/elimination-structure.ts'
import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { GIVEN, MEASURED, UNKNOWN } from '../flow-network.ts'
import { addAt, int, real } from '../indexed.ts'
import { factorLaplacian } from '../laplacian/laplacian-factor.ts'
import { laplacianGraph } from '../laplacian/laplacian-graph.ts'
import { solveLaplacian } from '../laplacian/laplacian-solve.ts'
import { unmeasuredForest } from '../unmeasured-forest.ts'

/** The values near the optimum with bounds (NaN: unknown and without a bound), and the flows that lie on their bound. */
export type InteriorValues = { readonly value: Float64Array; readonly isHeld: Uint8Array }

const MOST_STEPS = 80
const TO_THE_WALL = 0.995
const CLOSE = 1e-14
const NEAR = 1e-5

/**
 * The quantities of one step: flows `flow[i]` between parts `a[i]` -> `b[i]` (0: the outside's part), `weight` 1/sd²
 * (0: unknown), `slack` above the bound and its multiplier `pull` (both unread without a bound), `potential` by part.
 */
type Interior = {
  readonly network: FlowNetwork
  readonly parts: number
  readonly flow: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
  readonly isBounded: Uint8Array
  readonly value: Float64Array
  readonly slack: Float64Array
  readonly pull: Float64Array
  readonly potential: Float64Array
  /** What given flows bring into each part. */
  readonly given: Float64Array
  structure: EliminationStructure | null
}

/** Follows the central path to the least-squares solution with lower bounds (Mehrotra's predictor and corrector). */
export function interiorValues(network: FlowNetwork, roles: FlowRoles): InteriorValues {
  const state = startInside(network, roles)
  const first = Math.max(complementarity(state), Number.MIN_VALUE)
  let best = first
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gap = complementarity(state)
    if (gap <= CLOSE * first && step > 0) break
    // flows that can only be on their bound leave no inside: near the end the way is lost there
    if (best < NEAR * first && gap > best) break
    best = Math.min(best, gap)
    if (!advance(state, gap)) break
  }
  const value = new Float64Array(roles.role.length).fill(Number.NaN)
  const isHeld = new Uint8Array(roles.role.length)
  const usual = usualWeight(state.weight)
  for (let i = 0; i < state.flow.length; i += 1) {
    const flow = int(state.flow, i)
    value[flow] = real(state.value, i)
    const weight = real(state.weight, i) === 0 ? usual : real(state.weight, i)
    if (state.isBounded[i] === 1 && real(state.pull, i) > weight * real(state.slack, i)) isHeld[flow] = 1
  }
  for (let flow = 0; flow < value.length; flow += 1) {
    if (roles.role[flow] === GIVEN) value[flow] = real(roles.given, flow)
  }
  return { value, isHeld }
}

/** The measured and the bounded flows; unknown flows without a bound are contracted away. */
function startInside(network: FlowNetwork, { role, given }: FlowRoles): Interior {
  const isOpen = (flow: number): boolean =>
    role[flow] === UNKNOWN && real(network.lower, flow) === Number.NEGATIVE_INFINITY
  const forest = unmeasuredForest(
    network,
    role.map((_, flow) => (isOpen(flow) ? UNKNOWN : MEASURED)),
  )
  const flow = Int32Array.from(role.keys()).filter((each) => role[each] !== GIVEN && !isOpen(each))
  const partOf = (node: number): number => int(forest.partOf, node)
  const a = flow.map((each) => partOf(int(network.from, each)))
  const b = flow.map((each) => partOf(int(network.to, each)))
  const weight = Float64Array.from(flow, (each) => (role[each] === MEASURED ? real(network.sd, each) ** -2 : 0))
  const size = typicalSize(network)
  const isBounded = Uint8Array.from(flow, (each) => (real(network.lower, each) === Number.NEGATIVE_INFINITY ? 0 : 1))
  const value = Float64Array.from(flow, (each, i) => {
    const measured = role[each] === MEASURED ? real(network.measured, each) : 0
    return isBounded[i] === 1 ? Math.max(measured, real(network.lower, each) + size) : measured
  })
  const slack = Float64Array.from(flow, (each, i) => real(value, i) - real(network.lower, each))
  const brought = new Float64Array(forest.parts)
  for (let each = 0; each < role.length; each += 1) {
    if (role[each] !== GIVEN) continue
    addAt(brought, partOf(int(network.to, each)), real(given, each))
    addAt(brought, partOf(int(network.from, each)), -real(given, each))
  }
  const pull = new Float64Array(flow.length).fill(usualWeight(weight) * size)
  const potential = new Float64Array(forest.parts)
  const lists = { flow, a, b, weight, isBounded, value, slack, pull, potential }
  return { network, parts: forest.parts, ...lists, given: brought, structure: null }
}

/** The mean size of what is measured, with its standard deviation, and of the bounds. */
function typicalSize({ measured, sd, lower }: FlowNetwork): number {
  let [sum, count] = [0, 0]
  for (let flow = 0; flow < measured.length; flow += 1) {
    const known = Number.isNaN(measured[flow]) ? 0 : Math.abs(real(measured, flow)) + real(sd, flow)
    const bound = Number.isFinite(lower[flow]) ? Math.abs(real(lower, flow)) : 0
    if (known === 0 && bound === 0) continue
    sum += Math.max(known, bound)
    count += 1
  }
  return count === 0 ? 1 : sum / count
}

function usualWeight(weight: Float64Array): number {
  const known = weight.filter((each) => each > 0).sort()
  return known[known.length >> 1] ?? 1
}

function complementarity({ slack, pull, isBounded }: Interior): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < slack.length; i += 1) {
    if (isBounded[i] === 0) continue
    sum += real(slack, i) * real(pull, i)
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

type Residuals = { readonly balance: Float64Array; readonly dual: Float64Array; readonly conductance: Float64Array }
type Step = { readonly value: Float64Array; readonly pull: Float64Array; readonly potential: Float64Array }

/** One step along the path; false, and nothing changed, once rounding leaves no step. */
function advance(state: Interior, gap: number): boolean {
  const residuals = residualsOf(state)
  const graph = laplacianGraph({
    nodes: state.parts - 1,
    a: state.a.map((part) => part - 1),
    b: state.b.map((part) => part - 1),
    weight: residuals.conductance,
    count: state.a.length,
  })
  state.structure ??= eliminationStructure(graph)
  const factor = factorLaplacian(graph, state.structure)
  const solve = (injection: Float64Array): Float64Array => solveLaplacian(factor, injection)
  const aim = state.slack.map((slack, i) => -slack * real(state.pull, i))
  const guess = direction(state, residuals, aim, solve)
  const reach = reachOf(state, guess)
  let [after, count] = [0, 0]
  for (let i = 0; i < aim.length; i += 1) {
    if (state.isBounded[i] === 0) continue
    const slack = real(state.slack, i) + reach.value * real(guess.value, i)
    after += slack * (real(state.pull, i) + reach.pull * real(guess.pull, i))
    count += 1
  }
  const centre = count === 0 ? 0 : gap * (after / count / gap) ** 3
  const corrected = aim.map((each, i) => each + centre - real(guess.value, i) * real(guess.pull, i))
  const step = direction(state, residuals, corrected, solve)
  if (!step.value.every(Number.isFinite) || !step.pull.every(Number.isFinite)) return false
  move(state, step, reachOf(state, step))
  return true
}

function residualsOf(state: Interior): Residuals {
  const { a, b, weight, value, slack, pull, potential, isBounded, network, flow } = state
  const balance = state.given.slice()
  const dual = new Float64Array(a.length)
  const conductance = new Float64Array(a.length)
  for (let i = 0; i < a.length; i += 1) {
    addAt(balance, int(b, i), real(value, i))
    addAt(balance, int(a, i), -real(value, i))
    const fit = real(weight, i) === 0 ? 0 : real(weight, i) * (real(value, i) - real(network.measured, int(flow, i)))
    const drop = real(potential, int(b, i)) - real(potential, int(a, i))
    const isWall = isBounded[i] === 1
    dual[i] = fit - drop - (isWall ? real(pull, i) : 0)
    conductance[i] = 1 / (real(weight, i) + (isWall ? real(pull, i) / real(slack, i) : 0))
  }
  return { balance, dual, conductance }
}

/** The Newton step for the balances, the multipliers, and the products of slack and pull to change by `aim`. */
function direction(
  state: Interior,
  { balance, dual, conductance }: Residuals,
  aim: Float64Array,
  solve: (injection: Float64Array) => Float64Array,
): Step {
  const { a, b, slack, pull, isBounded } = state
  const push = dual.map((each, i) => (isBounded[i] === 1 ? real(aim, i) / real(slack, i) : 0) - each)
  const gap = balance.slice()
  for (let i = 0; i < a.length; i += 1) {
    const amount = real(conductance, i) * real(push, i)
    addAt(gap, int(b, i), amount)
    addAt(gap, int(a, i), -amount)
  }
  const solved = solve(gap.subarray(1).map((each) => -each))
  const potential = new Float64Array(state.parts)
  potential.set(solved, 1)
  const value = push.map(
    (each, i) => real(conductance, i) * (each + real(potential, int(b, i)) - real(potential, int(a, i))),
  )
  const change = value.map((each, i) =>
    isBounded[i] === 1 ? (real(aim, i) - real(pull, i) * each) / real(slack, i) : 0,
  )
  return { value, pull: change, potential }
}

type Reach = { readonly value: number; readonly pull: number }

/** How far a step may go before a slack or a pull would become negative; at most 1. */
function reachOf({ slack, pull, isBounded }: Interior, step: Step): Reach {
  let [value, dual] = [1, 1]
  for (let i = 0; i < slack.length; i += 1) {
    if (isBounded[i] === 0) continue
    if (real(step.value, i) < 0) value = Math.min(value, (-TO_THE_WALL * real(slack, i)) / real(step.value, i))
    if (real(step.pull, i) < 0) dual = Math.min(dual, (-TO_THE_WALL * real(pull, i)) / real(step.pull, i))
  }
  // with a quadratic aim both sides go equally far
  const both = Math.min(value, dual)
  return { value: both, pull: both }
}

function move({ value, slack, pull, potential, isBounded }: Interior, step: Step, reach: Reach): void {
  for (let i = 0; i < value.length; i += 1) {
    addAt(value, i, reach.value * real(step.value, i))
    if (isBounded[i] === 0) continue
    addAt(slack, i, reach.value * real(step.value, i))
    addAt(pull, i, reach.pull * real(step.pull, i))
  }
  for (let part = 0; part < potential.length; part += 1) addAt(potential, part, reach.pull * real(step.potential, part))
}
