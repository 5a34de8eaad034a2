import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inProject, projectFiles } from '../../tools/src/shared/project.ts'

/** A copy of the project as `npm ci` leaves it, in which nothing has been built or started. */
export type ProjectCopy = { readonly folder: string; readonly remove: () => void }

/** Copies the project's own files; the packages of others are linked, our own are those of the copy. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-bench-project-'))
  for (const file of projectFiles()) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    cpSync(inProject(file), join(folder, file))
  }
  linkPackages(folder)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function linkPackages(folder: string): void {
  const own = join(folder, 'node_modules', '@qingshen')
  mkdirSync(own, { recursive: true })
  for (const name of readdirSync(inProject('node_modules'))) {
    if (name === '@qingshen') continue
    symlinkSync(inProject('node_modules', name), join(folder, 'node_modules', name))
  }
  for (const name of readdirSync(join(folder, 'packages'))) symlinkSync(join(folder, 'packages', name), join(own, name))
}
