import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export type ServerUnderTest = { address: string; stop: () => Promise<void> }

type Server = ChildProcessByStdio<null, Readable, Readable>

const START = fileURLToPath(new URL('../../tools/src/start.ts', import.meta.url))
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const PATIENCE = 120_000

/**
 * Starts what `npm start` starts, as a process of its own on a fresh data folder with the demonstration data and a
 * free port. `stop` ends it in the orderly way and removes the folder.
 */
export async function startServer(): Promise<ServerUnderTest> {
  const data = await mkdtemp(join(tmpdir(), 'qingshen-e2e-'))
  const server = spawn(process.execPath, [START, '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async (): Promise<void> => {
    await ended(server)
    await rm(data, { recursive: true, force: true })
  }
  try {
    return { address: await printedAddress(server), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedAddress(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why: string): void => reject(new Error(`${why}\n${output}`))
    const timer = setTimeout(() => fail('the server printed no address in time'), PATIENCE)
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const address = ADDRESS.exec(output)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    server.on('error', (error) => fail(error.message))
    server.on('exit', (code) => {
      clearTimeout(timer)
      fail(`the server ended with ${code} before it printed an address`)
    })
  })
}

function ended(server: Server): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const forced = setTimeout(() => server.kill('SIGKILL'), 10_000)
    server.once('exit', () => {
      clearTimeout(forced)
      resolve()
    })
    server.kill('SIGTERM')
  })
}
