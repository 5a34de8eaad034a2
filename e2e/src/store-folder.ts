import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty folder for a store. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'qingshen-e2e-'))
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
