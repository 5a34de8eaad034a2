import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import { inThreads } from '@qingshen/documents/threads/in-threads'
import type { ReadingWork } from './reading-thread.ts'

const MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 } as const
const LONGEST_MS = 90_000
/** What unpacked pictures and pages take is not counted in the memory of a thread: the program may grow by so much. */
const MOST_GROWTH = 1_500 * 1_048_576

/**
 * Reads a report and compares it, in a thread with bounded memory and time, one after the other, for what a file takes is
 * seen in the growth of the whole program.
 * @throws Problem of the reader; `file_too_large` where memory or time do not do; `too_many_requests`
 */
export const compareInThread: (work: ReadingWork) => Promise<ReportComparison> = inThreads({
  name: '读取报告文件',
  script: new URL('./reading-thread.ts', import.meta.url),
  memory: MEMORY,
  longestMs: LONGEST_MS,
  atOnce: 1,
  waiting: 50,
  keptMs: 0,
  mostGrowth: MOST_GROWTH,
  tooMuch,
})

function tooMuch({ name }: ReadingWork): Problem {
  return new Problem(
    'file_too_large',
    `“${name}”在限定的时间和内存内没有读完。请拆分成几个文件，或者压缩其中的图片后再试；没有作任何比较，数据没有改动。`,
  )
}
