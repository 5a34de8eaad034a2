import { sql } from 'kysely'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { Tx } from '../session/tx.ts'
import { CHAIN_START, blockHash } from './journal-block.ts'
import { entryHash } from './journal-entry.ts'
import { journalIssue } from './journal-issue.ts'

/** What a verification saw and found; `lastHash` is to be compared with the one published. */
export interface JournalReport {
  readonly entries: number
  readonly unsealed: number
  readonly blocks: number
  readonly lastHash: string | null
  readonly issues: readonly Issue[]
}

const BATCH = 100

/**
 * Checks the whole journal: every block's hash and link, every entry against the hash in its block, entries that are
 * gone, and entries that no block and no waiting list knows. Run as somebody who reads the whole journal.
 */
export async function verifyJournal(tx: Tx): Promise<JournalReport> {
  const issues: Issue[] = []
  let previousHash = CHAIN_START
  let blocks = 0
  let sealed = 0
  for (;;) {
    const batch = await blocksAfter(tx, blocks)
    if (batch.length === 0) break
    for (const block of batch) {
      blocks = block.seq
      issues.push(...checkBlock(block, previousHash), ...(await checkEntries(tx, block)))
      sealed += block.entry_ids.length
      previousHash = block.hash
    }
  }
  const waiting = await checkWaiting(tx)
  issues.push(...waiting.issues, ...(await findStrays(tx)))
  const lastHash = blocks === 0 ? null : previousHash
  return { entries: sealed + waiting.count, unsealed: waiting.count, blocks, lastHash, issues }
}

type BlockRow = Awaited<ReturnType<typeof blocksAfter>>[number]

function blocksAfter(tx: Tx, seq: number) {
  return tx.selectFrom('journal_block').selectAll().where('seq', '>', seq).orderBy('seq').limit(BATCH).execute()
}

function checkBlock(block: BlockRow, previousHash: string): Issue[] {
  const made = blockHash({
    seq: block.seq,
    sealedAt: block.sealed_at,
    previousHash: block.previous_hash,
    entryIds: block.entry_ids,
    entryHashes: block.entry_hashes,
  })
  const found: Issue[] = []
  if (made !== block.hash) found.push(journalIssue('journal_block_changed', block.seq))
  if (block.previous_hash !== previousHash) found.push(journalIssue('journal_chain_broken', block.seq))
  if (block.entry_ids.some((id, index) => index > 0 && id <= (block.entry_ids[index - 1] ?? 0))) {
    found.push(journalIssue('journal_block_reordered', block.seq))
  }
  return found
}

async function checkEntries(tx: Tx, block: BlockRow): Promise<Issue[]> {
  const entries = await readEntries(tx, block.entry_ids)
  return block.entry_ids.flatMap((id, index) => {
    const entry = entries.get(id)
    if (entry === undefined) return [journalIssue('journal_entry_missing', id)]
    return entry === block.entry_hashes[index] ? [] : [journalIssue('journal_entry_changed', id)]
  })
}

/** The hashes of entries as they stand now, by number. */
async function readEntries(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom('journal_entry')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => {
      const { id, at, account, office, action, before, after } = row
      const subject = { subjectKind: row.subject_kind, subjectId: row.subject_id, regionPath: row.region_path }
      return [id, entryHash({ id, at, account, office, action, before, after, ...subject })]
    }),
  )
}

async function checkWaiting(tx: Tx): Promise<{ count: number; issues: Issue[] }> {
  const issues: Issue[] = []
  let count = 0
  let last = 0
  for (;;) {
    const waiting = await tx
      .selectFrom('journal_unsealed as u')
      .leftJoin('journal_entry as e', 'e.id', 'u.entry')
      .select(['u.entry', 'e.hash'])
      .where('u.entry', '>', last)
      .orderBy('u.entry')
      .limit(BATCH)
      .execute()
    if (waiting.length === 0) return { count, issues }
    const made = await readEntries(
      tx,
      waiting.map((row) => row.entry),
    )
    for (const row of waiting) {
      if (row.hash === null) issues.push(journalIssue('journal_entry_missing', row.entry))
      else if (made.get(row.entry) !== row.hash) issues.push(journalIssue('journal_entry_changed', row.entry))
    }
    count += waiting.length
    last = waiting.at(-1)?.entry ?? last
  }
}

async function findStrays(tx: Tx): Promise<Issue[]> {
  const strays = await tx
    .selectFrom('journal_entry as e')
    .select('e.id')
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('journal_unsealed as u').select('u.entry').whereRef('u.entry', '=', 'e.id')),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('journal_block as b')
            .select('b.seq')
            .whereRef('b.from_entry', '<=', 'e.id')
            .whereRef('b.to_entry', '>=', 'e.id')
            .where(sql<boolean>`e.id = any(b.entry_ids)`),
        ),
      ),
    )
    .orderBy('e.id')
    .limit(BATCH)
    .execute()
  return strays.map((row) => journalIssue('journal_entry_stray', row.id))
}
