import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The root folder of the repository, ending in a separator. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** An absolute path inside the repository. */
export function inProject(...parts: string[]): string {
  return join(ROOT, ...parts)
}

/**
 * Every file git knows or would add, relative to the root and in a fixed order; ignored files never appear.
 * Files deleted but not yet committed are left out.
 */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const names = new Set(listed.split('\0').filter((name) => name !== ''))
  return [...names].filter((name) => existsSync(inProject(name))).toSorted()
}
