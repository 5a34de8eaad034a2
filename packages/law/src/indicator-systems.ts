import { readFileSync } from 'node:fs'
import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { readAnySystem } from '@qingshen/core/indicator/judge-plant'

/** A system as its file holds it. */
export type SystemFile = { readonly id: string; readonly title: string; readonly source?: string }

let files: readonly SystemFile[] | undefined
const read = new Map<string, AnySystem>()

/** Every indicator system the program carries, as compiled (`npm run law`), in the order of their ids. */
export function listSystemFiles(): readonly SystemFile[] {
  files ??= JSON.parse(
    readFileSync(new URL('./indicator-systems.generated.json', import.meta.url), 'utf8'),
  ) as readonly SystemFile[]
  return files
}

/** The system of an id, read once, or undefined. */
export function findSystem(id: string): AnySystem | undefined {
  const known = read.get(id)
  const file = known === undefined ? listSystemFiles().find((each) => each.id === id) : undefined
  if (file === undefined) return known
  const system = readAnySystem(file)
  read.set(id, system)
  return system
}
