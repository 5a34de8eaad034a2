import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { NewAdministrators } from '@qingshen/application/accounts/create-administrators'
import { openStoreFolder } from './prepared-stores.ts'
import type { ServedProcess } from './served-process.ts'
import { serveDemonstration, serveFrom } from './served-process.ts'
import { newFolder, removeFolder } from './store-folder.ts'

/** A server for one journey; `stop` ends it and removes its data. */
export type ServerUnderTest = ServedProcess

const COMMAND = fileURLToPath(new URL('../../packages/server/src/qingshen.ts', import.meta.url))

/** Starts what `npm start` starts, where its demonstration data have been entered before. */
export async function startServer(): Promise<ServerUnderTest> {
  return withFolder(await openStoreFolder('demonstration'), serveDemonstration)
}

/** Starts what `npm start` starts, the first time, on an empty folder. */
export async function startOnEmptyFolder(): Promise<ServerUnderTest> {
  return withFolder(await newFolder(), serveDemonstration)
}

/** A server as it is run for real, on a fresh folder, and the accounts that `create-admin` printed. */
export type RealServer = ServerUnderTest & { administrators: readonly { account: string; password: string }[] }

/** Creates the administrators at an office of a fresh folder, then serves it for real. */
export async function startRealServer(name: string, office: string): Promise<RealServer> {
  const data = await newFolder()
  const create = [COMMAND, 'create-admin', '--name', name, '--office', office, '--data', data]
  const { stdout } = await promisify(execFile)(process.execPath, create)
  const { others, ...first } = JSON.parse(stdout) as NewAdministrators
  const server = await withFolder(data, (folder) => serveFrom(folder, [COMMAND, 'serve']))
  return { ...server, administrators: [first, ...others] }
}

async function withFolder(folder: string, serve: (folder: string) => Promise<ServedProcess>): Promise<ServerUnderTest> {
  try {
    const served = await serve(folder)
    return { address: served.address, stop: () => stopAndRemove(served, folder) }
  } catch (error) {
    await removeFolder(folder)
    throw error
  }
}

async function stopAndRemove(served: ServedProcess, folder: string): Promise<void> {
  try {
    await served.stop()
  } finally {
    await removeFolder(folder)
  }
}
