import { checkNetwork } from '@qingshen/core/balance/network/check-network'
import type { LayerClosure } from '@qingshen/core/balance/network/closure'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { placeOfPointer } from '@qingshen/core/workbench/network-place'
import type { Sentence } from '../reconcile/worker-messages.ts'

export type Spoken = {
  readonly network: PlantNetwork
  readonly period: string | null
  readonly layer: string | null
  readonly closure: LayerClosure | null
}

/** What is wrong with the network as it stands: what cannot be computed first. */
export function sentencesOfNow({ network }: Spoken): Sentence[] {
  return network.flows.length === 0 ? [] : checkNetwork(network).map((issue) => sentenceOf(network, issue))
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
