import { hash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A content of the file folder; `bytes` is null when what lies there is not what was stored. */
export type FoundContent = { readonly sha256: string; readonly bytes: Uint8Array | null }

const byKey = (left: string, right: string): number => (left < right ? -1 : 1)

/** Reads every content of a file folder, one after the other, in the order of their keys. */
export async function* storedContents(folder: string): AsyncGenerator<FoundContent> {
  const groups = await readdir(folder).catch(() => [])
  for (const group of groups.toSorted(byKey)) {
    const names = await readdir(join(folder, group)).catch(() => [])
    for (const sha256 of names.filter((name) => /^[0-9a-f]{64}$/u.test(name)).toSorted(byKey)) {
      const bytes = await readFile(join(folder, group, sha256))
      yield { sha256, bytes: hash('sha256', bytes) === sha256 ? bytes : null }
    }
  }
}
