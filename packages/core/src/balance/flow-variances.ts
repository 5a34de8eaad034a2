import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { MEASURED, UNKNOWN } from './flow-network.ts'
import { int, real } from './indexed.ts'
import { quadraticForm } from './quadratic-form.ts'
import type { SelectedInverse } from './selected-inverse.ts'
import { inverseEntry, selectedInverse } from './selected-inverse.ts'
import type { BalanceSolution } from './solve-balances.ts'
import { unmeasuredForest } from './unmeasured-forest.ts'

/** Standard deviations by flow: `value` of the solution (NaN: cannot be told), `adjustment` (0: nothing can be moved). */
export type FlowDeviations = { readonly value: Float64Array; readonly adjustment: Float64Array }

/** A variance below this share of what it is the difference of is rounding. */
const ROUNDING = 1e-13

/** Propagates the standard deviations of the measurements through the balances. */
export function flowDeviations(network: FlowNetwork, roles: FlowRoles, solution: BalanceSolution): FlowDeviations {
  const inverse = selectedInverse(solution.factor)
  const value = new Float64Array(network.from.length)
  const adjustment = new Float64Array(network.from.length)
  const forced = forcedFlows(network, roles, solution)
  for (let flow = 0; flow < value.length; flow += 1) {
    const role = roles.role[flow]
    if (role === UNKNOWN && solution.forest.isBridge[flow] === 0) value[flow] = Number.NaN
    if (role !== MEASURED) continue
    const sd = real(network.sd, flow)
    const [start, end] = [network.from, network.to].map((ends) => int(solution.forest.partOf, int(ends, flow)))
    const resistance = start === end ? 0 : resistanceBetween(inverse, (start ?? 0) - 1, (end ?? 0) - 1)
    adjustment[flow] = forced[flow] === 1 ? sd : sd * Math.min(1, sd * Math.sqrt(resistance))
    value[flow] = forced[flow] === 1 ? 0 : sd * Math.sqrt(share(1 - sd * sd * resistance))
  }
  addEstimated(network, roles, { solution, inverse, value })
  return { value, adjustment }
}

function share(rest: number): number {
  return rest < ROUNDING ? 0 : rest
}

function resistanceBetween(inverse: SelectedInverse, a: number, b: number): number {
  if (a < 0) return inverseEntry(inverse, b, b)
  if (b < 0) return inverseEntry(inverse, a, a)
  return Math.max(0, inverseEntry(inverse, a, a) + inverseEntry(inverse, b, b) - 2 * inverseEntry(inverse, a, b))
}

/** The measured flows that a balance determines alone: without them their part of the network would fall apart. */
function forcedFlows(network: FlowNetwork, { role }: FlowRoles, { forest }: BalanceSolution): Uint8Array {
  const last = forest.parts - 1
  const partNode = (node: number): number => (int(forest.partOf, node) + last) % forest.parts
  const parts = { ...network, units: last, from: network.from.map(partNode), to: network.to.map(partNode) }
  const measured = role.map((each) => (each === MEASURED ? UNKNOWN : MEASURED))
  return unmeasuredForest(parts, measured).isBridge
}

type Estimates = {
  readonly solution: BalanceSolution
  readonly inverse: SelectedInverse
  readonly value: Float64Array
}

/** The estimated flows: each is what the measured flows across the cut around one side of it leave over. */
function addEstimated(network: FlowNetwork, roles: FlowRoles, { solution, inverse, value }: Estimates): void {
  const { order, parentFlow, isBridge, parts, partOf } = solution.forest
  const side = measuredByOrder(network, roles, solution)
  const { end } = side
  const vector = quadraticForm(inverse, parts - 1)
  for (let at = 0; at < order.length; at += 1) {
    const flow = int(parentFlow, int(order, at))
    if (flow < 0 || isBridge[flow] === 0) continue
    const own = int(partOf, int(order, at)) - 1
    let total = 0
    for (let place = int(side.start, at); place < int(side.start, int(end, at)); place += 1) {
      const other = int(side.otherPlace, place)
      if (other >= at && other < int(end, at)) continue
      const variance = real(network.sd, int(side.flow, place)) ** 2
      total += variance
      const part = int(partOf, int(order, other)) - 1
      if (part === own) continue
      if (own >= 0) vector.add(own, variance)
      if (part >= 0) vector.add(part, -variance)
    }
    const rest = total - vector.take()
    value[flow] = rest <= ROUNDING * total ? 0 : Math.sqrt(rest)
  }
}

/**
 * The measured flows at the nodes in the order of the forest: those of the node at place p lie at `start[p]`.., with the
 * place of their other end; the branch below place p ends before place `end[p]`.
 */
function measuredByOrder(network: FlowNetwork, { role }: FlowRoles, { forest }: BalanceSolution) {
  const nodes = network.units + 1
  const place = new Int32Array(nodes)
  for (let at = 0; at < nodes; at += 1) place[int(forest.order, at)] = at
  const start = new Int32Array(nodes + 1)
  const ends = [network.from, network.to] as const
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== MEASURED) continue
    for (const list of ends) start[int(place, int(list, flow)) + 1] = int(start, int(place, int(list, flow)) + 1) + 1
  }
  for (let at = 0; at < nodes; at += 1) start[at + 1] = int(start, at + 1) + int(start, at)
  const next = start.slice()
  const lists = { flow: new Int32Array(int(start, nodes)), otherPlace: new Int32Array(int(start, nodes)) }
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== MEASURED) continue
    const [a, b] = [int(place, int(network.from, flow)), int(place, int(network.to, flow))]
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      lists.flow[int(next, one)] = flow
      lists.otherPlace[int(next, one)] = other
      next[one] = int(next, one) + 1
    }
  }
  return { start, end: branchEnds(network, forest, place), ...lists }
}

function branchEnds(network: FlowNetwork, forest: BalanceSolution['forest'], place: Int32Array): Int32Array {
  const end = new Int32Array(place.length)
  for (let at = place.length - 1; at >= 0; at -= 1) {
    end[at] = Math.max(int(end, at), at + 1)
    const node = int(forest.order, at)
    const flow = int(forest.parentFlow, node)
    if (flow < 0) continue
    const parent = int(place, int(network.from, flow) === node ? int(network.to, flow) : int(network.from, flow))
    end[parent] = Math.max(int(end, parent), int(end, at))
  }
  return end
}
