import { Problem } from '@qingshen/core/kernel/problem'
import { inThreads } from '../threads/in-threads.ts'
import type { MadeReport, ReportWork } from './make-report.ts'

/** Enough for the largest report there can be: thousands of rows of tables with pictures. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 } as const
const LONGEST_MS = 120_000
/** A thread that nobody needed for so long is ended: its fonts take a good deal of memory. */
const KEPT_MS = 300_000

/**
 * Makes a report as Word, PDF or both, in a thread of its own: nobody else waits meanwhile. The thread is kept for a
 * while, so that the next report does not load the fonts again.
 * @throws Problem `font_missing` when the machine has no Chinese font; `report_program_missing` when it lacks the libraries; `file_too_large` when the report needs more memory
 * or time than a report may; `too_many_requests` when too many wait.
 */
export const renderReport: (work: ReportWork) => Promise<MadeReport> = inThreads({
  name: '生成报告文件',
  script: new URL('./report-thread.ts', import.meta.url),
  memory: MEMORY,
  longestMs: LONGEST_MS,
  atOnce: 2,
  waiting: 100,
  keptMs: KEPT_MS,
  tooMuch: tooLarge,
})

function tooLarge(): Problem {
  return new Problem(
    'file_too_large',
    '这份报告需要的内存或者时间超过上限，没有生成。请在“报告”里减少列出的行（例如只列出主要设备、主要物料），再试一次；数据没有改动。',
  )
}
