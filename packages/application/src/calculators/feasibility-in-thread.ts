import type { Feasibility } from '@qingshen/core/finance/feasibility-result.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { inThreads } from '@qingshen/documents/threads/in-threads'
import type { WireOptions } from './appraise-wire-options.ts'

// Flows built to need more end the thread and not the program.
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }
const WAITING = 8
const KEPT_MS = 30_000

/**
 * Appraises as `appraiseWireOptions` does, in a thread with bounded memory and time: rates of return are isolated exactly,
 * and flows can be made for which that takes minutes.
 * @throws Problem of the calculation; `validation_failed` when it takes longer than `longestMs` or more memory;
 * `too_many_requests` when too many wait already.
 */
export function appraiserInThreads(longestMs: number): (options: WireOptions) => Promise<Feasibility[]> {
  return inThreads({
    name: '计算方案的经济可行性',
    script: new URL('./feasibility-thread.ts', import.meta.url),
    memory: MEMORY,
    longestMs,
    atOnce: 1,
    waiting: WAITING,
    keptMs: KEPT_MS,
    tooMuch: (options) => tooMuch(options, longestMs),
  })
}

function tooMuch(options: WireOptions, longestMs: number): Problem {
  return new Problem(
    'validation_failed',
    `这 ${options.length} 个方案的内部收益率在 ${longestMs / 1000} 秒和限定的内存内没有算完，没有结果。请分几次提交，核对是否有正负多次交替的现金流；或者在自己的计算机上用命令 qingshen feasibility 计算，它不限时间。`,
  )
}
