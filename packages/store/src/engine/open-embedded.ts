import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { checkFolderVersion, checkFreeSpace, isVolumeLow, prepareDataFolder } from './data-folder.ts'
import type { EmbeddedStart } from './embedded-protocol.ts'
import type { EmbeddedThread } from './embedded-thread.ts'
import { startEmbeddedThread } from './embedded-thread.ts'
import type { Engine, SessionSource } from './engine.ts'
import { lockFolder } from './folder-lock.ts'
import { sourceDialect } from './kysely-dialect.ts'
import { maintainTables, runScript } from './maintenance.ts'
import { turns } from './turns.ts'

/** The embedded engine, which can also give an image of an in-memory database for others to start from. */
export interface EmbeddedEngine extends Engine {
  dump(): Promise<Uint8Array>
}

/** Opens the database of a data folder; the folder is locked until `close`. */
export async function openFolderEngine(folder: string): Promise<EmbeddedEngine> {
  checkFolderVersion(folder)
  const pgdata = prepareDataFolder(folder)
  const lock = lockFolder(folder)
  try {
    checkFreeSpace(folder)
    return await embeddedEngine(
      { pgdata, template: null },
      () => isVolumeLow(folder),
      () => lock.release(),
    )
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Opens a database in memory, from an image where one is given. */
export async function openMemoryEngine(template: Uint8Array | null): Promise<EmbeddedEngine> {
  return embeddedEngine(
    { pgdata: null, template },
    () => false,
    () => {},
  )
}

async function embeddedEngine(
  start: EmbeddedStart,
  isDiskLow: () => boolean,
  release: () => void,
): Promise<EmbeddedEngine> {
  let thread: EmbeddedThread = await startEmbeddedThread(start)
  const queue = turns()
  const source: SessionSource = {
    async acquire() {
      await queue.take()
      try {
        // What was committed before the engine stopped is on the disk: a new thread recovers it from the log.
        if (thread.isLost() && start.pgdata !== null) thread = await startEmbeddedThread(start)
        return thread
      } catch (error) {
        queue.give()
        throw error
      }
    },
    async release() {
      queue.give()
    },
    async close() {
      await queue.take()
      await thread.stop()
      release()
    },
  }
  const db = new Kysely<Database>({ dialect: sourceDialect(source) })
  return {
    name: 'embedded',
    db,
    source,
    script: (text) => runScript(source, text),
    maintain: () => maintainTables(source, true),
    isDiskLow,
    dump: () => thread.dump(),
    close: () => db.destroy(),
  }
}
