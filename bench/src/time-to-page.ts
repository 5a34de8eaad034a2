import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const PATIENCE_MS = 180_000

/** Starts a program that prints its address, and ends it again: milliseconds until its first page had come. */
export async function timeToPage(program: string, args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  try {
    const address = await printedAddress(child)
    const response = await fetch(address)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    return performance.now() - began
  } finally {
    child.kill('SIGTERM')
    const forced = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(forced)
  }
}

function printedAddress(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`no address in time\n${output}`)), PATIENCE_MS)
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const address = ADDRESS.exec(output)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code} before it printed an address\n${output}`))
    })
  })
}
