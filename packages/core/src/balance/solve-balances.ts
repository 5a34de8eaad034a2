import { eliminationStructure } from './laplacian/elimination-structure.ts'
import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { GIVEN, MEASURED, UNKNOWN, isUneven } from './flow-network.ts'
import { addAt, int, real } from './indexed.ts'
import type { LaplacianFactor } from './laplacian/laplacian-factor.ts'
import { factorLaplacian } from './laplacian/laplacian-factor.ts'
import type { LaplacianGraph } from './laplacian/laplacian-graph.ts'
import { laplacianGraph } from './laplacian/laplacian-graph.ts'
import { solveLaplacian } from './laplacian/laplacian-solve.ts'
import type { UnmeasuredForest } from './unmeasured-forest.ts'
import { unmeasuredForest } from './unmeasured-forest.ts'

/**
 * The least-squares solution of all balances: `value` of each flow (NaN: cannot be told), `potential` of each part (the
 * multiplier of its balance; 0 at the outside): a measured flow is moved by sd² x (potential of its end - of its start).
 * The factor's nodes are the parts without the first: part p is node p - 1.
 */
export type BalanceSolution = {
  readonly forest: UnmeasuredForest
  readonly graph: LaplacianGraph
  readonly factor: LaplacianFactor
  readonly value: Float64Array
  readonly potential: Float64Array
}

/** Corrections after the first; each takes up what rounding has left of the balances by the one before. */
const REFINEMENTS = { even: 2, uneven: 8 }

/**
 * Minimises the sum of ((value - measured) / sd)² under the balance of every unit. Unknown flows are contracted away;
 * what is left is a weighted Laplacian. Given flows that contradict each other leave a remainder in the balances.
 * Corrections are added to the flows, not to the potentials, and remainders are summed exactly: so 10^12 and 10^-6 may
 * stand in one network.
 */
export function solveBalances(network: FlowNetwork, roles: FlowRoles): BalanceSolution {
  const forest = unmeasuredForest(network, roles.role)
  const graph = contractedGraph(network, roles, forest)
  const factor = factorLaplacian(graph, eliminationStructure(graph))
  const value = startValues(network, roles)
  const potential = bringIntoBalance({ network, roles, forest, factor, value }, isUneven(network, roles))
  estimate(network, roles, forest, value)
  return { forest, graph, factor, value, potential }
}

type State = {
  readonly network: FlowNetwork
  readonly roles: FlowRoles
  readonly forest: UnmeasuredForest
  readonly factor: LaplacianFactor
  /** By flow; 0 for the unknown. Changed. */
  readonly value: Float64Array
}

/**
 * Moves the measured flows by the least sum of (change / sd)² so that every part balances; returns the potentials.
 * `uneven`: as `isUneven` says of the network.
 */
export function bringIntoBalance(state: State, uneven: boolean): Float64Array {
  const { parts } = state.forest
  const potential = new Float64Array(parts)
  const refinements = uneven ? REFINEMENTS.uneven : REFINEMENTS.even
  for (let round = 0; round <= refinements; round += 1) {
    const change = correction(state.factor, partImbalance(state))
    for (let part = 1; part < parts; part += 1) addAt(potential, part, real(change, part))
    move(state, change)
  }
  return potential
}

function contractedGraph(network: FlowNetwork, { role }: FlowRoles, forest: UnmeasuredForest): LaplacianGraph {
  const flows = role.length
  const edges = { a: new Int32Array(flows), b: new Int32Array(flows), weight: new Float64Array(flows) }
  let count = 0
  for (let flow = 0; flow < flows; flow += 1) {
    if (role[flow] !== MEASURED) continue
    const a = int(forest.partOf, int(network.from, flow)) - 1
    const b = int(forest.partOf, int(network.to, flow)) - 1
    if (a === b) continue
    const sd = real(network.sd, flow)
    edges.a[count] = a
    edges.b[count] = b
    edges.weight[count] = sd * sd
    count += 1
  }
  return laplacianGraph({ nodes: forest.parts - 1, ...edges, count })
}

/** Measured and given values; 0 for the unknown, so that they weigh nothing in a balance. */
function startValues({ measured }: FlowNetwork, { role, given }: FlowRoles): Float64Array {
  const value = new Float64Array(role.length)
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] === MEASURED) value[flow] = real(measured, flow)
    else if (role[flow] === GIVEN) value[flow] = real(given, flow)
  }
  return value
}

/** What enters each part less what leaves it, with the rounding of the sum made good; the outside's part is 0. */
function partImbalance({ network, forest, value }: State): Float64Array {
  const { from, to } = network
  const { parts, partOf } = forest
  const gap = new Float64Array(parts)
  const lost = new Float64Array(parts)
  for (let flow = 0; flow < value.length; flow += 1) {
    const [start, end] = [int(partOf, int(from, flow)), int(partOf, int(to, flow))]
    if (start === end) continue
    addExactly(gap, lost, end, real(value, flow))
    addExactly(gap, lost, start, -real(value, flow))
  }
  for (let part = 0; part < parts; part += 1) addAt(gap, part, real(lost, part))
  gap[0] = 0
  return gap
}

/** Adds to a sum and keeps what rounding loses (Knuth's two-sum). */
function addExactly(sum: Float64Array, lost: Float64Array, at: number, amount: number): void {
  const before = real(sum, at)
  const after = before + amount
  const added = after - before
  sum[at] = after
  addAt(lost, at, before - (after - added) + (amount - added))
}

/** The change of the potentials, by part, that takes up the remainders. */
function correction(factor: LaplacianFactor, gap: Float64Array): Float64Array {
  const injection = new Float64Array(gap.length - 1)
  for (let part = 1; part < gap.length; part += 1) injection[part - 1] = -real(gap, part)
  const change = new Float64Array(gap.length)
  change.set(solveLaplacian(factor, injection), 1)
  return change
}

function move({ network, roles, forest, value }: State, change: Float64Array): void {
  const { partOf } = forest
  for (let flow = 0; flow < value.length; flow += 1) {
    if (roles.role[flow] !== MEASURED) continue
    const drop = real(change, int(partOf, int(network.to, flow))) - real(change, int(partOf, int(network.from, flow)))
    if (drop !== 0) addAt(value, flow, real(network.sd, flow) ** 2 * drop)
  }
}

/** The unknown flows that follow from a balance of one side of their part; the others become NaN. */
function estimate(network: FlowNetwork, { role }: FlowRoles, forest: UnmeasuredForest, value: Float64Array): void {
  const { from, to } = network
  const { order, parentFlow, isBridge } = forest
  const gap = new Float64Array(network.units + 1)
  for (let flow = 0; flow < value.length; flow += 1) {
    addAt(gap, int(to, flow), real(value, flow))
    addAt(gap, int(from, flow), -real(value, flow))
  }
  for (let flow = 0; flow < value.length; flow += 1) {
    if (role[flow] === UNKNOWN && isBridge[flow] === 0) value[flow] = Number.NaN
  }
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = int(order, at)
    const flow = int(parentFlow, node)
    if (flow < 0) continue
    const isEnd = int(to, flow) === node
    if (isBridge[flow] === 1) value[flow] = isEnd ? -real(gap, node) : real(gap, node)
    addAt(gap, isEnd ? int(from, flow) : int(to, flow), real(gap, node))
  }
}
