import type { Worker } from 'node:worker_threads'

/** Threads of one script: `take` gives one that rests or a new one, `giveBack` lets it rest until somebody needs it. */
export interface KeptThreads {
  readonly take: () => Worker
  readonly giveBack: (thread: Worker) => Promise<void>
}

type Resting = { readonly thread: Worker; readonly leaving: NodeJS.Timeout }

/** `keptMs`: how long one that nobody needs is kept; 0: each is used once. */
export function keptThreads(start: () => Worker, keptMs: number): KeptThreads {
  const resting: Resting[] = []
  const forget = (thread: Worker): void => {
    const at = resting.findIndex((one) => one.thread === thread)
    if (at >= 0) resting.splice(at, 1)
  }
  const take = (): Worker => {
    const rested = resting.pop()
    if (rested === undefined) return startedThread(start, forget)
    clearTimeout(rested.leaving)
    rested.thread.ref()
    return rested.thread
  }
  const giveBack = async (thread: Worker): Promise<void> => {
    if (keptMs === 0) {
      await thread.terminate()
      return
    }
    thread.unref()
    const leave = (): void => {
      forget(thread)
      void thread.terminate()
    }
    resting.push({ thread, leaving: setTimeout(leave, keptMs).unref() })
  }
  return { take, giveBack }
}

/** One that breaks while it rests is forgotten; its fault is nobody's then. */
function startedThread(start: () => Worker, forget: (thread: Worker) => void): Worker {
  const thread = start()
  thread.on('error', () => forget(thread))
  thread.on('exit', () => forget(thread))
  return thread
}
