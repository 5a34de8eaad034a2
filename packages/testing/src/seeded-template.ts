import type { Engine } from '@qingshen/store/engine/open-engine'
import { openMemoryEngine } from '@qingshen/store/engine/open-embedded'
import { listingDeps } from './listing-builders.ts'
import { openTestEngine } from './memory-template.ts'

let image: Promise<Uint8Array> | null = null

/**
 * A fresh embedded engine in memory with divisions, industry classes and offices in it. Its image is made once in each
 * test process, by the present code and data, and not kept: nothing of an earlier version can be in it.
 */
export async function openSeededTestEngine(): Promise<Engine> {
  return openMemoryEngine(await (image ??= makeImage()))
}

async function makeImage(): Promise<Uint8Array> {
  const engine = await openTestEngine()
  try {
    await seedForLists(engine)
    return await engine.dump()
  } finally {
    await engine.close()
  }
}

/** Puts the reference tables in which all that use `listingDeps` need. */
export async function seedForLists(engine: Engine): Promise<void> {
  await listingDeps(engine, { today: '2026-01-01' })
}
