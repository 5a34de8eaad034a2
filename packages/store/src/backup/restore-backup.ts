import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Problem } from '@qingshen/core/kernel/problem'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { sql } from 'kysely'
import type { Engine } from '../engine/engine.ts'
import { holding } from '../engine/kysely-dialect.ts'
import { openFileFolder } from '../files/file-folder.ts'
import type { FileFolder } from '../files/file-folder.ts'
import { migrationFiles } from '../migrate/migration-files.ts'
import { storeProblem } from '../session/store-problem.ts'
import type { Tx } from '../session/tx.ts'
import type { CheckedBackup } from './check-backup.ts'
import { loadTable } from './load-table.ts'
import { foreignKeys, storedTables } from './store-catalogue.ts'
import type { StoredTable } from './store-catalogue.ts'

/** What was restored. */
export type RestoreReport = { readonly tables: number; readonly rows: number; readonly files: number }

// More than any row this program writes; a part that unpacks to more is not one of its own.
const LARGEST_PART = 512 * 1024 * 1024

/**
 * Refuses a backup of another schema than this program's.
 * @throws Problem store_version
 */
export function checkBackupVersion({ manifest }: CheckedBackup): void {
  const ours = migrationFiles().map(({ name, text }) => `${name} ${sha256Hex(text)}`)
  const theirs = manifest.migrations.map(({ name, checksum }) => `${name} ${checksum}`)
  if (ours.length === theirs.length && ours.every((one) => theirs.includes(one))) return
  throw new Problem(
    'store_version',
    `这份备份（${manifest.createdAt}）的数据库结构与本程序的不同，没有写入任何数据。请用备份时那个版本的程序恢复到新的数据目录，` +
      '再用本程序打开（内置数据库自动升级；服务器执行 npx qingshen migrate），然后重新备份一次。',
  )
}

/**
 * Puts a checked backup into a migrated store without rows: every table, counter and stored file exactly as it was. All
 * of it or nothing.
 * @throws Problem conflict when the store is not empty, store_full.
 */
export async function restoreBackup(
  engine: Engine,
  backup: CheckedBackup,
  filesFolder: string,
): Promise<RestoreReport> {
  const folder = openFileFolder(filesFolder)
  const written: string[] = []
  try {
    const rows = await engine.db.transaction().execute((tx) =>
      holding(engine.source, async () => {
        const loaded = await loadTables(tx, backup)
        for (const { sha256, member } of backup.files) {
          if (await folder.has(sha256)) continue
          written.push(sha256)
          await keep(folder, sha256, await backup.read(member))
        }
        return loaded
      }),
    )
    await engine.maintain()
    return { tables: backup.manifest.tables.length, rows, files: backup.files.length }
  } catch (error) {
    for (const sha256 of written) await rm(folder.pathOf(sha256), { force: true })
    throw storeProblem(error, engine.isDiskLow()) ?? error
  }
}

async function keep(folder: FileFolder, sha256: string, bytes: Uint8Array): Promise<void> {
  const stored = await folder.putOwn(bytes)
  if (stored.sha256 !== sha256) throw new Error(`content ${sha256} of a backup has another key`)
}

async function loadTables(tx: Tx, backup: CheckedBackup): Promise<number> {
  const tables = await storedTables(tx)
  refuseOtherTables(tables, backup)
  const closeAgain = await openForLoading(tx, tables)
  const loaded = new Map(tables.map((table) => [table.name, 0]))
  const byName = new Map(tables.map((table) => [table.name, table]))
  for (const part of backup.tableParts) {
    const table = byName.get(part.table)
    if (table === undefined) throw new Error(`a backup holds rows of ${part.table}, which is no table`)
    const lines = await promisify(gunzip)(await backup.read(part.member), { maxOutputLength: LARGEST_PART })
    loaded.set(part.table, (loaded.get(part.table) ?? 0) + (await loadTable(tx, table, lines.toString('utf8'))))
  }
  for (const { name, rows } of backup.manifest.tables) {
    if (loaded.get(name) !== rows) throw new Error(`${name} has ${rows} rows in the manifest, not ${loaded.get(name)}`)
  }
  for (const { name, lastValue, isCalled } of backup.manifest.sequences) {
    await sql`select setval(${name}::regclass, ${lastValue}, ${isCalled})`.execute(tx)
  }
  await closeAgain()
  return [...loaded.values()].reduce((sum, rows) => sum + rows, 0)
}

function refuseOtherTables(tables: readonly StoredTable[], { manifest }: CheckedBackup): void {
  const shapes = (list: readonly { name: string; columns: readonly string[] }[]) =>
    list.map(({ name, columns }) => `${name}(${columns.join(',')})`).join(' ')
  if (shapes(tables) !== shapes(manifest.tables))
    throw new Error('the tables of a backup are not those of its migrations')
}

/**
 * Takes every table for itself, sees that it is empty, and lets rows in as they are: triggers, foreign keys and
 * row-level security are off until the returned function puts them back, checking the keys of all rows.
 */
async function openForLoading(tx: Tx, tables: readonly StoredTable[]): Promise<() => Promise<void>> {
  const keys = await foreignKeys(tx)
  for (const key of keys) await sql.raw(`alter table ${key.table} drop constraint "${key.name}"`).execute(tx)
  for (const { name } of tables) {
    await sql.raw(`alter table "${name}" disable trigger user, no force row level security`).execute(tx)
  }
  for (const { name } of tables) {
    const found = await sql`select from ${sql.table(name)} limit 1`.execute(tx)
    if (found.rows.length > 0) throw notEmpty(name)
  }
  return async () => {
    for (const { table, name, definition } of keys) {
      await sql.raw(`alter table ${table} add constraint "${name}" ${definition}`).execute(tx)
    }
    for (const { name } of tables) {
      await sql.raw(`alter table "${name}" enable trigger user, force row level security`).execute(tx)
    }
  }
}

/** The refusal to restore over what is there. */
export function notEmpty(table: string): Problem {
  return new Problem(
    'conflict',
    `恢复的目标不是空的（${table} 中已有数据），没有写入任何数据。请用 --data 指定一个新的目录，或用 DATABASE_URL 指定一个新建的空数据库。`,
  )
}
