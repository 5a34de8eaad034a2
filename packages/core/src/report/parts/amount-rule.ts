import { measuredValues } from '../../balance/network/measured-values.ts'
import type { NetworkLayer } from '../../balance/network/network.schema.ts'
import type { Desk } from '../desk.ts'
import type { NumberRule } from '../report-number.ts'

/** The digits of the largest flow that are printed; the smaller ones end at the same place. */
const DIGITS = 6

/**
 * How calculated amounts of a layer in a period are printed: all with the decimals of its largest flow, so that a column
 * reads as one and tells nothing finer than that flow is known.
 */
export function amountRule(desk: Desk, layer: NetworkLayer, period: string): NumberRule {
  const solved = desk.readings.reconciled(period).layers.find((each) => each.layer === layer.id)
  const sizes = [
    ...[...measuredValues(desk.readings.network, period, layer).values()].map((value) => value.abs().toNumber()),
    ...(solved?.flows ?? []).map(({ value }) => Math.abs(value ?? 0)),
  ]
  const largest = sizes.filter(Number.isFinite).reduce((most, size) => Math.max(most, size), 0)
  if (largest === 0) return 'measured'
  return { decimals: Math.min(DIGITS, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(largest)))) }
}
