import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { openMemoryEngine } from '@qingshen/store/engine/open-embedded'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { migrate } from '@qingshen/store/migrate/migrate'
import { migrationFiles } from '@qingshen/store/migrate/migration-files'

/**
 * A fresh, migrated embedded engine in memory. The image it starts from is made once for the present migrations and
 * kept in the system's temporary folder, so that a test file waits for a start and not for a creation.
 */
export async function openTestEngine(): Promise<Engine> {
  const template = readTemplate() ?? (await makeTemplate())
  return openMemoryEngine(template)
}

function templatePath(): string {
  const key = sha256Hex(
    migrationFiles()
      .map((file) => `${file.name}\n${file.text}`)
      .join('\n'),
  )
  return join(tmpdir(), 'qingshen-test-templates', `${process.versions.modules}-${key.slice(0, 24)}.tar`)
}

function readTemplate(): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(templatePath()))
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
  const path = templatePath()
  mkdirSync(join(path, '..'), { recursive: true })
  const partial = `${path}.${process.pid}.partial`
  writeFileSync(partial, image)
  renameSync(partial, path)
}
