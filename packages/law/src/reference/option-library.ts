import { readFileSync } from 'node:fs'
import type { LibraryOption } from '@qingshen/core/option/library-option.schema'

let library: readonly LibraryOption[] | undefined

/** The library of options as compiled and checked (`npm run law`), read once. */
export function loadOptionLibrary(): readonly LibraryOption[] {
  const url = new URL('../option-library.generated.json', import.meta.url)
  library ??= JSON.parse(readFileSync(url, 'utf8')) as readonly LibraryOption[]
  return library
}
