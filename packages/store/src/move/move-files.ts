import { realpath } from 'node:fs/promises'
import { openFileFolder } from '../files/file-folder.ts'
import { storedContents } from '../files/stored-contents.ts'
import type { Tx } from '../session/tx.ts'

/** What became of the stored files; damaged and missing ones are to be looked for. */
export type MovedFiles = {
  readonly files: number
  readonly copiedFiles: number
  readonly damagedFiles: readonly string[]
  readonly missingFiles: readonly string[]
}

/** Copies the stored contents that are not there yet to another folder; in the same folder they stay where they are. */
export async function moveFiles(tx: Tx, from: string, to: string): Promise<MovedFiles> {
  const isSame = (await placeOf(from)) === (await placeOf(to))
  const target = openFileFolder(to)
  const kept = new Set<string>()
  const damaged: string[] = []
  let copied = 0
  for await (const { sha256, bytes } of storedContents(from)) {
    if (bytes === null) {
      damaged.push(sha256)
      continue
    }
    kept.add(sha256)
    if (isSame || (await target.has(sha256))) continue
    await target.putOwn(bytes)
    copied += 1
  }
  const named = await tx.selectFrom('file').select('sha256').distinct().orderBy('sha256').execute()
  const missing = named.map((row) => row.sha256).filter((sha256) => !kept.has(sha256) && !damaged.includes(sha256))
  return { files: kept.size, copiedFiles: copied, damagedFiles: damaged, missingFiles: missing }
}

function placeOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder)
}
