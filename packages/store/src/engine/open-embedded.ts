import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { checkFolderVersion, checkFreeSpace, isVolumeLow, prepareDataFolder } from './data-folder.ts'
import type { EmbeddedPlace } from './embedded-protocol.ts'
import type { EmbeddedThread } from './embedded-thread.ts'
import { startEmbeddedThread } from './embedded-thread.ts'
import type { Engine, SessionSource } from './engine.ts'
import { lockFolder } from './folder-lock.ts'
import { sourceDialect } from './kysely-dialect.ts'
import { maintainTables, runScript } from './maintenance.ts'
import { checkNotMoved } from '../move/moved-mark.ts'
import { turns } from './turns.ts'

/** The embedded engine, which can also give an image of an in-memory database for others to start from. */
export interface EmbeddedEngine extends Engine {
  dump(): Promise<Uint8Array>
}

/** Opens the database of a data folder; the folder is locked until `close`. */
export async function openFolderEngine(folder: string): Promise<EmbeddedEngine> {
  checkNotMoved(folder)
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
  start: EmbeddedPlace,
  isDiskLow: () => boolean,
  release: () => void,
): Promise<EmbeddedEngine> {
  const { source, dump } = await threadSource(start, release)
  const db = new Kysely<Database>({ dialect: sourceDialect(source) })
  return {
    name: 'embedded',
    db,
    source,
    script: (text) => runScript(source, text),
    maintain: () => maintainTables(source, true),
    isDiskLow,
    dump,
    close: () => source.close(),
  }
}

type ThreadSource = { readonly source: SessionSource; readonly dump: () => Promise<Uint8Array> }

/** One session in turns; `release` frees the folder once the thread has stopped. */
async function threadSource(start: EmbeddedPlace, release: () => void): Promise<ThreadSource> {
  let thread: EmbeddedThread = await startEmbeddedThread(start)
  let closing: Promise<void> | null = null
  const queue = turns()

  // What was committed before the engine stopped is on the disk: a new thread recovers it from the log.
  const current = async () => {
    if (closing !== null) throw new Error('the store is closed')
    if (!thread.isLost() || start.pgdata === null) return thread
    await thread.stop()
    thread = await startEmbeddedThread(start)
    return thread
  }
  const acquire = async () => {
    await queue.take()
    try {
      return await current()
    } catch (error) {
      queue.give()
      throw error
    }
  }
  const stop = async () => {
    await queue.take()
    try {
      await thread.stop()
    } finally {
      release()
      queue.give()
    }
  }
  const close = () => (closing ??= stop())
  return { source: { acquire, release: async () => queue.give(), close }, dump: () => thread.dump() }
}
