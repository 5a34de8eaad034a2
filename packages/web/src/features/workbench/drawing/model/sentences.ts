import { checkNetwork } from '@qingshen/core/balance/network/check-network'
import type { LayerClosure } from '@qingshen/core/balance/network/closure'
import { closureOf } from '@qingshen/core/balance/network/closure'
import { explainDeviations } from '@qingshen/core/balance/network/explain-balance'
import type { NetworkLayer, PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { placeOfPointer } from '@qingshen/core/workbench/network-place'
import type { Sentence } from '../reconcile/worker-messages.ts'

export type Spoken = {
  readonly network: PlantNetwork
  readonly period: string | null
  readonly layer: string | null
  readonly closure: LayerClosure | null
}

/** What is wrong with the network as it stands: what cannot be computed first, then what does not close in the layer. */
export function sentencesOfNow({ network, period, layer, closure }: Spoken): Sentence[] {
  if (network.flows.length === 0) return []
  const issues = checkNetwork(network).map((issue) => sentenceOf(network, issue))
  const found = network.layers.find(({ id }) => id === layer)
  if (found === undefined || period === null || closure === null) return issues
  return [...issues, ...deviationSentences(network, period, found)]
}

/** One sentence for each unit (and the plant) that does not close in a layer. */
export function deviationSentences(network: PlantNetwork, period: string, layer: NetworkLayer): Sentence[] {
  const closure = closureOf(network, period, layer.id)
  return explainDeviations(network, period, layer, closure).map(({ unit, sentence }) => ({
    text: sentence,
    tone: 'warning',
    place: unit === null ? null : { kind: 'unit', id: unit, layer: layer.id },
  }))
}

/** An issue of the network as a sentence that leads to its unit or flow. */
export function sentenceOf(network: PlantNetwork, issue: Issue): Sentence {
  return { text: issue.message, tone: issue.severity, place: spotOf(network, issue.pointer) }
}

function spotOf(network: PlantNetwork, pointer: string): Sentence['place'] {
  const place = placeOfPointer(network, pointer)
  if (place === null) return null
  if (place.sheet === 'process_units') return { kind: 'unit', id: place.row }
  if (place.sheet === 'flows') return { kind: 'flow', id: place.row }
  const measured = [...network.measurements, ...network.concentrations].find(({ id }) => id === place.row)
  return measured === undefined ? null : { kind: 'flow', id: measured.flow }
}
