import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReadReport } from '@qingshen/core/report-reading/read-report'
import { isOutOfMemory, THREAD_MEMORY } from '../spreadsheet-in/thread-memory.ts'
import { READING_LIMITS } from './reading-limits.ts'
import type { ReportResult } from './report-thread.ts'
import { tooLarge } from './sniff-report-file.ts'

/**
 * Reads a report as `readReportFile` does, in a thread of its own with bounded memory and time.
 * @throws Problem of the reader; `file_too_large` when the thread ran out of memory or time.
 */
export async function readReportInThread(bytes: Uint8Array, name: string): Promise<ReadReport> {
  const thread = new Worker(new URL('./report-thread.ts', import.meta.url), {
    workerData: { bytes, name },
    resourceLimits: { ...THREAD_MEMORY, maxOldGenerationSizeMb: THREAD_MEMORY.maxOldGenerationSizeMb * 2 },
  })
  const signal = AbortSignal.timeout(READING_LIMITS.milliseconds)
  try {
    const [result] = (await once(thread, 'message', { signal })) as [ReportResult]
    if (result.kind === 'refused') throw new Problem(result.code, result.detail)
    return result.report
  } catch (error) {
    if (signal.aborted) throw tooLarge(name, `在 ${READING_LIMITS.milliseconds / 1000} 秒内没有读完`)
    throw isOutOfMemory(error) ? tooLarge(name, '需要的内存超过上限') : error
  } finally {
    await thread.terminate()
  }
}
