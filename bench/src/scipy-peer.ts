import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { FlowNetwork } from '@qingshen/core/balance/flow-network'

/** What the peer says of one run: milliseconds inside its own process, and the values and classes when asked for. */
export type PeerRun = {
  readonly ms: number
  /** The same in processor time. */
  readonly cpu: number
  readonly value?: readonly (number | null)[]
  readonly status?: readonly number[] | null
}

/** A running peer; it works on one network at a time. */
export type ScipyPeer = {
  readonly versions: string
  readonly load: (network: FlowNetwork) => Promise<void>
  readonly run: (task: 'solve' | 'bounds', values?: boolean) => Promise<PeerRun>
  readonly stop: () => void
}

/** Starts the peer with the first Python that has scipy (Debian's first); null when there is none. */
export async function startScipyPeer(): Promise<ScipyPeer | null> {
  const python = ['/usr/bin/python3', 'python3'].find(hasScipy)
  if (python === undefined) return null
  const program = fileURLToPath(new URL('../peers/reconcile.py', import.meta.url))
  const environment = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' }
  const child = spawn(python, [program], { stdio: ['pipe', 'pipe', 'pipe'], env: environment })
  child.stderr.pipe(process.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const versions = await nextLine(lines)
  return {
    versions,
    load: async (network) => void (await ask(child, lines, { load: plain(network) })),
    run: async (task, values = false) => JSON.parse(await ask(child, lines, { run: task, values })) as PeerRun,
    stop: () => child.stdin.end(),
  }
}

function hasScipy(python: string): boolean {
  return spawnSync(python, ['-c', 'import scipy'], { stdio: 'ignore' }).status === 0
}

type Lines = AsyncIterator<string>

async function nextLine(lines: Lines): Promise<string> {
  const { value, done } = await lines.next()
  if (done === true) throw new Error('the peer in Python ended')
  return value
}

async function ask(child: ChildProcessWithoutNullStreams, lines: Lines, question: unknown): Promise<string> {
  child.stdin.write(`${JSON.stringify(question)}\n`)
  return await nextLine(lines)
}

/** NaN has no place in JSON. */
function plain({ units, from, to, measured, sd }: FlowNetwork) {
  const numbers = (values: Float64Array) => Array.from(values, (value) => (Number.isNaN(value) ? null : value))
  return { units, from: [...from], to: [...to], measured: numbers(measured), sd: numbers(sd) }
}
