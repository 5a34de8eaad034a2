import { Problem } from '@qingshen/core/kernel/problem'
import { sentenceOf } from '../model/sentences.ts'
import { reconcileNetwork } from '@qingshen/core/balance/network/reconcile-network'
import type { ReconcileAnswer, ReconcileRequest, Sentence } from './worker-messages.ts'

/** The reconciled network, and what it says in plain sentences that lead to their places. */
export function reconcileForDrawing({ network, period }: ReconcileRequest): ReconcileAnswer {
  try {
    const result = reconcileNetwork(network, period)
    const sentences: Sentence[] = result.issues.map((issue) => sentenceOf(network, issue))
    return { kind: 'done', result, sentences }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'failed', message: error.detail }
  }
}
