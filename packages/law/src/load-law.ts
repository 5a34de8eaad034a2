import { readFileSync } from 'node:fs'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'

let laws: readonly CompiledLaw[] | undefined

/**
 * The compiled laws, read once, in the order of their ids. Written and checked by the law compiler
 * (`npm run law`), which is why they are not checked again here.
 */
export function loadLaws(): readonly CompiledLaw[] {
  laws ??= JSON.parse(readFileSync(new URL('./law.generated.json', import.meta.url), 'utf8')) as readonly CompiledLaw[]
  return laws
}

/** The compiled law of an id, or undefined. */
export function findLaw(id: string): CompiledLaw | undefined {
  return loadLaws().find((law) => law.id === id)
}
