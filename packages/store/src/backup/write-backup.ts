import { open, rename, rm, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { BACKUP_FORMAT } from '@qingshen/core/kernel/backup-manifest.schema'
import type { BackupManifest } from '@qingshen/core/kernel/backup-manifest.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { sql } from 'kysely'
import type { Engine } from '../engine/engine.ts'
import { storedContents } from '../files/stored-contents.ts'
import { runAsSystem } from '../session/run-as.ts'
import type { Tx } from '../session/tx.ts'
import { MANIFEST_NAME, README_NAME, SUMS_NAME, fileMemberName, tablePartName } from './archive-format.ts'
import { dumpTable } from './dump-table.ts'
import { storedSequences, storedTables } from './store-catalogue.ts'
import type { StoredTable } from './store-catalogue.ts'
import { tarWriter } from './tar-writer.ts'

/** Where a backup goes, the folder of the stored files, and the present moment. */
export type BackupOptions = { readonly file: string; readonly filesFolder: string; readonly createdAt: string }

/** What a backup holds; damaged and missing files are not in it and are to be looked for. */
export type BackupReport = {
  readonly file: string
  readonly sizeBytes: number
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly damagedFiles: readonly string[]
  readonly missingFiles: readonly string[]
}

type Archive = { readonly add: (name: string, content: Uint8Array) => Promise<void>; readonly sums: string[] }

/**
 * Writes a backup of every table and every stored file, as they stand at one moment, while others go on working. The
 * file appears under its name only once it is whole and on the disk.
 * @throws Problem conflict when the file is there already, store_full.
 */
export async function writeBackup(engine: Engine, options: BackupOptions): Promise<BackupReport> {
  await refuseExisting(options.file)
  const partial = `${options.file}.partial`
  const handle = await open(partial, 'w', 0o600)
  try {
    const tar = tarWriter(handle, Math.floor(Temporal.Instant.from(options.createdAt).epochMilliseconds / 1000))
    const sums: string[] = []
    const add = async (name: string, content: Uint8Array) => {
      sums.push(`${await tar.add(name, content)}  ${name}\n`)
    }
    const contents = await writeMembers(engine, options, { add, sums })
    await tar.add(SUMS_NAME, Buffer.from(sums.join('')))
    await tar.finish()
    const { size } = await handle.stat()
    await handle.close()
    await rename(partial, options.file)
    return { file: options.file, sizeBytes: size, ...contents }
  } catch (error) {
    await handle.close()
    await rm(partial, { force: true })
    throw isFull(error) ? fullProblem(options.file) : error
  }
}

async function writeMembers(engine: Engine, options: BackupOptions, archive: Archive) {
  await archive.add(README_NAME, Buffer.from(readme(options.createdAt)))
  // Whatever the tables of the snapshot name was stored before the snapshot, so files are listed after it.
  const { manifest, named } = await runAsSystem(engine, (tx) => writeTables(tx, engine, options, archive), {
    readOnly: true,
    snapshot: true,
  })
  const { kept, damaged } = await writeFiles(options.filesFolder, archive)
  await archive.add(MANIFEST_NAME, Buffer.from(JSON.stringify({ ...manifest, files: kept.size }, null, 1)))
  return {
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: kept.size,
    damagedFiles: damaged,
    missingFiles: named.filter((sha256) => !kept.has(sha256) && !damaged.includes(sha256)),
  }
}

async function writeTables(tx: Tx, engine: Engine, options: BackupOptions, archive: Archive) {
  const tables: { name: string; columns: string[]; rows: number }[] = []
  for (const table of await storedTables(tx)) {
    tables.push({ name: table.name, columns: [...table.columns], rows: await writeTable(tx, table, archive) })
  }
  const named = await tx.selectFrom('file').select('sha256').distinct().orderBy('sha256').execute()
  await sql`select set_config('role', 'none', true)`.execute(tx)
  const migrations = await tx.selectFrom('schema_migration').select(['name', 'checksum']).orderBy('name').execute()
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    createdAt: options.createdAt,
    engine: engine.name,
    migrations,
    tables,
    sequences: await storedSequences(tx),
    files: 0,
  }
  return { manifest, named: named.map((row) => row.sha256) }
}

async function writeTable(tx: Tx, table: StoredTable, archive: Archive): Promise<number> {
  let rows = 0
  let number = 0
  for await (const part of dumpTable(tx, table)) {
    number += 1
    rows += part.rows
    await archive.add(tablePartName(table.name, number), await promisify(gzip)(part.lines))
  }
  return rows
}

async function writeFiles(folder: string, archive: Archive) {
  const kept = new Set<string>()
  const damaged: string[] = []
  for await (const { sha256, bytes } of storedContents(folder)) {
    if (bytes === null) damaged.push(sha256)
    else {
      await archive.add(fileMemberName(sha256), bytes)
      kept.add(sha256)
    }
  }
  return { kept, damaged }
}

async function refuseExisting(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (isThere) {
    throw new Problem('conflict', `文件 ${file} 已经存在，没有覆盖，也没有备份。请换一个文件名（例如加上日期）再试。`)
  }
}

function readme(createdAt: string): string {
  return (
    `清审备份，${createdAt}。\n内含数据库的全部表（tables/）、文件库（files/）和清单（manifest.json）。` +
    '其中有账号和企业资料，请妥善保管。\n校验：解开后执行 sha256sum -c SHA256SUMS\n恢复到新的数据目录：npx qingshen restore 文件 --data 目录\n'
  )
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

function fullProblem(file: string): Problem {
  return new Problem('store_full', `磁盘空间不足，备份 ${file} 没有完成，已删除写了一半的文件。请换一个磁盘再备份。`)
}
