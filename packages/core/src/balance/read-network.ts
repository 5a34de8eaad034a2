import type { Issue } from '../kernel/issue.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import type { FlowNetwork } from './flow-network.ts'
import type { ReconcileFlow, ReconcileInput } from './reconcile-input.schema.ts'
import { reconcileIssue } from './reconcile-issues.ts'

/** The network of a well-formed input as arrays, and every contradiction found in it. */
export function readNetwork(input: ReconcileInput): { readonly network: FlowNetwork; readonly issues: Issue[] } {
  const issues: Issue[] = []
  const nodes = numberUnits(input, issues)
  const count = input.flows.length
  const network = {
    units: input.units.length,
    from: new Int32Array(count),
    to: new Int32Array(count),
    measured: new Float64Array(count).fill(Number.NaN),
    sd: new Float64Array(count).fill(Number.NaN),
    lower: new Float64Array(count).fill(input.options?.nonNegative === false ? Number.NEGATIVE_INFINITY : 0),
  }
  const seen = new Set<string>()
  for (let at = 0; at < count; at += 1) {
    const flow = input.flows[at] as ReconcileFlow
    if (seen.has(flow.id)) issues.push(reconcileIssue('balance_duplicate_flow', `/flows/${at}/id`, { id: flow.id }))
    seen.add(flow.id)
    network.from[at] = flow.from === null ? network.units : (nodes.get(flow.from) ?? -1)
    network.to[at] = flow.to === null ? network.units : (nodes.get(flow.to) ?? -1)
    if (flow.measured !== undefined) {
      network.measured[at] = flow.measured
      network.sd[at] = flow.sd ?? (flow.relativeSd ?? Number.NaN) * Math.abs(flow.measured)
    }
    if (flow.min !== undefined) network.lower[at] = flow.min
    checkFlow(flow, at, network, issues)
  }
  if (isTooFarApart(network)) issues.push(reconcileIssue('balance_too_large', '/flows'))
  return { network, issues }
}

/** The largest number a square of which, and of its ratio to the smallest deviation, still has room to be added up. */
const LARGEST = 1e100

function isTooFarApart({ measured, sd, lower }: FlowNetwork): boolean {
  let [most, least] = [0, Number.POSITIVE_INFINITY]
  for (const values of [measured, sd]) for (const value of values) if (Math.abs(value) > most) most = Math.abs(value)
  for (const value of lower) if (value !== Number.NEGATIVE_INFINITY) most = Math.max(most, Math.abs(value))
  for (const value of sd) if (value > 0 && value < least) least = value
  return most > LARGEST || most / least > LARGEST
}

function numberUnits(input: ReconcileInput, issues: Issue[]): Map<string, number> {
  const nodes = new Map<string, number>()
  for (const [at, { id }] of input.units.entries()) {
    if (nodes.has(id)) issues.push(reconcileIssue('balance_duplicate_unit', `/units/${at}/id`, { id }))
    nodes.set(id, at)
  }
  return nodes
}

function checkFlow(flow: ReconcileFlow, at: number, network: FlowNetwork, issues: Issue[]): void {
  const pointer = `/flows/${at}`
  if (network.from[at] === network.to[at] || network.from[at] === -1 || network.to[at] === -1) {
    issues.push(...endIssues(flow, pointer, network.from[at] === -1, network.to[at] === -1))
  }
  const { measured } = flow
  if (measured === undefined) return
  if (flow.sd === undefined) {
    if (flow.relativeSd === undefined) issues.push(reconcileIssue('balance_sd_missing', pointer, { flow: flow.id }))
    else if (measured === 0) {
      issues.push(reconcileIssue('balance_relative_sd_of_zero', pointerTo(pointer, 'relativeSd'), { flow: flow.id }))
    }
  }
  const lower = network.lower[at] ?? 0
  if (network.sd[at] === 0 && measured < lower) {
    const params = { flow: flow.id, value: measured, min: lower }
    issues.push(reconcileIssue('balance_exact_below_minimum', pointerTo(pointer, 'measured'), params))
  }
}

function endIssues(flow: ReconcileFlow, pointer: string, isFromUnknown: boolean, isToUnknown: boolean): Issue[] {
  const issues: Issue[] = []
  const unknown = (end: 'from' | 'to') =>
    reconcileIssue('balance_unknown_unit', pointerTo(pointer, end), { flow: flow.id, unit: flow[end] ?? '' })
  if (isFromUnknown) issues.push(unknown('from'))
  if (isToUnknown) issues.push(unknown('to'))
  if (flow.from !== flow.to) return issues
  if (flow.from === null) return [reconcileIssue('balance_both_outside', pointer, { flow: flow.id })]
  return [...issues, reconcileIssue('balance_same_unit', pointer, { flow: flow.id, unit: flow.from })]
}
