import { Worker } from 'node:worker_threads'
import type {
  EmbeddedFailure,
  EmbeddedPlace,
  EmbeddedReady,
  EmbeddedReply,
  EmbeddedRequest,
  EmbeddedStart,
} from './embedded-protocol.ts'
import type { QueryOutcome, Session } from './engine.ts'
import { SqlError } from './sql-error.ts'

type Waiting = { readonly resolve: (reply: EmbeddedReply) => void; readonly reject: (error: Error) => void }
type Question = EmbeddedRequest extends infer R ? (R extends EmbeddedRequest ? Omit<R, 'id'> : never) : never

/** Thrown when the embedded engine stopped under a statement; what was committed is on the disk. */
export class EngineLost extends Error {
  readonly diskFull: boolean

  constructor(message: string, diskFull: boolean) {
    super(message)
    this.name = 'EngineLost'
    this.diskFull = diskFull
  }
}

/** The embedded engine's thread: a session to send statements to. */
export interface EmbeddedThread extends Session {
  readonly isLost: () => boolean
  dump(): Promise<Uint8Array>
  stop(): Promise<void>
}

// All threads of a process share the machine code that the first ones made; without a holder it is made anew each time.
let code: WebAssembly.Module | null = null

/** Starts the database in a thread of its own, so that a long statement does not stop the server. */
export async function startEmbeddedThread(start: EmbeddedPlace): Promise<EmbeddedThread> {
  // Flags of the program itself (--eval, --watch, test hooks) are not for the thread.
  const workerData: EmbeddedStart = { ...start, code }
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData, execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let lost: EngineLost | null = null

  const lose = (reason: EngineLost) => {
    lost ??= reason
    for (const entry of waiting.values()) entry.reject(lost)
    waiting.clear()
  }
  code = (await untilReady(worker)).code
  worker.on('message', (reply: EmbeddedReply) => {
    const entry = waiting.get(reply.id)
    waiting.delete(reply.id)
    entry?.resolve(reply)
  })
  worker.on('error', (error) => lose(new EngineLost(String(error), false)))
  worker.on('exit', () => lose(new EngineLost('the embedded database has stopped', false)))

  const ask = async (question: Question) => {
    if (lost !== null) throw lost
    const id = ++lastId
    const reply = await new Promise<EmbeddedReply>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...question, id })
    })
    if (reply.ok) return reply
    const error = errorOf(reply.failure)
    if (error instanceof EngineLost) lose(error)
    throw error
  }

  return {
    isLost: () => lost !== null,
    async query(sql, values): Promise<QueryOutcome> {
      const reply = await ask({ kind: 'query', sql, values })
      return 'rows' in reply ? reply : { rows: [], affected: null }
    },
    async script(sql) {
      await ask({ kind: 'script', sql })
    },
    async dump() {
      const reply = await ask({ kind: 'dump' })
      return 'bytes' in reply ? reply.bytes : new Uint8Array()
    },
    async stop() {
      if (lost === null) await ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}

function errorOf(failure: EmbeddedFailure): Error {
  return failure.kind === 'sql' ? new SqlError(failure.fields) : new EngineLost(failure.message, failure.diskFull)
}

function untilReady(worker: Worker): Promise<EmbeddedReady> {
  return new Promise((resolve, reject) => {
    worker.once('message', (ready: EmbeddedReady) => {
      worker.removeAllListeners('error')
      resolve(ready)
    })
    worker.once('error', reject)
  })
}
