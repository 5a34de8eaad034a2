import { explainNeighbours, explainSuspect } from '@qingshen/core/balance/network/explain-balance'
import { grossErrorsOf } from '@qingshen/core/balance/network/gross-errors'
import type { NetworkSuspect, ReconciledNetwork } from '@qingshen/core/balance/network/network-result'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { suspectKey } from '../model/outcome.ts'
import { deviationSentences, sentenceOf } from '../model/sentences.ts'
import { reconcileNetwork } from '@qingshen/core/balance/network/reconcile-network'
import type { ReconcileAnswer, ReconcileRequest, Sentence } from './worker-messages.ts'

/** The reconciled network, and what it says in plain sentences that lead to their places. */
export function reconcileForDrawing({ network, period }: ReconcileRequest): ReconcileAnswer {
  try {
    const result = reconcileNetwork(network, period)
    const grossErrors = grossErrorsOf(network, period, {}, result)
    return { kind: 'done', result, grossErrors, sentences: sentencesOf(network, period, { result, grossErrors }) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'failed', message: error.detail }
  }
}

type Judged = { readonly result: ReconciledNetwork; readonly grossErrors: readonly NetworkSuspect[] }

/** What cannot be computed, then the gross errors (the worst first), what they draw with them, what does not close. */
function sentencesOf(network: PlantNetwork, period: string, { result, grossErrors }: Judged): Sentence[] {
  const suspected = grossErrors.map((suspect): Sentence => ({
    text: explainSuspect(network, period, suspect),
    tone: 'error',
    place: suspect.kind === 'relation' ? null : { kind: 'flow', id: suspect.id, layer: suspect.layer },
  }))
  const named = new Set(grossErrors.map(suspectKey))
  const drawnWith = result.groups.flatMap(({ suspects }) => suspects).filter((one) => !named.has(suspectKey(one)))
  const neighbours: Sentence[] =
    drawnWith.length === 0 ? [] : [{ text: explainNeighbours(network, drawnWith), tone: 'notice', place: null }]
  const deviations = network.layers.flatMap((layer) => deviationSentences(network, period, layer))
  const issues = result.issues.map((issue) => sentenceOf(network, issue))
  return [...issues, ...suspected, ...neighbours, ...deviations]
}
