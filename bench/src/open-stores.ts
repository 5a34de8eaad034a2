import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deps } from '@qingshen/application/deps'
import { composeDeps } from '@qingshen/server/serve/compose-deps'
import type { EngineLocation } from '@qingshen/store/engine/open-engine'
import { openEngine } from '@qingshen/store/engine/open-engine'
import { migrate } from '@qingshen/store/migrate/migrate'
import { findPostgresPrograms, startPostgresCluster } from '@qingshen/testing/postgres-cluster'
import { preparedFolder } from '@qingshen/testing/prepared-folder'
import { createDatabase, dropDatabase, urlOf } from '@qingshen/testing/server-database'

/** A kind of store a bench runs on. */
export type StoreKind = 'embedded' | 'server'

const log = { warn: () => undefined, error: (facts: object) => console.error(facts) }

/** Runs work on a fresh embedded store in a folder of its own, as people have it; the folder is removed afterwards. */
export async function onEmbedded<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-bench-'))
  try {
    await preparedFolder(folder)
    return await onStore({ data: folder }, folder, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs work on a fresh database of the server of `DATABASE_URL`, else of a server started for it; null where the
 * machine has neither.
 */
export async function onServer<T>(work: (deps: Deps) => Promise<T>): Promise<T | null> {
  const given = process.env['DATABASE_URL']
  const programs = findPostgresPrograms()
  if (given === undefined && programs === null) return null
  const cluster = given === undefined && programs !== null ? await startPostgresCluster(programs) : null
  const url = cluster?.url ?? given ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-bench-'))
  const database = await createDatabase(url, null)
  try {
    return await onStore({ databaseUrl: urlOf(url, database) }, folder, work)
  } finally {
    await dropDatabase(url, database)
    cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onStore<T>(location: EngineLocation, folder: string, work: (deps: Deps) => Promise<T>): Promise<T> {
  const engine = await openEngine(location)
  try {
    await migrate(engine)
    return await work(composeDeps({ engine, folder, log, demonstration: null }))
  } finally {
    await engine.close()
  }
}
