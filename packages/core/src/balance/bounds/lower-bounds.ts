import type { FlowFeasibility } from './feasible-flow.ts'
import { sendSurplus } from './feasible-flow.ts'
import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { GIVEN, MEASURED, UNKNOWN } from '../flow-network.ts'
import { addAt, int, real } from '../indexed.ts'
import { interiorValues } from './interior-point.ts'
import { remainderOf } from './keeps-balances.ts'
import type { HeldLink } from '../deviations/piece-offsets.ts'
import { tightCycle } from '../deviations/piece-offsets.ts'
import type { BalanceSolution } from '../solve-balances.ts'
import { solveBalances } from '../solve-balances.ts'
import { piecesBetween } from '../pieces-between.ts'
import { heldAroundUneven } from './uneven-pieces.ts'
import type { UnmeasuredForest } from '../unmeasured-forest.ts'

/** The values of the optimum with lower bounds (NaN: cannot be told). */
export type BoundedValues = { readonly value: Float64Array }

/** Differences below this share of the largest flow around are rounding. */
const ROUNDING = 1e-11
/** The same among all potentials of a network. */
const UNSEEN = 1e-15
const MOST_ROUNDS = 60
/** So many rounds may pass without fewer violations. */
const PATIENCE = 8
/** Bounds are lowered by up to this share of the usual size where ties keep the rounds from settling. */
const LOWERED = 1e-9

/**
 * The least-squares solution with every flow at or above its lower bound, from the solution without bounds. Flows that
 * break their bound are put on it, flows that the balances pull off it are let go, all at once, until nothing changes
 * (block principal pivoting; each round contracts and factors anew). Where flows on their bounds cut off a piece that then
 * cannot balance, those that could carry its surplus are let go first. Unknown flows on cycles have no value of their own
 * but must be able to keep their bounds: where no such circulation exists, the flows across the cut that shows it are put
 * on their bounds. Where ties keep the rounds from settling, they are run with bounds lowered by unequal traces first; an
 * interior point is the last resort.
 */
export function boundedValues(network: FlowNetwork, roles: FlowRoles, free: BalanceSolution): BoundedValues {
  const nothing = new Uint8Array(roles.role.length)
  const direct = pivot(network, roles, { solution: free, isHeld: nothing })
  const isSound = ({ value }: BalanceSolution): boolean => remainderOf(network, roles, value) === null
  if (direct.isSettled && isSound(direct.solution)) return { value: direct.solution.value }
  const lowered = loweredBounds(network)
  const apart = pivot(lowered, roles, { solution: free, isHeld: nothing })
  const start = apart.isSettled ? apart.isHeld : interiorValues(lowered, roles).isHeld
  const solution = solveBalances(network, heldRoles(network, roles, start))
  const settled = pivot(network, roles, { solution, isHeld: start })
  if (settled.isSettled && isSound(settled.solution)) return { value: settled.solution.value }
  return { value: apart.isSettled && isSound(solution) ? solution.value : lastResort(network, roles) }
}

/** The values of the interior point, and what follows from them for unknown flows without a bound. */
function lastResort(network: FlowNetwork, roles: FlowRoles): Float64Array {
  const { value } = interiorValues(network, roles)
  const role = roles.role.map((each, flow) => (each === UNKNOWN && Number.isNaN(value[flow]) ? UNKNOWN : GIVEN))
  return solveBalances(network, { role, given: value }).value
}

type Trial = { readonly solution: BalanceSolution; readonly isHeld: Uint8Array }

/** Runs the rounds from a first guess of the held flows and the solution with it. */
function pivot(network: FlowNetwork, roles: FlowRoles, first: Trial): Trial & { readonly isSettled: boolean } {
  const isHeld = first.isHeld.slice()
  let [solution, best, patience] = [first.solution, Number.POSITIVE_INFINITY, PATIENCE]
  for (let round = 0; round < MOST_ROUNDS && patience > 0; round += 1) {
    const changes = violations(network, roles, { solution, isHeld })
    if (changes.length === 0) return { solution, isHeld, isSettled: true }
    if (changes.length < best) [best, patience] = [changes.length, PATIENCE]
    else patience -= 1
    for (const flow of changes) isHeld[flow] = 1 - (isHeld[flow] ?? 0)
    solution = solveBalances(network, heldRoles(network, roles, isHeld))
  }
  return { solution, isHeld, isSettled: false }
}

