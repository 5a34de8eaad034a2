import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openFolderEngine } from '@qingshen/store/engine/open-embedded'
import { migrate } from '@qingshen/store/migrate/migrate'
import { templatePlace } from './template-place.ts'

/**
 * Makes a data folder with a migrated, empty store in it, for tests that are about what is done with one and not
 * about its first start. It is a copy of one that was made once for the present migrations.
 */
export async function preparedFolder(folder: string): Promise<void> {
  const template = templatePlace('folder')
  if (!existsSync(template)) await makeTemplate(template)
  cpSync(join(template, 'pgdata'), join(folder, 'pgdata'), { recursive: true })
}

// Made beside and renamed, since two test workers may make it at the same time.
async function makeTemplate(template: string): Promise<void> {
  mkdirSync(dirname(template), { recursive: true })
  const partial = mkdtempSync(`${template}-`)
  const engine = await openFolderEngine(partial)
  try {
    await migrate(engine)
  } finally {
    await engine.close()
  }
  try {
    renameSync(partial, template)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(template)) throw error
  }
}
