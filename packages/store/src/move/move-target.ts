import { sql } from 'kysely'
import { Problem } from '@qingshen/core/kernel/problem'
import { checkEmptyTarget } from '../backup/check-target.ts'
import { foreignKeys, storedTables } from '../backup/store-catalogue.ts'
import type { StoredSequence } from '../backup/store-catalogue.ts'
import type { Engine } from '../engine/engine.ts'
import { holding } from '../engine/kysely-dialect.ts'
import { migrate } from '../migrate/migrate.ts'
import type { Tx } from '../session/tx.ts'
import {
  beginTables,
  findMove,
  insertMove,
  keepForeignKeys,
  keptForeignKeys,
  saveSourceState,
  saveStage,
} from './move-progress.ts'
import type { MoveRecord } from './move-progress.ts'

/** One transaction of the target, as its owner. */
export function onTarget<T>(engine: Engine, work: (tx: Tx) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute((tx) => holding(engine.source, () => work(tx)))
}

/**
 * Finds the move that was interrupted, or begins one in an empty database, and brings the schema to where rows can be
 * copied. Where the source has changed since the interruption everything is copied anew.
 * @throws Problem conflict for a database with other data, or into which another store is being moved.
 */
export async function openTarget(engine: Engine, source: Omit<MoveRecord, 'stage'>): Promise<MoveRecord['stage']> {
  const found = await onTarget(engine, findMove)
  if (found !== null && found.source !== source.source) throw otherMove()
  if (found === null) {
    await checkEmptyTarget(engine, otherData)
    await onTarget(engine, (tx) => insertMove(tx, source))
  }
  if (found === null || found.stage === 'preparing') {
    await migrate(engine)
    await onTarget(engine, (tx) => prepareTables(tx))
  }
  if (found === null || found.sourceState === source.sourceState) return found?.stage === 'done' ? 'done' : 'copying'
  await onTarget(engine, (tx) => beginAnew(tx, found, source.sourceState))
  return 'copying'
}

async function prepareTables(tx: Tx): Promise<void> {
  const tables = await openTables(tx)
  for (const name of tables) {
    const row = await sql`select from ${sql.table(name)} limit 1`.execute(tx)
    if (row.rows.length > 0) throw otherData(name)
  }
  await beginTables(tx, tables)
  await saveStage(tx, 'copying')
}

// Foreign keys are taken away and triggers and forced row-level security switched off until all rows are there, so
// that they come in as they are, table after table.
async function openTables(tx: Tx): Promise<string[]> {
  const keys = await foreignKeys(tx)
  await keepForeignKeys(tx, keys)
  for (const key of keys) await sql.raw(`alter table ${key.table} drop constraint "${key.name}"`).execute(tx)
  const tables = (await storedTables(tx)).map(({ name }) => name)
  for (const name of tables) {
    await sql.raw(`alter table "${name}" disable trigger user, no force row level security`).execute(tx)
  }
  return tables
}

async function beginAnew(tx: Tx, found: MoveRecord, state: string): Promise<void> {
  const tables = found.stage === 'done' ? await openTables(tx) : (await storedTables(tx)).map(({ name }) => name)
  await emptyTables(tx, tables)
  await saveSourceState(tx, state)
  await saveStage(tx, 'copying')
}

/** Empties these tables and sets them back to their beginning. */
export async function emptyTables(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`truncate ${sql.join(names.map((name) => sql.table(name)))}`.execute(tx)
  await beginTables(tx, names)
}

/** Puts back what was taken away, checking the keys of all rows, and sets the counters. */
export async function closeTarget(tx: Tx, sequences: readonly StoredSequence[]): Promise<void> {
  for (const { table, name, definition } of await keptForeignKeys(tx)) {
    await sql.raw(`alter table ${table} add constraint "${name}" ${definition}`).execute(tx)
  }
  for (const { name } of await storedTables(tx)) {
    await sql.raw(`alter table "${name}" enable trigger user, force row level security`).execute(tx)
  }
  for (const { name, lastValue, isCalled } of sequences) {
    await sql`select setval(${name}::regclass, ${lastValue}, ${isCalled})`.execute(tx)
  }
  await saveStage(tx, 'done')
}

/**
 * Refuses a database into which a move is not finished.
 * @throws Problem store_moved
 */
export async function refuseHalfMoved(engine: Engine): Promise<void> {
  if ((await onTarget(engine, findMove)) === null) return
  throw new Problem(
    'store_moved',
    'DATABASE_URL 指向的数据库正在搬入数据，还没有搬完，因此没有打开。' +
      '请再执行一次同样的 npx qingshen move 命令，它会从中断的地方接着搬；不想搬了的，请删除这个数据库，原来的数据目录没有改动。',
  )
}

function otherData(table: string): Problem {
  return new Problem(
    'conflict',
    `搬往的数据库不是空的（${table} 中已有数据），没有写入任何数据。请用 --to 或 DATABASE_URL 指定一个新建的空数据库。`,
  )
}

function otherMove(): Problem {
  return new Problem(
    'conflict',
    '这个数据库正在搬入另一个数据目录的数据，没有写入任何数据。请用 --data 指定原来那个目录接着搬，或者换一个新建的空数据库。',
  )
}
