import type { Decimal } from '@qingshen/core/kernel/decimal'
import { readableText } from '@qingshen/core/kernel/decimal'
import type { NetworkLayer, PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { shownNumber } from '../survey/number-words.ts'

/** What stands in a cell, and what it was made of or what it lacks. */
export type FigureCell = { readonly text: string; readonly note: string }

/** One figure with a cell for each period. */
export type FigureLine = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly cells: ReadonlyMap<string, FigureCell>
}

export type FigureScope = { readonly network: PlantNetwork; readonly layer: NetworkLayer }

export const MISSING = '缺数'
export const NOT_APPLICABLE = '不适用'

/** The periods in which something of the layer was measured. */
export function measuredPeriods({ network, layer }: FigureScope): PlantNetwork['periods'] {
  const carrier = layer.carrier ?? layer.id
  const flows = new Set(network.flows.filter((flow) => flow.layer === carrier).map(({ id }) => id))
  const periods = new Set(network.measurements.filter(({ flow }) => flows.has(flow)).map(({ period }) => period))
  return network.periods.filter(({ id }) => periods.has(id))
}

/** The names of flows, as a list in a sentence. */
export function flowNames({ flows }: PlantNetwork, ids: readonly string[]): string {
  return ids.map((id) => `“${flows.find((flow) => flow.id === id)?.name ?? id}”`).join('、')
}

/** A share as per cent with two places. */
export function percentText(share: Decimal): string {
  return `${readableText(share.times(100).toDecimalPlaces(2))} %`
}

/** A number, or that it is missing. */
export function numberCell(value: Decimal | null, note: string): FigureCell {
  return { text: value === null ? MISSING : shownNumber(value), note }
}
