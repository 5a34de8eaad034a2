import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '@qingshen/core/kernel/problem'
import { THREAD_MEMORY } from '../spreadsheet-in/thread-memory.ts'
import { isOutOfMemory } from '../threads/out-of-memory.ts'
import type { RegisterItem } from './read-register-file.ts'
import type { ReaderMessage } from './register-reader-thread.ts'

/**
 * Reads a register file as `readRegisterFile` does, in a thread of its own with a bounded memory, a few hundred items
 * ahead of whoever takes them.
 * @throws Problem of the reader; `file_too_large` when the thread ran out of memory.
 */
export async function* readRegisterInThread(bytes: Uint8Array, name: string): AsyncGenerator<RegisterItem> {
  const thread = new Worker(new URL('./register-reader-thread.ts', import.meta.url), {
    workerData: { bytes, name },
    resourceLimits: THREAD_MEMORY,
  })
  const exited = new AbortController()
  thread.once('exit', () => exited.abort())
  try {
    for await (const [message] of on(thread, 'message', { signal: exited.signal }) as AsyncIterable<[ReaderMessage]>) {
      if (message.kind === 'end') return
      if (message.kind === 'refused') throw new Problem(message.code, message.detail)
      yield* message.items
      thread.postMessage('taken')
    }
  } catch (error) {
    throw isOutOfMemory(error) ? outOfMemory() : error
  } finally {
    await thread.terminate()
  }
}

function outOfMemory(): Problem {
  return new Problem(
    'file_too_large',
    '读这个文件需要的内存超过上限。请拆分成几个文件，或另存为 CSV 后再导入；没有任何内容被导入。',
  )
}
