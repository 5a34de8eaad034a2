import type { Issue } from '../../kernel/issue.ts'
import { checkNetwork } from './check-network.ts'
import { exactBelowBound } from './exact-below-bound.ts'
import type { JointScope } from './joint-build.ts'
import { layerFindings, unobservableFinding } from './layer-findings.ts'
import { layerOfPointer } from './layer-of-pointer.ts'
import { networkIssue } from './network-issues.ts'
import type { ReconciledNetwork } from './network-result.ts'
import type { NetworkLayer, PlantNetwork } from './network.schema.ts'
import type { SolvedGroup } from './reconcile-joint.ts'
import { reconcileJoint } from './reconcile-joint.ts'
import { reconcilePlain } from './reconcile-plain.ts'
import { unsureValues } from './uncertainty.ts'

/**
 * `significance`: level of the tests, 0.05 when absent. `nonNegative`: flows, amounts and concentrations without a bound
 * of their own are at least 0; true when absent. `relativeSd`: decimal text, the share that stands for the standard
 * deviation of values without one; absent: such a value is a finding.
 */
export type NetworkOptions = {
  readonly significance?: number
  readonly nonNegative?: boolean
  readonly relativeSd?: string
}

/**
 * Reconciles every layer of a plant in a period. A layer alone is solved exactly (sparse least squares); a substance, its
 * carrier and all relations of theirs as one problem, whose products of flow and concentration (or uncertain share) are
 * linearised at each of at most 50 steps until a step moves no value by more than 1e-9 (after 20 steps: no measured value
 * by more than 1e-6 of its deviation, after 50: 1e-3) and every constraint closes to 1e-8 of its largest term; a value
 * within 1e-9 (of the largest of its layer) below its bound is on it. A unit with inputs or outputs only is not balanced.
 * What is wrong keeps its layers out of the answer and is said in `issues`, with pointers into the network; nothing in
 * the answer is NaN.
 */
export function reconcileNetwork(
  network: PlantNetwork,
  period: string,
  options: NetworkOptions = {},
): ReconciledNetwork {
  const { significance = 0.05, nonNegative = true, relativeSd } = options
  const share = relativeSd === undefined ? {} : { relativeSd }
  const all = new Set(network.layers.map(({ id }) => id))
  const found = [...checkNetwork(network), ...unsureValues(network, { period, layers: all, share: relativeSd })]
  if (network.layers.length === 0) found.push(networkIssue('network.no_layer', '/layers'))
  const solved = layerGroups(network).map((layers): SolvedGroup => {
    const scope = { network, period, layers, options: { nonNegative, ...share } }
    const own = [...layers.flatMap((layer) => layerFindings(network, period, layer)), ...exactBelowBound(scope)]
    const concerning = [...own, ...found.filter((issue) => concerns(network, issue, layers))]
    const stops = concerning.some(({ code, severity }) => severity === 'error' || code === 'network.no_flows')
    if (stops) return { group: null, layers: [], issues: own }
    const result = solveGroup(scope, significance)
    const unseen = result.layers.flatMap((layer) => unobservableFinding(network, layer))
    return { ...result, issues: [...own, ...result.issues, ...unseen] }
  })
  return {
    period,
    layers: solved.flatMap(({ layers }) => layers),
    groups: solved.flatMap(({ group }) => (group === null ? [] : [group])),
    issues: [...found, ...solved.flatMap(({ issues }) => issues)],
  }
}

/** A finding about no layer in particular keeps all of them out. */
function concerns(network: PlantNetwork, { pointer }: Issue, layers: readonly NetworkLayer[]): boolean {
  const layer = layerOfPointer(network, pointer)
  return layer === null || layers.some(({ id }) => id === layer)
}

function solveGroup(scope: JointScope, significance: number): SolvedGroup {
  const { layers, network, period } = scope
  const [only] = layers
  const isRelated = network.relations.some(({ layer, period: on }) => {
    return (on === undefined || on === period) && layers.some(({ id }) => id === layer)
  })
  if (only !== undefined && layers.length === 1 && !isRelated) return reconcilePlain(scope, only, significance)
  return reconcileJoint(scope, significance)
}

/** A carrier with all substances it carries; every other layer alone. */
function layerGroups({ layers }: PlantNetwork): NetworkLayer[][] {
  const heads = layers.filter(
    ({ id, carrier }) => carrier === undefined || !layers.some((one) => one.id === carrier && one.id !== id),
  )
  return heads.map((head) => [head, ...layers.filter(({ carrier }) => carrier === head.id)])
}
