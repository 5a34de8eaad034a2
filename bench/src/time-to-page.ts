import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { printedAddress } from '../../e2e/src/printed-address.ts'

const PATIENCE_MS = 180_000

/** Starts a program that prints its address, and ends it again: milliseconds until its first page had come. */
export async function timeToPage(program: string, args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  try {
    const address = await printedAddress(child, PATIENCE_MS)
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
