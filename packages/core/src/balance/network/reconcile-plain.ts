import { present } from '../../kernel/present.ts'
import type { Issue } from '../../kernel/issue.ts'
import { Problem } from '../../kernel/problem.ts'
import { reconcile } from '../reconcile.ts'
import type { ReconcileInput } from '../reconcile-input.schema.ts'
import type { ReconcileResult } from '../reconcile-result.schema.ts'
import type { JointScope } from './joint-build.ts'
import { knownFlows } from './joint-problem.ts'
import { criticalValue, expectedValue } from './joint-suspects.ts'
import { flowsOf } from './measured-values.ts'
import type { NetworkSuspect, ReconciledLayer, ReconciledNetworkFlow } from './network-result.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from './network.schema.ts'
import { oneSidedUnits } from './one-sided.ts'
import type { SolvedGroup } from './reconcile-joint.ts'

/** Reconciles one layer that has neither relations nor substances, by the sparse method. */
export function reconcilePlain(scope: JointScope, layer: NetworkLayer, significance: number): SolvedGroup {
  const flows = balancedFlows(scope, layer)
  const input = plainInput(scope, { layer, flows, significance })
  try {
    const solved = readResult(reconcile(input), { input, layer, significance })
    return { ...solved, layers: solved.layers.map((one) => withOthers(scope, layer, one)) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { group: null, layers: [], issues: movedIssues(error, scope.network, { input, flows }) }
  }
}

/** The flows that take part in a balance; a unit that is not balanced is the outside. */
function balancedFlows({ network }: JointScope, layer: NetworkLayer): NetworkFlow[] {
  const flows = flowsOf(network, layer.id)
  const open = oneSidedUnits(flows)
  const end = (unit: string | null): string | null => (unit === null || open.has(unit) ? null : unit)
  const ends = flows.map((flow) => ({ ...flow, from: end(flow.from), to: end(flow.to) }))
  return ends.filter(({ from, to }) => from !== null || to !== null)
}

/** All flows of the layer in their order: those in no balance are what was measured. */
function withOthers(scope: JointScope, layer: NetworkLayer, { flows, ...solved }: ReconciledLayer): ReconciledLayer {
  const found = new Map(flows.map((flow) => [flow.flow, flow]))
  const known = knownFlows(scope, layer)
  const all = flowsOf(scope.network, layer.id).map(({ id }): ReconciledNetworkFlow => {
    const { value: measured, sd, min = scope.options.nonNegative ? 0 : -Infinity } = known.get(id) ?? {}
    const unknown = { value: null, sd: null, measured: null, adjustment: null, status: 'unobservable' } as const
    if (measured === undefined || sd === undefined) return found.get(id) ?? { flow: id, ...unknown }
    const value = Math.max(measured, min)
    const status = sd === 0 ? 'fixed' : 'measured_nonredundant'
    const held = value === measured ? {} : { atBound: true as const }
    return found.get(id) ?? { flow: id, value, sd, measured, adjustment: value - measured, status, ...held }
  })
  return { ...solved, flows: all }
}

type Plain = { readonly layer: NetworkLayer; readonly flows: readonly NetworkFlow[]; readonly significance: number }

function plainInput(scope: JointScope, { layer, flows, significance }: Plain): ReconcileInput {
  const known = knownFlows(scope, layer)
  const touched = new Set(flows.flatMap(({ from, to }) => [from, to]))
  return {
    units: scope.network.units.filter(({ id }) => touched.has(id)).map(({ id, name }) => ({ id, name })),
    flows: flows.map(({ id, from, to }) => {
      const { value, sd, min } = known.get(id) ?? {}
      const measured = value === undefined || sd === undefined ? {} : { measured: value, sd }
      return { id, from, to, ...measured, ...(min === undefined ? {} : { min }) }
    }),
    options: { significance, nonNegative: scope.options.nonNegative },
  }
}

type Asked = { readonly input: ReconcileInput; readonly layer: NetworkLayer; readonly significance: number }

function readResult(result: ReconcileResult, { input, layer, significance }: Asked): SolvedGroup {
  const redundant = result.flows.filter(({ status }) => status === 'measured_redundant').length
  const given = new Map(input.flows.map((flow) => [flow.id, flow]))
  const found = new Map(result.flows.map((flow) => [flow.id, flow]))
  const suspects = result.suspects.map(({ flow, statistic }): NetworkSuspect => {
    const { measured = 0, sd = 0, min } = given.get(flow) ?? {}
    const { adjustment, sd: after } = present(found.get(flow))
    const adjustmentSd = Math.sqrt(Math.max(0, sd ** 2 - (after ?? sd) ** 2))
    const free = Math.sign(adjustment ?? 0) * statistic * adjustmentSd
    const least = min ?? (input.options?.nonNegative === true ? 0 : null)
    const base = { kind: 'flow', layer: layer.id, id: flow, statistic, measured, least } as const
    return { ...base, ...expectedValue(measured, free, { sd, adjustmentSd }) }
  })
  const critical = criticalValue(significance, redundant)
  return {
    group: { layers: [layer.id], converged: true, iterations: 1, residual: 0, test: result.test, critical, suspects },
    layers: [
      { layer: layer.id, unit: layer.unit, flows: result.flows.map(({ id, ...value }) => ({ flow: id, ...value })) },
    ],
    issues: [],
  }
}

/** Pointers into the layer's own network become pointers into the plant's. */
function movedIssues(
  { errors }: Problem,
  network: PlantNetwork,
  { input, flows }: { input: ReconcileInput; flows: readonly NetworkFlow[] },
): Issue[] {
  return errors.map((issue) => {
    const [, list, index, ...rest] = issue.pointer.split('/')
    const from = Number(index)
    const id = list === 'flows' ? flows[from]?.id : input.units[from]?.id
    if (id === undefined || (list !== 'flows' && list !== 'units')) return { ...issue, pointer: '' }
    const to = network[list].findIndex((one) => one.id === id)
    return { ...issue, pointer: ['', list, to, ...rest].join('/') }
  })
}
