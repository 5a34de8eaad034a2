import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import type { ReadingResult, ReadingWork } from './reading-thread.ts'

const MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 } as const
const LONGEST_MS = 90_000
/** What unpacked pictures and pages take is not counted in the memory of a thread: the program may grow by so much. */
const MOST_GROWTH = 1_500 * 1_048_576
const LOOKED_EVERY_MS = 100

/**
 * Reads a report and compares it, in a thread with bounded memory and time, one after the other: a file made to occupy the
 * machine ends the thread and not the program.
 * @throws Problem of the reader; `file_too_large` where memory or time do not do
 */
export function compareInThread(work: ReadingWork): Promise<ReportComparison> {
  const next = queue.then(() => inThread(work))
  queue = next.catch(() => undefined)
  return next
}

let queue: Promise<unknown> = Promise.resolve()

async function inThread(work: ReadingWork): Promise<ReportComparison> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: MEMORY,
  })
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), LONGEST_MS)
  const most = process.memoryUsage.rss() + MOST_GROWTH
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > most) over.abort()
  }, LOOKED_EVERY_MS)
  try {
    const [result] = (await once(thread, 'message', { signal: over.signal })) as [ReadingResult]
    if (result.kind === 'refused') throw new Problem(result.code, result.detail)
    return result.comparison
  } catch (error) {
    throw isTooMuch(error) ? tooMuch(work.name) : error
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    await thread.terminate()
  }
}

function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}

function tooMuch(name: string): Problem {
  return new Problem(
    'file_too_large',
    `“${name}”在限定的时间和内存内没有读完。请拆分成几个文件，或者压缩其中的图片后再试；没有作任何比较，数据没有改动。`,
  )
}
