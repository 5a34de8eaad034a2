import type { ReconcileInput } from '@qingshen/core/balance/reconcile-input.schema'
import type { ReconcileResult } from '@qingshen/core/balance/reconcile-result.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { inThreads } from '@qingshen/documents/threads/in-threads'

// A network built to need more ends the thread and not the program.
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }
const AT_ONCE = 2
const WAITING = 8

/**
 * Reconciles as `reconcile` does, in threads of their own with a bounded memory: nobody else waits for a large network.
 * @throws Problem of the calculation; `validation_failed` when it takes longer than `longestMs` or more memory;
 * `too_many_requests` when too many wait already.
 */
export function reconcilerInThreads(longestMs: number): (input: ReconcileInput) => Promise<ReconcileResult> {
  return inThreads({
    name: '计算大型网络',
    script: new URL('./reconcile-thread.ts', import.meta.url),
    memory: MEMORY,
    longestMs,
    atOnce: AT_ONCE,
    waiting: WAITING,
    keptMs: 0,
    tooMuch: (input) => tooMuch(input, longestMs),
  })
}

function tooMuch({ flows }: ReconcileInput, longestMs: number): Problem {
  return new Problem(
    'validation_failed',
    `这个网络（${flows.length} 条流股）在 ${longestMs / 1000} 秒和限定的内存内没有算完，没有结果。请分成几部分提交，核对是否有大量互相矛盾的测量值；或者在自己的计算机上用命令 qingshen reconcile 计算，它不限时间。`,
  )
}
