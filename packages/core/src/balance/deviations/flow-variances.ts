import { estimatedDeviations } from './estimated-deviations.ts'
import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { MEASURED, UNKNOWN } from '../flow-network.ts'
import { int, real } from '../indexed.ts'
import { resistanceBetween, resistances } from '../laplacian/resistances.ts'
import type { BalanceSolution } from '../solve-balances.ts'
import { solveBalances } from '../solve-balances.ts'
import { unmeasuredForest } from '../unmeasured-forest.ts'

/** Standard deviations by flow: `value` of the solution (NaN: cannot be told), `adjustment` (0: nothing can be moved). */
export type FlowDeviations = { readonly value: Float64Array; readonly adjustment: Float64Array }

/** Below this share of its own variance, what is left of it after the balances is mostly rounding. */
const OUTWEIGHED = 1e-9

/** Propagates the standard deviations of the measurements through the balances. */
export function flowDeviations(network: FlowNetwork, roles: FlowRoles, solution: BalanceSolution): FlowDeviations {
  const found = resistances(solution.factor)
  const value = new Float64Array(network.from.length)
  const adjustment = new Float64Array(network.from.length)
  const outweighed: number[] = []
  const forced = forcedFlows(network, roles, solution)
  for (let flow = 0; flow < value.length; flow += 1) {
    const role = roles.role[flow]
    if (role === UNKNOWN && solution.forest.isBridge[flow] === 0) value[flow] = Number.NaN
    if (role !== MEASURED) continue
    const sd = real(network.sd, flow)
    const [start, end] = [network.from, network.to].map((ends) => int(solution.forest.partOf, int(ends, flow)))
    const resistance = start === end ? 0 : resistanceBetween(found, (start ?? 0) - 1, (end ?? 0) - 1)
    adjustment[flow] = forced[flow] === 1 ? sd : sd * Math.min(1, sd * Math.sqrt(resistance))
    const share = forced[flow] === 1 ? 0 : 1 - sd * sd * resistance
    if (forced[flow] === 0 && share < OUTWEIGHED) outweighed.push(flow)
    value[flow] = sd * Math.sqrt(Math.max(0, share))
  }
  if (outweighed.length > 0) outweighedDeviations(network, roles, { outweighed, value })
  else estimatedDeviations(network, roles, { solution, found, value })
  return { value, adjustment }
}

type Outweighed = { readonly outweighed: readonly number[]; readonly value: Float64Array }

/**
 * Standard deviations of the measured flows which the balances tell so much better than their own measurement that the
 * difference of the two variances is lost: estimated as if not measured, then joined with the measurement. Such flows
 * never form a cycle (the widest of one is not outweighed), so each has an estimate. Estimated flows follow along.
 */
function outweighedDeviations(network: FlowNetwork, roles: FlowRoles, { outweighed, value }: Outweighed): void {
  const without = { ...roles, role: roles.role.slice() }
  for (const flow of outweighed) without.role[flow] = UNKNOWN
  const solution = solveBalances(network, without)
  estimatedDeviations(network, without, { solution, found: resistances(solution.factor), value })
  for (const flow of outweighed) {
    const [own, other] = [real(network.sd, flow), real(value, flow)]
    value[flow] = other / Math.hypot(1, other / own)
  }
}

/** The measured flows that a balance determines alone: without them their part of the network would fall apart. */
function forcedFlows(network: FlowNetwork, { role }: FlowRoles, { forest }: BalanceSolution): Uint8Array {
  const last = forest.parts - 1
  const partNode = (node: number): number => (int(forest.partOf, node) + last) % forest.parts
  const parts = { ...network, units: last, from: network.from.map(partNode), to: network.to.map(partNode) }
  const measured = role.map((each) => (each === MEASURED ? UNKNOWN : MEASURED))
  return unmeasuredForest(parts, measured).isBridge
}
