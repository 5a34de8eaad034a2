import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import type { ExcelTable } from '@qingshen/core/workbench/excel/table-source'
import { isOutOfMemory, THREAD_MEMORY } from '../spreadsheet-in/thread-memory.ts'
import type { WorkbenchResult, WorkbenchWork } from './workbench-thread.ts'

/**
 * Reads a file of an audit's tables as `readWorkbenchFile` does, in a thread of its own with a bounded memory.
 * @throws Problem of the reader; `file_too_large` when the thread ran out of memory.
 */
export async function readWorkbenchInThread(bytes: Uint8Array, name: string): Promise<readonly RawSheet[]> {
  const result = await inThread({ kind: 'read', bytes, name })
  return result.kind === 'sheets' ? result.sheets : []
}

/**
 * Writes tables as `writeWorkbench` does, in a thread: nobody waits while a large audit becomes a file.
 * @throws Problem `file_too_large` when the thread ran out of memory.
 */
export async function writeWorkbenchInThread(tables: readonly ExcelTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const result = await inThread({ kind: 'write', tables })
  return result.kind === 'bytes' ? result.bytes : new Uint8Array()
}

async function inThread(work: WorkbenchWork): Promise<Exclude<WorkbenchResult, { kind: 'refused' }>> {
  const thread = new Worker(new URL('./workbench-thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: THREAD_MEMORY,
  })
  try {
    const [result] = (await once(thread, 'message')) as [WorkbenchResult]
    if (result.kind === 'refused') throw new Problem(result.code, result.detail)
    return result
  } catch (error) {
    throw isOutOfMemory(error) ? outOfMemory() : error
  } finally {
    await thread.terminate()
  }
}

function outOfMemory(): Problem {
  return new Problem(
    'file_too_large',
    '处理这个文件需要的内存超过上限。请一次只处理一张表，或者另存为 CSV 后再上传；没有任何内容被改动。',
  )
}
