import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'

/** What the result of a reconciliation depends on, as one text: names, places and prices do not count. */
export function dataSignature(network: PlantNetwork, period: string | null): string {
  const isOfPeriod = ({ period: on }: { period?: string | undefined }) => on === undefined || on === period
  return JSON.stringify([
    network.units.map(({ id }) => id),
    network.layers.map(({ id, kind, unit, carrier }) => [id, kind, unit, carrier]),
    network.flows.map(({ id, layer, from, to }) => [id, layer, from, to]),
    network.measurements.filter(isOfPeriod),
    network.concentrations.filter(isOfPeriod),
    network.relations.filter(isOfPeriod),
  ])
}
