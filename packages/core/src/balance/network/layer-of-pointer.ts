import type { PlantNetwork } from './network.schema.ts'

/** The layer that a finding speaks of (by its pointer into the network); null when of none, or of all. */
export function layerOfPointer(network: PlantNetwork, pointer: string): string | null {
  const [, list, index] = pointer.split('/')
  const at = Number(index)
  const flowLayer = (flow: string | undefined): string | undefined => network.flows.find(({ id }) => id === flow)?.layer
  const layer =
    list === 'layers'
      ? network.layers[at]?.id
      : list === 'flows'
        ? network.flows[at]?.layer
        : list === 'measurements'
          ? flowLayer(network.measurements[at]?.flow)
          : list === 'concentrations'
            ? network.concentrations[at]?.layer
            : list === 'relations'
              ? network.relations[at]?.layer
              : undefined
  return layer !== undefined && network.layers.some(({ id }) => id === layer) ? layer : null
}
