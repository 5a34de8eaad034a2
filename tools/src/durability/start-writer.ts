import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A process that writes; `acknowledged` is the last number it printed. */
export type Writer = {
  readonly acknowledged: () => number
  /** Waits until so many more rows are acknowledged. */
  readonly more: (count: number) => Promise<void>
  /** Stops the process where it stands, while `work` runs. */
  readonly frozen: <T>(work: () => Promise<T>) => Promise<T>
  /** Ends the process with kill -9. */
  readonly kill: () => Promise<void>
}

const PROGRAM = fileURLToPath(new URL('write-acknowledged.ts', import.meta.url))
const NO_FSYNC = new URL('without-fsync.ts', import.meta.url).href
const LONGEST_WAIT_S = 120

/** Starts a process that writes numbered rows from `first` on; `withFsync` false takes fsync away from it. */
export function startWriter(data: string, first: number, withFsync = true): Writer {
  const env = withFsync ? process.env : { ...process.env, NODE_OPTIONS: `--import=${NO_FSYNC}` }
  const child = spawn(process.execPath, [PROGRAM, data, String(first)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const seen = { last: first - 1 }
  let [tail, fault] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${tail}${chunk.toString()}`.split('\n')
    tail = lines.pop() ?? ''
    seen.last = Number(lines.at(-1) ?? seen.last)
  })
  child.stderr.on('data', (chunk: Buffer) => (fault += chunk.toString()))
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const more = async (count: number) => {
    const wanted = seen.last + count
    for (let waited = 0; seen.last < wanted; waited += 0.01) {
      if (child.exitCode !== null) throw new Error(`the writing process ended: ${fault}`)
      if (waited > LONGEST_WAIT_S) throw new Error('the writing process does not get on')
      await pause(10)
    }
  }
  const frozen = async <T>(work: () => Promise<T>) => {
    child.kill('SIGSTOP')
    // What it printed before it stopped is still on its way.
    await pause(100)
    try {
      return await work()
    } finally {
      child.kill('SIGCONT')
    }
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await closed
  }
  return { acknowledged: () => seen.last, more, frozen, kill }
}
