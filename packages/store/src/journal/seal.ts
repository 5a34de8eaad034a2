import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { BlockContent } from './journal-block.ts'
import { CHAIN_START, blockHash } from './journal-block.ts'

/** Signs a block's hash; left out where no key is configured. */
export type Sign = (hash: string) => string

const BLOCK_SIZE = 500

/**
 * Seals committed entries that are in no block yet, at most 500, into the next block of the chain; run as the system.
 * Returns the sealed block, or null when nothing waited. Of two sealings at once one fails with `conflict`.
 */
export async function sealBlock(tx: Tx, now: string, sign?: Sign): Promise<(BlockContent & { hash: string }) | null> {
  const taken = await sql<{ entry: number }>`
    delete from journal_unsealed where entry in (
      select entry from journal_unsealed order by entry limit ${BLOCK_SIZE})
    returning entry`.execute(tx)
  if (taken.rows.length === 0) return null
  const entryIds = taken.rows.map((row) => row.entry).toSorted((a, b) => a - b)
  const entries = await tx
    .selectFrom('journal_entry')
    .select(['id', 'hash'])
    .where('id', 'in', entryIds)
    .orderBy('id')
    .execute()
  const last = await tx.selectFrom('journal_block').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).execute()
  const block: BlockContent = {
    seq: (last[0]?.seq ?? 0) + 1,
    sealedAt: now,
    previousHash: last[0]?.hash ?? CHAIN_START,
    entryIds: entries.map((entry) => entry.id),
    entryHashes: entries.map((entry) => entry.hash),
  }
  const hash = blockHash(block)
  await saveBlock(tx, block, hash, sign?.(hash) ?? null)
  return { ...block, hash }
}

async function saveBlock(tx: Tx, block: BlockContent, hash: string, signature: string | null): Promise<void> {
  await tx
    .insertInto('journal_block')
    .values({
      seq: block.seq,
      from_entry: block.entryIds[0] ?? 0,
      to_entry: block.entryIds.at(-1) ?? 0,
      entry_ids: [...block.entryIds],
      entry_hashes: [...block.entryHashes],
      previous_hash: block.previousHash,
      hash,
      signature,
      sealed_at: block.sealedAt,
    })
    .execute()
}
