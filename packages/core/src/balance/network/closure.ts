import type { Decimal } from '../../kernel/decimal.ts'
import { sum } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import { measuredValues, flowsOf } from './measured-values.ts'
import type { PlantNetwork } from './network.schema.ts'

/**
 * What enters and leaves, in the unit of the layer. `difference` = input - output, `deviation` = |difference| / input;
 * null: a value is missing (named in `missing`), or, for the deviation, the input is 0. Zero is an answer.
 */
export type Closure = {
  readonly input: Decimal | null
  readonly output: Decimal | null
  readonly difference: Decimal | null
  readonly deviation: Decimal | null
  readonly missing: readonly string[]
}
export type ClosureOfUnit = Closure & { readonly unit: string }
export type LayerClosure = { readonly units: readonly ClosureOfUnit[]; readonly plant: Closure }

/**
 * The closure of every unit that the layer touches, and of the whole plant (what crosses its border), of the
 * measurements as given; exact. An unknown layer touches nothing.
 */
export function closureOf(network: PlantNetwork, period: string, layer: string): LayerClosure {
  const found = network.layers.find(({ id }) => id === layer)
  if (found === undefined) return { units: [], plant: closure([], [], new Map()) }
  const values = measuredValues(network, period, found)
  const flows = flowsOf(network, layer)
  const entering = grouped(flows, ({ to }) => to)
  const leaving = grouped(flows, ({ from }) => from)
  const units = network.units.flatMap(({ id }) => {
    const inputs = (entering.get(id) ?? []).map((flow) => flow.id)
    const outputs = (leaving.get(id) ?? []).map((flow) => flow.id)
    return inputs.length + outputs.length === 0 ? [] : [{ unit: id, ...closure(inputs, outputs, values) }]
  })
  const crossing = flows.filter(({ from, to }) => (from === null) !== (to === null))
  const inputs = crossing.filter(({ from }) => from === null).map(({ id }) => id)
  const outputs = crossing.filter(({ to }) => to === null).map(({ id }) => id)
  return { units, plant: closure(inputs, outputs, values) }
}

function closure(inputs: readonly string[], outputs: readonly string[], values: ReadonlyMap<string, Decimal>): Closure {
  const input = total(inputs, values)
  const output = total(outputs, values)
  const missing = [...inputs, ...outputs].filter((id) => !values.has(id))
  return { input, output, ...closureOfTotals(input, output), missing }
}

/** Difference and deviation of two totals; null where one is missing, or where nothing enters. */
export function closureOfTotals(input: Decimal | null, output: Decimal | null) {
  const difference = input === null || output === null ? null : input.minus(output)
  const deviation = difference === null || input === null || input.isZero() ? null : difference.div(input).abs()
  return { difference, deviation }
}

function total(ids: readonly string[], values: ReadonlyMap<string, Decimal>): Decimal | null {
  const terms = ids.map((id) => values.get(id))
  return terms.every((term) => term !== undefined) ? sum(terms) : null
}
