import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import type { ReadMessage } from './workbench-reader-thread.ts'

// A file built to need more ends the thread and not the program.
const MEMORY = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 8 }

/**
 * Reads a file of an audit's tables as `readWorkbenchFile` does, in a thread of its own with a bounded memory.
 * @throws Problem of the reader; `file_too_large` when the thread ran out of memory.
 */
export async function readWorkbenchInThread(bytes: Uint8Array, name: string): Promise<readonly RawSheet[]> {
  const thread = new Worker(new URL('./workbench-reader-thread.ts', import.meta.url), {
    workerData: { bytes, name },
    resourceLimits: MEMORY,
  })
  try {
    const [message] = (await once(thread, 'message')) as [ReadMessage]
    if (message.kind === 'refused') throw new Problem(message.code, message.detail)
    return message.sheets
  } catch (error) {
    throw isOutOfMemory(error) ? outOfMemory() : error
  } finally {
    await thread.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function outOfMemory(): Problem {
  return new Problem(
    'file_too_large',
    '读这个文件需要的内存超过上限。请分成几个文件，或者另存为 CSV 后再上传；没有任何内容被改动。',
  )
}
