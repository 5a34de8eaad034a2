import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReportDocument, ReportVariant } from '@qingshen/core/report/report-document.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportSource } from './report-source.ts'
import type { WritingWork } from './report-writer-thread.ts'

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 } as const
const LONGEST_MS = 60_000

/**
 * Writes reports of a case, one of each variant asked for, in a thread of their own: nobody else waits while the balances
 * of a large plant are reckoned.
 * @throws Problem validation_failed when the audit needs more time or memory than a report may.
 */
export async function writeInThread(
  source: ReportSource,
  variants: readonly ReportVariant[],
): Promise<readonly ReportDocument[]> {
  const work: WritingWork = { source, variants }
  const thread = new Worker(new URL('./report-writer-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: MEMORY,
  })
  try {
    const [documents] = (await once(thread, 'message', { signal: AbortSignal.timeout(LONGEST_MS) })) as [
      ReportDocument[],
    ]
    return documents
  } catch (error) {
    throw isTooMuch(error) ? tooMuch(source) : error
  } finally {
    await thread.terminate()
  }
}

function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}

function tooMuch({ rows }: ReportSource): Problem {
  return new Problem(
    'validation_failed',
    `这次审核有 ${rows.length} 行数据，在限定的时间和内存内没有写成报告。请检查实测数据中有没有大量互相矛盾的值，改正后再试；数据没有改动。`,
  )
}
