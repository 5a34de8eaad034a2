import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own; `stop` ends it in the orderly way. */
export type ServedProcess = { address: string; stop: () => Promise<void> }

type Server = ChildProcessByStdio<null, Readable, Readable>

const START = fileURLToPath(new URL('../../tools/src/start.ts', import.meta.url))
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const PATIENCE = 120_000

/** What `npm start` starts, on a data folder. */
export function serveDemonstration(folder: string): Promise<ServedProcess> {
  return serveFrom(folder, [START])
}

/** Calls a command that serves a data folder on a free port, and waits for the address it prints. */
export async function serveFrom(folder: string, call: readonly string[]): Promise<ServedProcess> {
  const options = ['--data', folder, '--port', '0']
  const server = spawn(process.execPath, [...call, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => ended(server)
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
