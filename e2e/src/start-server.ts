import type { ChildProcessByStdio } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { NewAdministrators } from '@qingshen/application/accounts/create-administrators'

export type ServerUnderTest = { address: string; stop: () => Promise<void> }

type Server = ChildProcessByStdio<null, Readable, Readable>

const START = fileURLToPath(new URL('../../tools/src/start.ts', import.meta.url))
const COMMAND = fileURLToPath(new URL('../../packages/server/src/qingshen.ts', import.meta.url))
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const PATIENCE = 120_000

/**
 * Starts what `npm start` starts, as a process of its own on a fresh data folder with the demonstration data and a
 * free port. `stop` ends it in the orderly way and removes the folder.
 */
export async function startServer(): Promise<ServerUnderTest> {
  return serveFrom(await mkdtemp(join(tmpdir(), 'qingshen-e2e-')), [START])
}

/** A server as it is run for real, on a fresh folder, and the accounts that `create-admin` printed. */
export type RealServer = ServerUnderTest & { administrators: readonly { account: string; password: string }[] }

/** Creates the administrators at an office of a fresh folder, then serves it for real. */
export async function startRealServer(name: string, office: string): Promise<RealServer> {
  const data = await mkdtemp(join(tmpdir(), 'qingshen-e2e-'))
  const create = [COMMAND, 'create-admin', '--name', name, '--office', office, '--data', data]
  const { stdout } = await promisify(execFile)(process.execPath, create)
  const { others, ...first } = JSON.parse(stdout) as NewAdministrators
  return { ...(await serveFrom(data, [COMMAND, 'serve'])), administrators: [first, ...others] }
}

async function serveFrom(data: string, call: readonly string[]): Promise<ServerUnderTest> {
  const options = ['--data', data, '--port', '0']
  const server = spawn(process.execPath, [...call, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
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
