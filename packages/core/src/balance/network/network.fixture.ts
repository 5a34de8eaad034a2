import { present } from '../../kernel/present.ts'
import type { ReconciledNetwork } from './network-result.ts'
import type { Concentration, FlowMeasurement, NetworkFlow, NetworkLayer, PlantNetwork } from './network.schema.ts'

/** A flow written as `a>b`; an empty end is the outside. */
export function aFlow(id: string, way: string, more: Partial<NetworkFlow> = {}): NetworkFlow {
  const [from = '', to = ''] = way.split('>')
  return { id, name: `流股${id}`, layer: 'm', from: from || null, to: to || null, ...more }
}

/** A value in tonnes with 1 % standard deviation, in the only period. */
export function aMeasurement(flow: string, value: string, more: Partial<FlowMeasurement> = {}): FlowMeasurement {
  const sure = more.sd === undefined ? { relativeSd: '0.01' } : {}
  return { id: `v-${flow}`, flow, period: 'p', value, unit: 't', ...sure, ...more }
}

/** A share in percent with 2 % standard deviation, in the only period. */
export function aConcentration(flow: string, value: string, more: Partial<Concentration> = {}): Concentration {
  const sure = more.sd === undefined ? { relativeSd: '0.02' } : {}
  return { id: `c-${flow}`, layer: 's', flow, period: 'p', value, unit: 'percent', ...sure, ...more }
}

export const MATERIAL: NetworkLayer = { id: 'm', name: '物料', kind: 'material', unit: 't', tolerance: '0.05' }
export const SUBSTANCE: NetworkLayer = { id: 's', name: '铬', kind: 'substance', unit: 'kg', carrier: 'm' }

/** A network of material in tonnes; its units are those its flows name. */
export function aNetwork(flows: NetworkFlow[], more: Partial<PlantNetwork> = {}): PlantNetwork {
  const names = new Set(flows.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null))
  return {
    units: [...names].map((id) => ({ id, name: `工序${id}` })),
    layers: [MATERIAL],
    flows,
    periods: [{ id: 'p', name: '72小时' }],
    measurements: [],
    concentrations: [],
    relations: [],
    losses: [],
    ...more,
  }
}

/** What was reconciled for a flow in a layer. */
export function valueOf(result: ReconciledNetwork, layer: string, flow: string) {
  const { flows } = present(result.layers.find((one) => one.layer === layer))
  return present(flows.find((one) => one.flow === flow))
}

/** Largest imbalance of a unit in a layer, as a share of the largest flow; unknown flows count as balanced. */
export function worstImbalance({ flows, units }: PlantNetwork, result: ReconciledNetwork, layer: string): number {
  const values = present(result.layers.find((one) => one.layer === layer)).flows
  const largest = Math.max(...values.map(({ value }) => Math.abs(value ?? 0)), 1e-300)
  return Math.max(
    ...units.map(({ id }) => {
      let sum = 0
      for (const { flow, value } of values) {
        const { from, to } = present(flows.find((one) => one.id === flow))
        if (from !== id && to !== id) continue
        if (value === null) return 0
        sum += to === id ? value : -value
      }
      return Math.abs(sum) / largest
    }),
  )
}
