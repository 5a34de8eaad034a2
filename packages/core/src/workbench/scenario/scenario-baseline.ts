import type { ReconciledLayer, ReconciledNetwork } from '../../balance/network/network-result.ts'
import type { NetworkLayer, PlantNetwork } from '../../balance/network/network.schema.ts'
import { reconcileNetwork } from '../../balance/network/reconcile-network.ts'
import type { Issue } from '../../kernel/issue.ts'
import { scenarioIssue } from './scenario-issues.ts'

/** How a plant runs before any option, by layer, and how far that is sure. */
export type ScenarioBaseline = {
  readonly period: string
  readonly layers: readonly ReconciledLayer[]
  readonly issues: readonly Issue[]
}

/** Stands for the standard deviation of every value alike, as a share; which share does not matter. */
const EQUAL_SHARE = '0.05'

/** The layers a scenario speaks of: what flows by itself. Substances ride on flows of others. */
export function plainLayers({ layers }: PlantNetwork): NetworkLayer[] {
  return layers.filter(({ kind }) => kind !== 'substance')
}

/**
 * The reconciled amounts of a period from which scenarios start. A layer that cannot be reconciled with the standard
 * deviations as stated is reconciled by its balances alone, all values equally sure, which an issue says.
 */
export function scenarioBaseline(network: PlantNetwork, period: string): ScenarioBaseline {
  const wanted = plainLayers(network)
  const first = solvedLayers(reconcileNetwork(network, period), wanted)
  const rest = wanted.filter(({ id }) => !first.some(({ layer }) => layer === id))
  if (rest.length === 0) return { period, layers: first, issues: [] }
  const bare = { ...network, layers: rest, concentrations: [], relations: [], losses: [] }
  const own = new Set(rest.map(({ id }) => id))
  const flows = network.flows.filter(({ layer }) => own.has(layer))
  const kept = new Set(flows.map(({ id }) => id))
  const measurements = network.measurements.filter(({ flow }) => kept.has(flow))
  const options = { relativeSd: EQUAL_SHARE }
  const second = solvedLayers(
    reconcileNetwork({ ...bare, flows, measurements: measurements.map(sure) }, period, options),
    rest,
  )
  const issues = rest.flatMap((layer): Issue[] => {
    const pointer = `/layers/${network.layers.indexOf(layer)}`
    const isSolved = second.some((one) => one.layer === layer.id)
    const isEmpty = !network.flows.some((flow) => flow.layer === layer.id)
    if (isEmpty) return []
    return [scenarioIssue(isSolved ? 'scenario.equal_spread' : 'scenario.no_baseline', pointer, { layer: layer.name })]
  })
  return { period, layers: [...first, ...second], issues }
}

/** The layers with an answer that can be built upon. */
function solvedLayers({ layers, groups }: ReconciledNetwork, wanted: readonly NetworkLayer[]): ReconciledLayer[] {
  const converged = new Set(groups.filter((group) => group.converged).flatMap((group) => group.layers))
  return layers.filter(({ layer }) => converged.has(layer) && wanted.some(({ id }) => id === layer))
}

/** A measurement without its own spread; 0 is exactly 0, of which a share says nothing. */
function sure({ sd: _sd, relativeSd: _share, ...measurement }: PlantNetwork['measurements'][number]) {
  return Number(measurement.value) === 0 ? { ...measurement, sd: '0' } : measurement
}
