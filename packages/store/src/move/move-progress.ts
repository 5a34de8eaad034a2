import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { ForeignKey } from '../backup/store-catalogue.ts'
import { NO_ROWS } from './row-digest.ts'
import type { RowDigest } from './row-digest.ts'

/** How far a move has come: the schema being made, rows being copied, all of it there and compared. */
export type MoveStage = 'preparing' | 'copying' | 'done'

/** A move as the target knows it: which store is being moved, the state it was in, and how far it has come. */
export type MoveRecord = { readonly source: string; readonly sourceState: string; readonly stage: MoveStage }

/** How far one table has come: pages of the source up to `nextPage` are there, with this digest. */
export type TableProgress = RowDigest & { readonly name: string; readonly nextPage: number }

/** Another process has moved the same part meanwhile. */
export class MovedMeanwhile extends Error {}

// A schema of its own: it is no part of the store, and gone once the move is over.
const TABLES = [
  sql`create schema qingshen_move`,
  sql`create table qingshen_move.move (source text not null, source_state text not null, stage text not null)`,
  sql`create table qingshen_move.progress (name text primary key, next_page bigint not null, rows bigint not null, sum text not null)`,
  sql`create table qingshen_move.foreign_key ("table" text not null, name text not null, definition text not null)`,
]

/** The move that is under way into a database, or null. */
export async function findMove(tx: Tx): Promise<MoveRecord | null> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('qingshen_move.move') is not null as there`.execute(tx)
  if (there.rows[0]?.there !== true) return null
  const found = await sql<MoveRecord>`
    select source, source_state as "sourceState", stage from qingshen_move.move`.execute(tx)
  return found.rows[0] ?? null
}

/** Begins a move. */
export async function insertMove(tx: Tx, { source, sourceState }: Omit<MoveRecord, 'stage'>): Promise<void> {
  for (const statement of TABLES) await statement.execute(tx)
  await sql`insert into qingshen_move.move values (${source}, ${sourceState}, 'preparing')`.execute(tx)
}

/** Notes how far the move has come. */
export async function saveStage(tx: Tx, stage: MoveStage): Promise<void> {
  await sql`update qingshen_move.move set stage = ${stage}`.execute(tx)
}

/** Keeps the foreign keys that were taken away while rows are copied. */
export async function keepForeignKeys(tx: Tx, keys: readonly ForeignKey[]): Promise<void> {
  await sql`delete from qingshen_move.foreign_key`.execute(tx)
  for (const { table, name, definition } of keys) {
    await sql`insert into qingshen_move.foreign_key values (${table}, ${name}, ${definition})`.execute(tx)
  }
}

/** The foreign keys to be made again. */
export async function keptForeignKeys(tx: Tx): Promise<ForeignKey[]> {
  const found = await sql<ForeignKey>`
    select "table", name, definition from qingshen_move.foreign_key order by 1, 2`.execute(tx)
  return found.rows
}

/** Sets these tables back to their beginning. */
export async function beginTables(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const name of tables) {
    await sql`insert into qingshen_move.progress values (${name}, 0, 0, ${NO_ROWS.sum})
      on conflict (name) do update set next_page = 0, rows = 0, sum = excluded.sum`.execute(tx)
  }
}

/** Changes the state of the source that is being moved. */
export async function saveSourceState(tx: Tx, state: string): Promise<void> {
  await sql`update qingshen_move.move set source_state = ${state}`.execute(tx)
}

/** How far every table has come, by name. */
export async function loadProgress(tx: Tx): Promise<Map<string, TableProgress>> {
  const found = await sql<TableProgress>`
    select name, next_page as "nextPage", rows, sum from qingshen_move.progress`.execute(tx)
  return new Map(found.rows.map((row) => [row.name, row]))
}

/**
 * Notes that a table has come further, in the transaction that wrote its rows.
 * @throws MovedMeanwhile when it is no longer where `before` says.
 */
export async function saveProgress(tx: Tx, before: TableProgress, after: TableProgress): Promise<void> {
  const { numAffectedRows } = await sql`
    update qingshen_move.progress set next_page = ${after.nextPage}, rows = ${after.rows}, sum = ${after.sum}
    where name = ${before.name} and next_page = ${before.nextPage} and rows = ${before.rows}`.execute(tx)
  if (numAffectedRows !== 1n) throw new MovedMeanwhile()
}

/** Removes every trace of a move that is over. */
export async function removeMove(tx: Tx): Promise<void> {
  await sql`drop schema qingshen_move cascade`.execute(tx)
}
