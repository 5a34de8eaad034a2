import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemonstration } from '@qingshen/application/demonstration/seed-demonstration'
import type { Deps } from '@qingshen/application/deps'
import { seedReference } from '@qingshen/application/reference/seed-reference'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import { composeDeps } from '@qingshen/server/serve/compose-deps'
import type { Engine } from '@qingshen/store/engine/open-engine'

/** A clock that stands still until a test moves it. */
export type TestClock = { now: Temporal.Instant }

/** What use cases need, around a store, with a clock that the test holds. Nothing of ours is replaced. */
export function testDeps(engine: Engine, clock: TestClock = testClock()): Deps {
  const log = { warn: () => undefined, error: (facts: object) => console.error(facts) }
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-test-'))
  const deps = composeDeps({ engine, folder, log, demonstration: loadDemonstration() })
  return { ...deps, now: () => clock.now, newId: randomUUID }
}

/** A clock at a fixed morning. */
export function testClock(text = '2026-11-21T02:00:00Z'): TestClock {
  return { now: Temporal.Instant.from(text) }
}

/** Fills a fresh store with reference data and the demonstration accounts. */
export async function seedTestStore(deps: Deps): Promise<void> {
  await seedReference(deps)
  if (deps.demonstration !== null) await seedDemonstration(deps, deps.demonstration)
}