/** The network with every bound a different trace lower, so that no two things happen at exactly the same point. */
function loweredBounds(network: FlowNetwork): FlowNetwork {
  const size = LOWERED * largestOf(network)
  return { ...network, lower: network.lower.map((lower, flow) => lower - size * (0.5 + ((flow * 0.618034) % 0.5))) }
}

function heldRoles({ lower }: FlowNetwork, { role, given }: FlowRoles, isHeld: Uint8Array): FlowRoles {
  return {
    role: role.map((each, flow) => (isHeld[flow] === 1 ? GIVEN : each)),
    given: given.map((value, flow) => (isHeld[flow] === 1 ? real(lower, flow) : value)),
  }
}

/** The flows that are on the wrong side: below the bound, held though pulled off it, or part of a cut that is too tight. */
function violations(network: FlowNetwork, roles: FlowRoles, trial: Trial): number[] {
  const { solution, isHeld } = trial
  const held = heldRoles(network, roles, isHeld)
  const pieces = isHeld.includes(1) ? piecesBetween(network, held) : null
  const uneven = pieces === null ? [] : heldAroundUneven(network, held, pieces, isHeld)
  if (uneven.length > 0) return [...uneven]
  const around = largestAround(network, solution.value)
  const wrong: number[] = []
  for (let flow = 0; flow < isHeld.length; flow += 1) {
    const lower = real(network.lower, flow)
    if (roles.role[flow] === GIVEN || isHeld[flow] === 1 || lower === Number.NEGATIVE_INFINITY) continue
    const near = Math.max(real(around, int(network.from, flow)), real(around, int(network.to, flow)))
    const scale = roles.role[flow] === MEASURED ? ownSize(network, flow) : near
    if (real(solution.value, flow) < lower - ROUNDING * scale) wrong.push(flow)
  }
  const pulled = pieces === null ? [] : pulledOff(network, roles, trial, pieces)
  return [...wrong, ...pulled, ...tightCut(network, roles, trial)]
}

/** The held flows that the balances pull off their bounds. */
function pulledOff(network: FlowNetwork, roles: FlowRoles, trial: Trial, pieces: UnmeasuredForest): number[] {
  const { solution, isHeld } = trial
  const usual = largestPull(solution.potential)
  const potentialAt = (node: number): number => real(solution.potential, int(solution.forest.partOf, node))
  const wrong: number[] = []
  const links: HeldLink[] = []
  for (let flow = 0; flow < isHeld.length; flow += 1) {
    if (isHeld[flow] === 0) continue
    const [start, end] = [int(network.from, flow), int(network.to, flow)]
    const isMeasured = roles.role[flow] === MEASURED
    const weight = isMeasured ? real(network.sd, flow) ** -2 : 0
    const misfit = isMeasured ? (real(network.lower, flow) - real(network.measured, flow)) * weight : 0
    const [before, after] = [potentialAt(start), potentialAt(end)]
    const room = misfit - (after - before)
    const size = isMeasured ? weight * ownSize(network, flow) : 0
    const rounding = ROUNDING * Math.max(size, Math.abs(before), Math.abs(after)) + UNSEEN * usual
    const [from, to] = [int(pieces.partOf, start), int(pieces.partOf, end)]
    if (from !== to) links.push({ flow, from, to, room, rounding })
    else if (room < -rounding) wrong.push(flow)
  }
  return [...wrong, ...tightCycle(pieces.parts, links)]
}

/** What rounding of a measured flow is to be compared with. */
function ownSize({ measured, sd, lower }: FlowNetwork, flow: number): number {
  return Math.abs(real(measured, flow)) + real(sd, flow) + Math.abs(real(lower, flow))
}

function largestPull(potential: Float64Array): number {
  let most = 0
  for (const each of potential) most = Math.max(most, Math.abs(each))
  return most
}

