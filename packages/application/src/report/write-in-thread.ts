import type { ReportDocument, ReportVariant } from '@qingshen/core/report/report-document.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { inThreads } from '@qingshen/documents/threads/in-threads'
import type { ReportSource } from './report-source.ts'
import type { WritingWork } from './report-writer-thread.ts'

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 } as const
const LONGEST_MS = 60_000
const KEPT_MS = 300_000

const inThread = inThreads<WritingWork, readonly ReportDocument[]>({
  name: '编写报告',
  script: new URL('./report-writer-thread.ts', import.meta.url),
  memory: MEMORY,
  longestMs: LONGEST_MS,
  atOnce: 2,
  waiting: 200,
  keptMs: KEPT_MS,
  tooMuch: ({ source }) => tooMuch(source),
})

/**
 * Writes reports of a case, one of each variant asked for, in a thread: nobody else waits while the balances of a large
 * plant are reckoned. The thread is kept for a while, so that the next report does not load the program again.
 * @throws Problem validation_failed when the audit needs more time or memory than a report may; too_many_requests
 */
export function writeInThread(
  source: ReportSource,
  variants: readonly ReportVariant[],
): Promise<readonly ReportDocument[]> {
  return inThread({ source, variants })
}

function tooMuch({ rows }: ReportSource): Problem {
  return new Problem(
    'validation_failed',
    `这次审核有 ${rows.length} 行数据，在限定的时间和内存内没有写成报告。请检查实测数据中有没有大量互相矛盾的值，改正后再试；数据没有改动。`,
  )
}
