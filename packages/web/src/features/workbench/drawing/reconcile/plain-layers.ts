import { measuredValues, inUnit } from '@qingshen/core/balance/network/measured-values'
import type { ReconciledNetwork } from '@qingshen/core/balance/network/network-result'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { reconcile } from '@qingshen/core/balance/reconcile'

/** Every layer of flows by itself. */
export function reconcileNetwork(network: PlantNetwork, period: string): ReconciledNetwork {
  const layers = network.layers.filter(
    ({ id, kind }) => kind !== 'substance' && network.flows.some(({ layer }) => layer === id),
  )
  const solved = layers.map((layer) => {
    const values = measuredValues(network, period, layer)
    const flows = network.flows
      .filter((flow) => flow.layer === layer.id)
      .map(({ id, from, to }) => {
        const measured = values.get(id)?.toNumber()
        const entered = network.measurements.find((one) => one.flow === id && one.period === period)
        const sd =
          entered?.sd !== undefined
            ? { sd: inUnit(entered.sd, entered.unit, layer.unit).toNumber() }
            : { relativeSd: Number(entered?.relativeSd ?? '0.05') }
        return measured === undefined ? { id, from, to } : { id, from, to, measured, ...sd }
      })
    return { layer, result: reconcile({ units: network.units, flows }) }
  })
  return {
    period,
    layers: solved.map(({ layer, result }) => ({
      layer: layer.id,
      unit: layer.unit,
      flows: result.flows.map(({ id, value, sd, measured, adjustment, status }) => ({
        ...{ flow: id, value, sd, measured, adjustment, status },
      })),
    })),
    groups: solved.map(({ layer, result }) => ({
      layers: [layer.id],
      converged: true,
      iterations: 1,
      residual: 0,
      test: result.test,
      critical: 3,
      suspects: result.suspects.map(({ flow, statistic }) => ({
        kind: 'flow' as const,
        layer: layer.id,
        id: flow,
        statistic,
        measured: 0,
        expected: 0,
        expectedSd: 0,
      })),
    })),
    issues: [],
  }
}
