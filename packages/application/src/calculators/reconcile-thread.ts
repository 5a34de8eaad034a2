import { parentPort, workerData } from 'node:worker_threads'
import { reconcile } from '@qingshen/core/balance/reconcile'
import type { ReconcileResult } from '@qingshen/core/balance/reconcile-result.schema'
import { Problem } from '@qingshen/core/kernel/problem'

/** What came of a network: the result, or the refusal. */
export type ReconcileOutcome =
  | { readonly kind: 'result'; readonly result: ReconcileResult }
  | ({ readonly kind: 'refused' } & Pick<Problem, 'code' | 'detail' | 'errors'>)

function outcomeOf(input: unknown): ReconcileOutcome {
  try {
    return { kind: 'result', result: reconcile(input) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', code: error.code, detail: error.detail, errors: error.errors }
  }
}

if (parentPort) parentPort.postMessage(outcomeOf(workerData))
