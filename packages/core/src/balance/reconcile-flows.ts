import { chiSquareTail } from './statistics/chi-square.ts'
import type { Contradiction } from './contradictions.ts'
import { findContradictions } from './contradictions.ts'
import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { GIVEN, MEASURED, rolesOf } from './flow-network.ts'
import { flowDeviations } from './deviations/flow-variances.ts'
import { int, real } from './indexed.ts'
import { remainderOf } from './bounds/keeps-balances.ts'
import { boundedValues } from './bounds/lower-bounds.ts'
import { normalUpperQuantile } from './statistics/normal-quantile.ts'
import type { FlowStatus, GlobalTest } from './reconcile-result.schema.ts'
import type { BalanceSolution } from './solve-balances.ts'
import { solveBalances } from './solve-balances.ts'

/** A reconciled network by flow; NaN: cannot be told. `suspects` by falling statistic. */
export type ReconciledFlows = {
  readonly value: Float64Array
  readonly sd: Float64Array
  readonly status: readonly FlowStatus[]
  readonly test: GlobalTest
  readonly suspects: readonly { readonly flow: number; readonly statistic: number }[]
}

/** Why a network cannot balance at all. */
export type Unbalanced = { readonly contradictions: readonly Contradiction[] }

/** Adjustments below this many standard deviations of the measurement are rounding. */
const ROUNDING = 1e-9

/**
 * Reconciles a network given as arrays: weighted least squares under all balances and lower bounds, classes, propagated
 * standard deviations, chi-square test and suspects at the significance level. A network that cannot balance, or
 * whose balances rounding has left open, gives its contradictions instead: no values that do not balance are returned.
 */
export function reconcileFlows(network: FlowNetwork, significance: number): ReconciledFlows | Unbalanced {
  const { network: scaled, scale } = scaledNetwork(network)
  const roles = rolesOf(scaled)
  const contradictions = findContradictions(scaled, roles)
  if (contradictions.length > 0) {
    return { contradictions: contradictions.map((each) => ({ ...each, difference: each.difference * scale })) }
  }
  const free = solveBalances(scaled, roles)
  const status = statusesOf(scaled, roles, free)
  const deviations = flowDeviations(scaled, roles, free)
  const { value } = boundedValues(scaled, roles, free)
  const left = remainderOf(scaled, roles, value)
  if (left !== null) return { contradictions: [{ ...left, clash: 'rounding', difference: left.difference * scale }] }
  const degrees = degreesOf(free)
  const statistic = squaredMisfit(scaled, roles, value)
  const pValue = degrees === 0 ? 1 : chiSquareTail(statistic, degrees)
  return {
    value: value.map((each, flow) => reported(each * scale, { status, lower: network.lower, flow })),
    sd: deviations.value.map((each, flow) => (status[flow] === 'unobservable' ? Number.NaN : each * scale)),
    status,
    test: { statistic, degrees, pValue, passed: degrees === 0 ? null : pValue >= significance },
    suspects: suspectsOf({ network: scaled, status, free, adjustment: deviations.adjustment }, significance),
  }
}

/** Divides by a power of two, so that squares neither overflow nor vanish; nothing is rounded. */
function scaledNetwork(network: FlowNetwork): { readonly network: FlowNetwork; readonly scale: number } {
  let most = 0
  for (const values of [network.measured, network.sd]) {
    for (const value of values) if (Math.abs(value) > most) most = Math.abs(value)
  }
  if (most === 0) return { network, scale: 1 }
  const scale = 2 ** Math.max(-1000, Math.min(1000, Math.floor(Math.log2(most))))
  const divide = (values: Float64Array): Float64Array => values.map((value) => value / scale)
  const { measured, sd, lower } = network
  return { network: { ...network, measured: divide(measured), sd: divide(sd), lower: divide(lower) }, scale }
}

/** What the balances say about each flow, by the solution without bounds. */
export function statusesOf({ from, to }: FlowNetwork, { role }: FlowRoles, { forest }: BalanceSolution): FlowStatus[] {
  return Array.from(role, (each, flow) => {
    if (each === GIVEN) return 'fixed'
    if (each !== MEASURED) return forest.isBridge[flow] === 1 ? 'estimated' : 'unobservable'
    const isAcross = int(forest.partOf, int(from, flow)) !== int(forest.partOf, int(to, flow))
    return isAcross ? 'measured_redundant' : 'measured_nonredundant'
  })
}

/** Balances less those that follow from the others: one in every part of the network that the outside does not touch. */
function degreesOf({ factor }: BalanceSolution): number {
  let degrees = 0
  for (const pivots of [factor.pivot, factor.rest.pivot]) for (const pivot of pivots) if (pivot > 0) degrees += 1
  return degrees
}

function squaredMisfit({ measured, sd }: FlowNetwork, { role }: FlowRoles, value: Float64Array): number {
  let sum = 0
  for (let flow = 0; flow < value.length; flow += 1) {
    if (role[flow] === MEASURED) sum += ((real(value, flow) - real(measured, flow)) / real(sd, flow)) ** 2
  }
  return sum
}

type Place = { readonly status: readonly FlowStatus[]; readonly lower: Float64Array; readonly flow: number }

/** Values that only rounding keeps off their bound are on it; unobservable flows have none. */
function reported(value: number, { status, lower, flow }: Place): number {
  if (status[flow] === 'unobservable') return Number.NaN
  return status[flow] === 'fixed' ? value : Math.max(value, real(lower, flow))
}

type Moved = {
  readonly network: FlowNetwork
  readonly status: readonly FlowStatus[]
  readonly free: BalanceSolution
  readonly adjustment: Float64Array
}

function suspectsOf({ network, status, free, adjustment }: Moved, significance: number) {
  const redundant = status.flatMap((each, flow) => (each === 'measured_redundant' ? [flow] : []))
  if (redundant.length === 0) return []
  const tail = -Math.expm1(Math.log1p(-significance) / redundant.length) / 2
  const limit = normalUpperQuantile(tail)
  const tested = redundant.map((flow) => {
    const moved = Math.abs(real(free.value, flow) - real(network.measured, flow))
    const isRounding = moved <= ROUNDING * ROUNDING * Math.abs(real(network.measured, flow))
    return { flow, statistic: isRounding ? 0 : moved / real(adjustment, flow) }
  })
  const found = tested.filter(({ statistic }) => statistic > limit)
  return found.sort((a, b) => rounded(b.statistic) - rounded(a.statistic))
}

/** Flows in a row share one statistic: rounding must not decide their order. */
function rounded(statistic: number): number {
  return Number(statistic.toPrecision(9))
}
