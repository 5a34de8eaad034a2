import type { TestProject } from 'vitest/node'
import { openServerEngine } from '@qingshen/store/engine/open-server'
import { migrate } from '@qingshen/store/migrate/migrate'
import { findPostgresPrograms, startPostgresCluster } from './postgres-cluster.ts'
import { createDatabase, dropDatabase, urlOf } from './server-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address and its migrated template database, or why there is no server. */
    postgres: { readonly url: string; readonly template: string } | { readonly reason: string }
  }
}

/** Vitest's global set-up: a server from DATABASE_URL or Debian's programs, with one migrated template database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  const programs = findPostgresPrograms()
  if (given === undefined && programs === null) {
    const reason = 'no PostgreSQL server: set DATABASE_URL or install the Debian package postgresql'
    console.warn(`server contract tests skipped: ${reason}`)
    project.provide('postgres', { reason })
    return async () => {}
  }
  const cluster = given === undefined && programs !== null ? await startPostgresCluster(programs) : null
  const url = cluster?.url ?? given ?? ''
  const template = await makeTemplate(url)
  project.provide('postgres', { url, template })
  return async () => {
    if (cluster === null) await dropDatabase(url, template)
    else cluster.stop()
  }
}

async function makeTemplate(url: string): Promise<string> {
  const template = await createDatabase(url, null)
  const engine = await openServerEngine(urlOf(url, template))
  try {
    await migrate(engine)
  } finally {
    await engine.close()
  }
  return template
}
