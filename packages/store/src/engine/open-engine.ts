import type { Engine } from './engine.ts'
import { openFolderEngine, openMemoryEngine } from './open-embedded.ts'
import { openServerEngine } from './open-server.ts'

export type { Engine } from './engine.ts'

/** Where the data are: a data folder (embedded), a PostgreSQL server, or memory (tests, calculators). */
export type EngineLocation =
  | { readonly data: string }
  | { readonly databaseUrl: string }
  | { readonly memory: true; readonly template?: Uint8Array }

/**
 * Opens a store; call `migrate` next and `close` at the end.
 * @throws Problem store_locked, store_moved, store_version, store_full, forbidden (superuser login).
 */
export async function openEngine(location: EngineLocation): Promise<Engine> {
  if ('data' in location) return openFolderEngine(location.data)
  if ('databaseUrl' in location) return openServerEngine(location.databaseUrl)
  return openMemoryEngine(location.template ?? null)
}
