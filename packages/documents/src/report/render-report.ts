import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import { isOutOfMemory } from '../spreadsheet-in/thread-memory.ts'
import type { MadeReport, ReportWork } from './make-report.ts'
import type { ReportAnswer } from './report-thread.ts'

/** Enough for the largest report there can be: thousands of rows of tables with pictures. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 } as const
const LONGEST_MS = 120_000
/** A thread that nobody needed for so long is ended: its fonts take a good deal of memory. */
const KEPT_MS = 300_000

/**
 * Makes a report as Word, PDF or both, in a thread of its own, one after the other: nobody else waits meanwhile. The
 * thread is kept for a while, so that the next report does not load the fonts again.
 * @throws Problem `font_missing` when the machine has no Chinese font; `file_too_large` when the report needs more memory
 * or time than a report may.
 */
export function renderReport(work: ReportWork): Promise<MadeReport> {
  const next = queue.then(() => inThread(work))
  queue = next.catch(() => undefined)
  return next
}

let queue: Promise<unknown> = Promise.resolve()
let kept: Worker | undefined
let leaving: NodeJS.Timeout | undefined

async function inThread(work: ReportWork): Promise<MadeReport> {
  clearTimeout(leaving)
  const thread = (kept ??= startThread())
  thread.ref()
  try {
    const answer = await answerOf(thread, work)
    if (answer.kind === 'refused') throw new Problem(answer.code, answer.detail)
    if (answer.kind === 'broken') throw new Error(`the report could not be made: ${answer.message}`)
    return answer.report
  } finally {
    thread.unref()
    leaving = setTimeout(() => void endThread(thread), KEPT_MS).unref()
  }
}

async function answerOf(thread: Worker, work: ReportWork): Promise<ReportAnswer> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), LONGEST_MS)
  try {
    thread.postMessage(work)
    const [answer] = (await once(thread, 'message', { signal: over.signal })) as [ReportAnswer]
    return answer
  } catch (error) {
    await endThread(thread)
    throw isOutOfMemory(error) || over.signal.aborted ? tooLarge() : error
  } finally {
    clearTimeout(timer)
  }
}

function startThread(): Worker {
  return new Worker(new URL('./report-thread.ts', import.meta.url), { resourceLimits: MEMORY })
}

async function endThread(thread: Worker): Promise<void> {
  if (kept === thread) kept = undefined
  await thread.terminate()
}

function tooLarge(): Problem {
  return new Problem(
    'file_too_large',
    '这份报告需要的内存或者时间超过上限，没有生成。请在“报告”里减少列出的行（例如只列出主要设备、主要物料），再试一次；数据没有改动。',
  )
}
