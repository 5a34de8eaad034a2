import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, sum } from '../../kernel/decimal.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { flowsOf, measuredValues } from '../network/measured-values.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from '../network/network.schema.ts'
import { isUseful } from '../network/useful-flow.ts'

/**
 * Energy of a unit, in the unit of the layer: what enters, what of it leaves for use, `efficiency` = useful / input. Null:
 * a value is missing (its flow is in `missing`), or nothing enters.
 */
export type UnitEnergy = {
  readonly unit: string
  readonly input: Decimal | null
  readonly useful: Decimal | null
  readonly efficiency: Decimal | null
  readonly missing: readonly string[]
}

/** What of an energy carrier enters the plant, and its share of all that does. Carrier null: not said. */
export type CarrierUse = { readonly carrier: string | null; readonly amount: Decimal; readonly share: Decimal | null }

export type EnergyFigures = {
  readonly units: readonly UnitEnergy[]
  /** All energy that enters the plant; null where a value is missing. */
  readonly input: Decimal | null
  readonly carriers: readonly CarrierUse[]
  /** Input per unit of the product made in the period; null where either is not known or nothing was made. */
  readonly perProduct: { readonly value: Decimal; readonly perUnit: UnitCode } | null
}

/** Use and efficiency of energy in a period, by unit, by carrier and per product; exact, of measurements or given values. */
export function energyFigures(
  network: PlantNetwork,
  period: string,
  layer: NetworkLayer,
  values: ReadonlyMap<string, Decimal> = measuredValues(network, period, layer),
): EnergyFigures {
  const flows = flowsOf(network, layer.id)
  const bought = flows.filter(({ from, to }) => from === null && to !== null)
  const input = total(bought, values)
  const { output } = network.periods.find(({ id }) => id === period) ?? {}
  const isMade = output !== undefined && !decimal(output.value).isZero()
  return {
    units: network.units.flatMap(({ id }) => unitEnergy(id, flows, values)),
    input,
    carriers: carrierUses(bought, input, values),
    perProduct: input !== null && isMade ? { value: input.div(output.value), perUnit: output.unit } : null,
  }
}

function unitEnergy(unit: string, flows: readonly NetworkFlow[], values: ReadonlyMap<string, Decimal>): UnitEnergy[] {
  const inputs = flows.filter(({ to }) => to === unit)
  const outputs = flows.filter((flow) => flow.from === unit && isUseful(flow))
  if (inputs.length === 0) return []
  const [input, useful] = [total(inputs, values), total(outputs, values)]
  const isKnown = input !== null && useful !== null && !input.isZero()
  const missing = [...inputs, ...outputs].filter(({ id }) => !values.has(id)).map(({ id }) => id)
  return [{ unit, input, useful, efficiency: isKnown ? useful.div(input) : null, missing }]
}

function carrierUses(
  bought: readonly NetworkFlow[],
  input: Decimal | null,
  values: ReadonlyMap<string, Decimal>,
): CarrierUse[] {
  const amounts = new Map<string | null, Decimal>()
  for (const { id, energyCarrier = null } of bought) {
    const value = values.get(id)
    if (value === undefined) continue
    amounts.set(energyCarrier, (amounts.get(energyCarrier) ?? decimal(0)).plus(value))
  }
  const uses = [...amounts].map(([carrier, amount]) => {
    return { carrier, amount, share: input === null || input.isZero() ? null : amount.div(input) }
  })
  return uses.sort((a, b) => b.amount.cmp(a.amount))
}

function total(flows: readonly NetworkFlow[], values: ReadonlyMap<string, Decimal>): Decimal | null {
  const known = flows.flatMap(({ id }) => values.get(id) ?? [])
  return known.length === flows.length ? sum(known) : null
}
