import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReportDocument, ReportVariant } from '@qingshen/core/report/report-document.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportSource } from './report-source.ts'
import type { WritingWork } from './report-writer-thread.ts'

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 } as const
const LONGEST_MS = 60_000
/** A thread that nobody needed for so long is ended. */
const KEPT_MS = 300_000

/**
 * Writes reports of a case, one of each variant asked for, in a thread of its own, one after the other: nobody else waits
 * while the balances of a large plant are reckoned, and many who look at reports at once do not take one another's time
 * and memory. The thread is kept for a while, so that the next report does not load the program again.
 * @throws Problem validation_failed when the audit needs more time or memory than a report may.
 */
export function writeInThread(
  source: ReportSource,
  variants: readonly ReportVariant[],
): Promise<readonly ReportDocument[]> {
  const next = queue.then(() => inThread({ source, variants }))
  queue = next.catch(() => undefined)
  return next
}

let queue: Promise<unknown> = Promise.resolve()
let kept: Worker | undefined
let leaving: NodeJS.Timeout | undefined

async function inThread(work: WritingWork): Promise<readonly ReportDocument[]> {
  clearTimeout(leaving)
  const thread = (kept ??= startThread())
  thread.ref()
  const over = new AbortController()
  // the time starts now: what was waited for others is no fault of this audit
  const timer = setTimeout(() => over.abort(), LONGEST_MS)
  try {
    thread.postMessage(work)
    const [documents] = (await once(thread, 'message', { signal: over.signal })) as [ReportDocument[]]
    return documents
  } catch (error) {
    await endThread(thread)
    throw isTooMuch(error) ? tooMuch(work.source) : error
  } finally {
    clearTimeout(timer)
    thread.unref()
    leaving = setTimeout(() => void endThread(thread), KEPT_MS).unref()
  }
}

function startThread(): Worker {
  return new Worker(new URL('./report-writer-thread.ts', import.meta.url), { resourceLimits: MEMORY })
}

async function endThread(thread: Worker): Promise<void> {
  if (kept === thread) kept = undefined
  await thread.terminate()
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