/** The largest flow at each node, as found or as measured, the outside left out. */
function largestAround({ units, from, to, measured, sd }: FlowNetwork, value: Float64Array): Float64Array {
  const around = new Float64Array(units + 1)
  for (let flow = 0; flow < value.length; flow += 1) {
    const known = Number.isNaN(measured[flow]) ? 0 : Math.abs(real(measured, flow)) + real(sd, flow)
    const size = Math.max(known, Number.isNaN(value[flow]) ? 0 : Math.abs(real(value, flow)))
    for (const node of [int(from, flow), int(to, flow)]) {
      if (node < units && size > real(around, node)) around[node] = size
    }
  }
  return around
}

/** The unknown flows across a cut through which nothing can return, if their bounds cannot all be kept. */
function tightCut(network: FlowNetwork, roles: FlowRoles, { solution, isHeld }: Trial): number[] {
  const cyclic: number[] = []
  let isBounded = false
  for (let flow = 0; flow < isHeld.length; flow += 1) {
    if (roles.role[flow] !== UNKNOWN || isHeld[flow] === 1 || solution.forest.isBridge[flow] === 1) continue
    cyclic.push(flow)
    if (real(network.lower, flow) !== Number.NEGATIVE_INFINITY) isBounded = true
  }
  if (!isBounded) return []
  const { stuck, isStuck } = sendThrough(network, cyclic, solution.value)
  if (stuck === 0) return []
  return cyclic.filter(
    (flow) =>
      isStuck[int(network.to, flow)] === 1 &&
      isStuck[int(network.from, flow)] === 0 &&
      real(network.lower, flow) !== Number.NEGATIVE_INFINITY,
  )
}

/**
 * Whether the flows listed can balance what the values of all others leave over, each at or above its bound (one
 * without a bound may run either way). Rounding counts as balanced.
 */
export function sendThrough(network: FlowNetwork, flows: readonly number[], value: Float64Array): FlowFeasibility {
  const nodes = network.units + 1
  const surplus = new Float64Array(nodes)
  let size = largestOf(network)
  const isListed = new Uint8Array(value.length)
  for (const flow of flows) isListed[flow] = 1
  const isMet = new Uint8Array(nodes)
  for (const flow of flows) isMet[int(network.to, flow)] = isMet[int(network.from, flow)] = 1
  for (let flow = 0; flow < value.length; flow += 1) {
    const lower = real(network.lower, flow)
    const amount = isListed[flow] === 0 ? real(value, flow) : lower === Number.NEGATIVE_INFINITY ? 0 : lower
    addAt(surplus, int(network.to, flow), amount)
    addAt(surplus, int(network.from, flow), -amount)
    size = Math.max(size, Math.abs(amount))
  }
  balanceOutside(network, surplus, isMet)
  const forward = flows.map((flow) => [int(network.from, flow), int(network.to, flow)] as const)
  const both = flows.filter((flow) => network.lower[flow] === Number.NEGATIVE_INFINITY)
  const backward = both.map((flow) => [int(network.to, flow), int(network.from, flow)] as const)
  const edges = [...forward, ...backward]
  const negligible = ROUNDING * size
  const open = { nodes, from: edges.map(([from]) => from), to: edges.map(([, to]) => to) }
  const found = sendSurplus(open, surplus, negligible)
  return found.stuck <= negligible * nodes ? { ...found, stuck: 0 } : found
}

/** The largest number among the measurements and their standard deviations. */
function largestOf({ measured, sd }: FlowNetwork): number {
  let most = 0
  for (const values of [measured, sd]) for (const value of values) if (Math.abs(value) > most) most = Math.abs(value)
  return most
}

/** Nodes without any of the flows have nothing to settle; the outside takes or gives what is left. */
function balanceOutside({ units }: FlowNetwork, surplus: Float64Array, isMet: Uint8Array): void {
  let total = 0
  for (let node = 0; node < units; node += 1) {
    if (isMet[node] === 0) surplus[node] = 0
    total += real(surplus, node)
  }
  surplus[units] = -total
}
