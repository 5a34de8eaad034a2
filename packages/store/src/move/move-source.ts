import { sql } from 'kysely'
import { hashOf } from '@qingshen/core/kernel/hash'
import { storedSequences, storedTables } from '../backup/store-catalogue.ts'
import type { StoredSequence, StoredTable } from '../backup/store-catalogue.ts'
import type { Engine } from '../engine/engine.ts'
import { runAsSystem } from '../session/run-as.ts'
import type { Tx } from '../session/tx.ts'

/** A table to be moved and how many pages it takes on the disk. */
export type SourceTable = StoredTable & { readonly pages: number }

/** The store that is moved, read in one snapshot: which it is, the state it is in, and what there is to move. */
export type MoveSource = {
  readonly tx: Tx
  readonly identity: string
  readonly state: string
  readonly tables: readonly SourceTable[]
  readonly sequences: readonly StoredSequence[]
}

/** Opens the source for reading, as its owner; nothing is written to it. */
export function withMoveSource<T>(engine: Engine, work: (source: MoveSource) => Promise<T>): Promise<T> {
  return runAsSystem(
    engine,
    async (tx) => {
      await sql`select set_config('role', 'none', true)`.execute(tx)
      return work({
        tx,
        identity: await identityOf(tx),
        state: await stateOf(tx),
        tables: await tablesWithPages(tx),
        sequences: await storedSequences(tx),
      })
    },
    { readOnly: true, snapshot: true },
  )
}

// The instants at which its schema was made tell one store from every other.
async function identityOf(tx: Tx): Promise<string> {
  const applied = await sql<{ name: string; at: string }>`
    select name, applied_at::text as at from schema_migration order by name`.execute(tx)
  return hashOf(applied.rows)
}

// Whatever is written takes a transaction number: while the next is the same, nothing was written.
async function stateOf(tx: Tx): Promise<string> {
  const found = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(tx)
  return found.rows[0]?.next ?? ''
}

async function tablesWithPages(tx: Tx): Promise<SourceTable[]> {
  const sizes = await sql<{ name: string; pages: number }>`
    select relname as name, (pg_relation_size(oid) / current_setting('block_size')::bigint)::int as pages
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(tx)
  const pages = new Map(sizes.rows.map((row) => [row.name, row.pages]))
  return (await storedTables(tx)).map((table) => ({ ...table, pages: pages.get(table.name) ?? 0 }))
}
