import { decimal, decimalText } from '../../kernel/decimal.ts'
import { convertQuantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { dimensionOf } from '../../kernel/unit.ts'
import type { FlowMeasurement, PlantNetwork } from '../network/network.schema.ts'

/** How many kilograms of standard coal one unit of an energy carrier counts, from `from` to `to` (null: open). */
export type CarrierFactor = {
  readonly id: string
  readonly unit: UnitCode
  readonly kgce: string
  readonly from: string | null
  readonly to: string | null
}

/** The factor of a carrier on a day (`YYYY-MM-DD`); null where none is in force. */
export function factorOn(factors: readonly CarrierFactor[], carrier: string, day: string): CarrierFactor | null {
  const inForce = factors.filter(({ id, from, to }) => {
    return id === carrier && (from === null || from <= day) && (to === null || day <= to)
  })
  return inForce.at(-1) ?? null
}

/**
 * The network with what flows in energy layers of standard coal expressed in standard coal: kilowatt hours, cubic metres
 * of gas or tonnes of coal by the factor of the flow's carrier on the day of the period, exact; standard deviations and bounds with
 * them. What has no carrier, no factor in force, or another dimension than its factor, stays as it was measured, and is
 * then refused as a wrong dimension.
 */
export function inStandardCoal(
  network: PlantNetwork,
  factors: readonly CarrierFactor[],
  dayOf: (period: string) => string,
): PlantNetwork {
  const layers = new Set(
    network.layers
      .filter(({ kind, unit }) => kind === 'energy' && dimensionOf(unit) === 'standard_coal')
      .map(({ id }) => id),
  )
  const carriers = new Map(
    network.flows.flatMap(({ id, layer, energyCarrier }) => {
      return layers.has(layer) && energyCarrier !== undefined ? [[id, energyCarrier] as const] : []
    }),
  )
  const measurements = network.measurements.map((measured) => {
    const carrier = carriers.get(measured.flow)
    const factor = carrier === undefined ? null : factorOn(factors, carrier, dayOf(measured.period))
    return factor === null || dimensionOf(measured.unit) !== dimensionOf(factor.unit)
      ? measured
      : inCoal(measured, factor)
  })
  return { ...network, measurements }
}

function inCoal(measured: FlowMeasurement, factor: CarrierFactor): FlowMeasurement {
  const counted = { ...measured, unit: 'kgce' as const }
  for (const field of ['value', 'sd', 'min'] as const) {
    const amount = measured[field]
    if (amount === undefined) continue
    const inUnit = convertQuantity({ value: amount, unit: measured.unit }, factor.unit).value
    counted[field] = decimalText(decimal(inUnit).times(factor.kgce).toDecimalPlaces(30))
  }
  return counted
}
