import type { NetworkFlow, NetworkLayer, NetworkPeriod, NetworkUnit, PlantNetwork } from './network.schema.ts'

/** The parts of a network by their ids. */
export type NetworkNames = {
  readonly units: ReadonlyMap<string, NetworkUnit>
  readonly layers: ReadonlyMap<string, NetworkLayer>
  readonly flows: ReadonlyMap<string, NetworkFlow>
  readonly periods: ReadonlyMap<string, NetworkPeriod>
}

/** Finds units, layers, flows and periods by id; of a repeated id the first. */
export function networkNames({ units, layers, flows, periods }: PlantNetwork): NetworkNames {
  return { units: byId(units), layers: byId(layers), flows: byId(flows), periods: byId(periods) }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item)
  return found
}
