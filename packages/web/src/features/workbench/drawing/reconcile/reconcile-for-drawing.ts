import { explainNeighbours, explainSuspect } from '@qingshen/core/balance/network/explain-balance'
import { grossErrorsOf } from '@qingshen/core/balance/network/gross-errors'
import type { ReconciledNetwork } from '@qingshen/core/balance/network/network-result'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { deviationSentences, sentenceOf } from '../model/sentences.ts'
import { reconcileNetwork } from '@qingshen/core/balance/network/reconcile-network'
import type { ReconcileAnswer, ReconcileRequest, Sentence } from './worker-messages.ts'

/** The reconciled network, and what it says in plain sentences that lead to their places. */
export function reconcileForDrawing({ network, period }: ReconcileRequest): ReconcileAnswer {
  try {
    const result = reconcileNetwork(network, period)
    return { kind: 'done', result, sentences: sentencesOf(network, period, result) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'failed', message: error.detail }
  }
}

/** What cannot be computed, then without what everything fits (the worst first), then what does not close. */
function sentencesOf(network: PlantNetwork, period: string, result: ReconciledNetwork): Sentence[] {
  const errors = grossErrorsOf(network, period, {}, result)
  const suspected = errors.map((suspect): Sentence => ({
    text: explainSuspect(network, period, suspect),
    tone: 'error',
    place: suspect.kind === 'relation' ? null : { kind: 'flow', id: suspect.id, layer: suspect.layer },
  }))
  const neighbours = result.groups
    .flatMap(({ suspects }) => suspects)
    .filter(({ kind, id, layer }) => !errors.some((one) => one.kind === kind && one.id === id && one.layer === layer))
  const dragged: Sentence[] =
    neighbours.length === 0 ? [] : [{ text: explainNeighbours(network, neighbours), tone: 'notice', place: null }]
  const deviations = network.layers.flatMap((layer) => deviationSentences(network, period, layer))
  return [...result.issues.map((issue) => sentenceOf(network, issue)), ...suspected, ...dragged, ...deviations]
}
