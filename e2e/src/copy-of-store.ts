import { cp } from 'node:fs/promises'
import { inject } from 'vitest'
import type { PreparedStores } from './prepared-stores.ts'
import { newFolder } from './store-folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    stores: PreparedStores
  }
}

/** A copy of a prepared store for one journey alone. */
export async function copyOfStore(kind: keyof PreparedStores): Promise<string> {
  const folder = await newFolder()
  await cp(inject('stores')[kind], folder, { recursive: true })
  return folder
}
