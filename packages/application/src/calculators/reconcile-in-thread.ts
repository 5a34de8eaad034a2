import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReconcileInput } from '@qingshen/core/balance/reconcile-input.schema'
import type { ReconcileResult } from '@qingshen/core/balance/reconcile-result.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReconcileOutcome } from './reconcile-thread.ts'

// A network built to need more ends the thread and not the program.
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

/**
 * Reconciles as `reconcile` does, in a thread of its own with a bounded memory: nobody else waits for a large network.
 * @throws Problem of the calculation; `validation_failed` when it takes longer than `limit` milliseconds or more memory.
 */
export async function reconcileInThread(input: ReconcileInput, limit: number): Promise<ReconcileResult> {
  const thread = new Worker(new URL('./reconcile-thread.ts', import.meta.url), {
    workerData: input,
    resourceLimits: MEMORY,
  })
  try {
    const [outcome] = (await once(thread, 'message', { signal: AbortSignal.timeout(limit) })) as [ReconcileOutcome]
    if (outcome.kind === 'refused') throw new Problem(outcome.code, outcome.detail, outcome.errors)
    return outcome.result
  } catch (error) {
    throw isTooMuch(error) ? tooMuch(input, limit) : error
  } finally {
    await thread.terminate()
  }
}

function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}

function tooMuch({ flows }: ReconcileInput, limit: number): Problem {
  return new Problem(
    'validation_failed',
    `这个网络（${flows.length} 条流股）在 ${limit / 1000} 秒和限定的内存内没有算完，没有结果。请分成几部分提交，核对是否有大量互相矛盾的测量值；或者在自己的计算机上用命令 qingshen reconcile 计算，它不限时间。`,
  )
}
