import type { NetworkFlow } from './network.schema.ts'

/** True when what flows is made for use: as a person marked it, else when it goes on to another unit. */
export function isUseful({ isProduct, to }: NetworkFlow): boolean {
  return isProduct ?? to !== null
}
