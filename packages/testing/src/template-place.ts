import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { migrationFiles } from '@qingshen/store/migrate/migration-files'

const START = new URL('../../store/src/engine/embedded-worker.ts', import.meta.url)

/** Where a template of the present migrations and engine is kept from one run to the next, in the system's temporary folder. */
export function templatePlace(name: string): string {
  const migrations = migrationFiles().map((file) => `${file.name}\n${file.text}`)
  const key = sha256Hex([readFileSync(START, 'utf8'), ...migrations].join('\n'))
  return join(tmpdir(), 'qingshen-test-images', `${process.versions.modules}-${key.slice(0, 24)}-${name}`)
}
