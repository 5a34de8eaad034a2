import type { PostgresCluster } from '@qingshen/testing/postgres-cluster'
import { findPostgresPrograms, startPostgresCluster } from '@qingshen/testing/postgres-cluster'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bench } from './run-bench.fixture.ts'

// The benches that open stores, at a small size; one server is started for them all.

const PROGRAMS = findPostgresPrograms()
const SERVER = PROGRAMS !== null || process.env['DATABASE_URL'] !== undefined
let cluster: PostgresCluster | null = null

beforeAll(async () => {
  if (PROGRAMS !== null && process.env['DATABASE_URL'] === undefined) cluster = await startPostgresCluster(PROGRAMS)
})
afterAll(() => cluster?.stop())

function onStores(name: string, ...options: string[]): string {
  return bench(name, options, cluster === null ? {} : { DATABASE_URL: cluster.url })
}

test('scope-sql: the law and the hand-written query give the same counts', { timeout: 120_000 }, () => {
  const printed = onStores('scope-sql', '--rows', '300', '--rounds', '1')
  expect(printed).toContain('embedded: ours : hand-written')
  expect(printed).toContain(SERVER ? 'server: ours : hand-written' : 'skipped: no PostgreSQL')
})

test('search: every kind of question is answered', { timeout: 120_000 }, () => {
  const printed = onStores('search', '--rows', '200', '--rounds', '1')
  expect(printed).toContain(SERVER ? 'all questions: p95' : 'skipped: no PostgreSQL')
})

test('import: all clean rows arrive', { timeout: 180_000 }, () => {
  const printed = onStores('import', '--rows', '60')
  expect(printed).toContain('embedded: commit of 60 enterprises')
})

test('longest-wait: a small query is asked while an import goes on', { timeout: 120_000 }, () => {
  expect(onStores('longest-wait', '--rows', '60')).toContain('import of 60 rows: longest wait')
})

test('cases: every seat lists its cases, and all obligations are reckoned anew', { timeout: 180_000 }, () => {
  const printed = onStores('cases', '--rows', '200', '--rounds', '1')
  expect(printed).toContain('cases after a change of law, embedded')
  expect(printed).toContain(SERVER ? 'list as enterprise: p95' : 'skipped: no PostgreSQL')
})
