import { hashOf } from '@qingshen/core/kernel/hash'

/** The previous hash of the first block. */
export const CHAIN_START = '0'.repeat(64)

/** What a block's hash is made of. */
export interface BlockContent {
  readonly seq: number
  readonly sealedAt: string
  readonly previousHash: string
  readonly entryIds: readonly number[]
  readonly entryHashes: readonly string[]
}

/** The hash of a block: SHA-256 of the canonical JSON of its number, time, predecessor and entries. */
export function blockHash(block: BlockContent): string {
  return hashOf({ ...block, sealedAt: Temporal.Instant.from(block.sealedAt).round('microsecond').toString() })
}
