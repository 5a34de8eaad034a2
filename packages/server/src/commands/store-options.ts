import type { Deps } from '@qingshen/application/deps'
import type { StoreOptions } from '../serve/open-store.ts'
import { dataFolder, openMigratedStore } from '../serve/open-store.ts'
import { composeDeps } from '../serve/compose-deps.ts'
import { createLog } from '../log.ts'

/** The option by which every command that needs a store names its folder. */
export const STORE_OPTION = { data: { type: 'string' } } as const

/** Where the data are for a command: `--data`, else `DATABASE_URL`, else the default folder. */
export function storeOptions(data: string | undefined): StoreOptions {
  return { data, databaseUrl: process.env['DATABASE_URL'] }
}

/** Runs a command's work on an open, migrated store and closes it. */
export async function withStore<T>(data: string | undefined, work: (deps: Deps) => Promise<T>): Promise<T> {
  const options = storeOptions(data)
  const engine = await openMigratedStore(options)
  try {
    const log = createLog('error')
    return await work(composeDeps({ engine, folder: dataFolder(options), log, demonstration: null }))
  } finally {
    await engine.close()
  }
}
