import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { openServerEngine } from '@qingshen/store/engine/open-server'
import { openSeededTestEngine } from './seeded-template.ts'
import { openTestEngine } from './memory-template.ts'
import { createDatabase, dropDatabase, urlOf } from './server-database.ts'
import './postgres-server.ts'

/** A fresh, migrated store for one suite; `engine` is there once the suite's tests run. */
export interface SuiteStore {
  readonly name: Engine['name']
  readonly engine: Engine
}

/** A store of a test's own, to be disposed of by it. */
export type Opened = { readonly engine: Engine; readonly dispose: () => Promise<void> }

/** How to open another fresh, migrated store of each engine there is: what moves data from one to another needs two. */
export function freshStores(): Partial<Record<Engine['name'], () => Promise<Opened>>> {
  const server = inject('postgres')
  return 'reason' in server ? { embedded: openEmbedded } : { embedded: openEmbedded, server: () => openServer(server) }
}

/** Runs the same suite on a fresh embedded store and on a fresh server store; without a server that half is skipped. */
export function forEachEngine(suite: (store: SuiteStore) => void): void {
  const server = inject('postgres')
  runOnBoth(suite, openEmbedded, 'reason' in server ? server : () => openServer(server))
}

/** As `forEachEngine`, on stores in which divisions, industry classes and offices stand as `listingDeps` puts them. */
export function forEachSeededEngine(suite: (store: SuiteStore) => void): void {
  const server = inject('postgres')
  const seeded = 'reason' in server ? server : () => openServer({ url: server.url, template: server.seededTemplate })
  runOnBoth(suite, openSeeded, seeded)
}

type Open = () => Promise<Opened>

function runOnBoth(suite: (store: SuiteStore) => void, embedded: Open, server: Open | { readonly reason: string }) {
  describe('embedded', () => suite(storeOpenedBy('embedded', embedded)))
  if ('reason' in server) describe.skip(`server (${server.reason})`, () => suite(storeOpenedBy('server', embedded)))
  else describe('server', () => suite(storeOpenedBy('server', server)))
}

function storeOpenedBy(name: Engine['name'], open: () => Promise<Opened>): SuiteStore {
  let opened: Opened | null = null
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(async () => {
    await opened?.dispose()
  })
  return {
    name,
    get engine() {
      if (opened === null) throw new Error('the engine is open only while tests run')
      return opened.engine
    },
  }
}

async function openEmbedded(): Promise<Opened> {
  const engine = await openTestEngine()
  return { engine, dispose: () => engine.close() }
}

async function openSeeded(): Promise<Opened> {
  const engine = await openSeededTestEngine()
  return { engine, dispose: () => engine.close() }
}

async function openServer({ url, template }: { url: string; template: string }): Promise<Opened> {
  const name = await createDatabase(url, template)
  const engine = await openServerEngine(urlOf(url, name))
  return {
    engine,
    async dispose() {
      await engine.close()
      await dropDatabase(url, name)
    },
  }
}
