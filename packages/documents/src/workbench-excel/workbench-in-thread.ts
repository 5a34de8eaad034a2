import { Problem } from '@qingshen/core/kernel/problem'
import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import type { ExcelTable } from '@qingshen/core/workbench/excel/table-source'
import { THREAD_MEMORY } from '../spreadsheet-in/thread-memory.ts'
import { inThreads } from '../threads/in-threads.ts'
import type { WorkbenchResult, WorkbenchWork } from './workbench-thread.ts'

const LONGEST_MS = 120_000

const inThread = inThreads<WorkbenchWork, WorkbenchResult>({
  name: '表格文件的读写',
  script: new URL('./workbench-thread.ts', import.meta.url),
  memory: THREAD_MEMORY,
  longestMs: LONGEST_MS,
  atOnce: 4,
  waiting: 100,
  keptMs: 0,
  tooMuch,
})

/**
 * Reads a file of an audit's tables as `readWorkbenchFile` does, in a thread of its own with a bounded memory.
 * @throws Problem of the reader; `file_too_large` when it needs more memory or time than there is.
 */
export async function readWorkbenchInThread(bytes: Uint8Array, name: string): Promise<readonly RawSheet[]> {
  const result = await inThread({ kind: 'read', bytes, name })
  return result.kind === 'sheets' ? result.sheets : []
}

/**
 * Writes tables as `writeWorkbench` does, in a thread: nobody waits while a large audit becomes a file.
 * @throws Problem `file_too_large` when it needs more memory or time than there is.
 */
export async function writeWorkbenchInThread(tables: readonly ExcelTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const result = await inThread({ kind: 'write', tables })
  return result.kind === 'bytes' ? result.bytes : new Uint8Array()
}

function tooMuch(): Problem {
  return new Problem(
    'file_too_large',
    '处理这个文件需要的内存或者时间超过上限。请一次只处理一张表，或者另存为 CSV 后再上传；没有任何内容被改动。',
  )
}
