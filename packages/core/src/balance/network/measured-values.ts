import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import { convertQuantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS, dimensionOf } from '../../kernel/unit.ts'
import { carrierOf } from './check-relations.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from './network.schema.ts'

/**
 * The measured value of every flow of a layer in a period, in the unit of the layer; of a substance the amount, carrier
 * times concentration. A flow without a value, or of another dimension, is absent: missing is not zero.
 */
export function measuredValues(network: PlantNetwork, period: string, layer: NetworkLayer): Map<string, Decimal> {
  const carrier = network.layers.find(({ id }) => id === carrierOf(network, layer.id))
  if (carrier === undefined) return new Map()
  const flows = new Set(flowsOf(network, layer.id).map(({ id }) => id))
  const values = new Map<string, Decimal>()
  for (const { flow, period: on, value, unit } of network.measurements) {
    if (on !== period || !flows.has(flow) || value === undefined || dimensionOf(unit) !== dimensionOf(carrier.unit))
      continue
    values.set(flow, inUnit(value, unit, carrier.unit))
  }
  return layer.kind === 'substance' ? substanceValues(network, period, layer, values) : values
}

/** The flows on which a layer runs: its own, or those of its carrier. */
export function flowsOf(network: PlantNetwork, layer: string): NetworkFlow[] {
  const carried = carrierOf(network, layer)
  return network.flows.filter((flow) => flow.layer === carried)
}

/** Exact value in another unit of the same dimension. */
export function inUnit(value: string, from: UnitCode, to: UnitCode): Decimal {
  return decimal(convertQuantity({ value, unit: from }, to).value)
}

/** How many units of the substance a carrier unit at concentration 1 (of its unit) holds; exact. */
export function concentrationFactor(concentration: UnitCode, carrier: UnitCode, substance: UnitCode): Decimal {
  return decimal(UNITS[concentration].factor).times(UNITS[carrier].factor).div(UNITS[substance].factor)
}

function substanceValues(network: PlantNetwork, period: string, layer: NetworkLayer, carried: Map<string, Decimal>) {
  const carrier = network.layers.find(({ id }) => id === layer.carrier)
  const amounts = new Map<string, Decimal>()
  if (carrier === undefined) return amounts
  for (const { layer: of, flow, period: on, value, unit } of network.concentrations) {
    const amount = carried.get(flow)
    if (of !== layer.id || on !== period || amount === undefined) continue
    amounts.set(flow, amount.times(value).times(concentrationFactor(unit, carrier.unit, layer.unit)))
  }
  return amounts
}
