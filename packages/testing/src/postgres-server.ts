import type { TestProject } from 'vitest/node'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { openServerEngine } from '@qingshen/store/engine/open-server'
import { migrate } from '@qingshen/store/migrate/migrate'
import { findPostgresPrograms, startPostgresCluster } from './postgres-cluster.ts'
import { seedForLists } from './seeded-template.ts'
import { createDatabase, dropDatabase, urlOf } from './server-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address and its template databases, migrated and with the reference tables; or why there is none. */
    postgres:
      | { readonly url: string; readonly template: string; readonly seededTemplate: string }
      | { readonly reason: string }
  }
}

/** Vitest's global set-up: a server from DATABASE_URL or Debian's programs, with its template databases. */
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
  const template = await makeTemplate(url, null, async (engine) => void (await migrate(engine)))
  const seededTemplate = await makeTemplate(url, template, seedForLists)
  project.provide('postgres', { url, template, seededTemplate })
  return async () => {
    if (cluster !== null) return cluster.stop()
    await dropDatabase(url, seededTemplate)
    await dropDatabase(url, template)
  }
}

async function makeTemplate(
  url: string,
  from: string | null,
  fill: (engine: Engine) => Promise<void>,
): Promise<string> {
  const template = await createDatabase(url, from)
  const engine = await openServerEngine(urlOf(url, template))
  try {
    await fill(engine)
  } finally {
    await engine.close()
  }
  return template
}
