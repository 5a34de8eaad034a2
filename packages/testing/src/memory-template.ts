import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EmbeddedEngine } from '@qingshen/store/engine/open-embedded'
import { openMemoryEngine } from '@qingshen/store/engine/open-embedded'
import { migrate } from '@qingshen/store/migrate/migrate'
import { templatePlace } from './template-place.ts'

/**
 * A fresh, migrated embedded engine in memory. The image it starts from is made once for the present migrations and
 * kept in the system's temporary folder, so that a test file waits for a start and not for a creation.
 */
export async function openTestEngine(): Promise<EmbeddedEngine> {
  const template = readTemplate() ?? (await makeTemplate())
  return openMemoryEngine(template)
}

function readTemplate(): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(templatePlace('memory.tar')))
  } catch {
    return null
  }
}

async function makeTemplate(): Promise<Uint8Array> {
  const engine = await openMemoryEngine(null)
  try {
    await migrate(engine)
    const image = await engine.dump()
    keepTemplate(image)
    return image
  } finally {
    await engine.close()
  }
}

// Written beside and renamed, since two test workers may make it at the same time.
function keepTemplate(image: Uint8Array): void {
  const path = templatePlace('memory.tar')
  mkdirSync(join(path, '..'), { recursive: true })
  const partial = `${path}.${process.pid}.partial`
  writeFileSync(partial, image)
  renameSync(partial, path)
}
