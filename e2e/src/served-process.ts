import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReadProcess } from './printed-address.ts'
import { printedAddress } from './printed-address.ts'

/** A server in a process of its own; `stop` ends it in the orderly way. */
export type ServedProcess = { address: string; stop: () => Promise<void> }

const START = fileURLToPath(new URL('../../tools/src/start.ts', import.meta.url))
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
    return { address: await printedAddress(server, PATIENCE), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function ended(server: ReadProcess): Promise<void> {
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
