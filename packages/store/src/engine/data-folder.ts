import { existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'

/** The major version of PostgreSQL inside the pinned PGlite; a folder of another one cannot be opened. */
export const EMBEDDED_MAJOR = '18'

/** Below this many free bytes a folder's transactions only read: room for the log of what is already under way. */
const RESERVED_BYTES = 48 * 1024 * 1024

/** The folder of the database files inside a data folder; both are made when absent. */
export function prepareDataFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, 'pgdata')
}

/**
 * Refuses database files of another PostgreSQL version before anything is written to them.
 * @throws Problem store_version
 */
export function checkFolderVersion(folder: string): void {
  for (const place of [join(folder, 'pgdata', 'PG_VERSION'), join(folder, 'PG_VERSION')]) {
    if (!existsSync(place)) continue
    const found = readFileSync(place, 'utf8').trim()
    if (found === EMBEDDED_MAJOR && place.includes('pgdata')) continue
    throw new Problem(
      'store_version',
      `数据目录 ${folder} 中的数据库文件是 PostgreSQL ${found} 的，本程序内置的是 PostgreSQL ${EMBEDDED_MAJOR}，` +
        '不能直接打开，文件未作任何改动。请用原来版本的程序执行 qingshen backup 备份，再用本程序 qingshen restore 恢复到新的目录；' +
        '如果这是 PostgreSQL 服务器的数据目录，请启动该服务器并设置 DATABASE_URL。',
    )
  }
}

/** Room a first start takes, and what opening existing files takes at least. */
const FIRST_START_BYTES = 2 * RESERVED_BYTES
const START_BYTES = 8 * 1024 * 1024

/** True when the volume of a folder is nearly full. */
export function isVolumeLow(folder: string): boolean {
  return freeBytes(folder) < RESERVED_BYTES
}

/**
 * Refuses to start where the files could not be opened safely; a nearly full volume is opened for reading.
 * @throws Problem store_full
 */
export function checkFreeSpace(folder: string): void {
  const isFirst = !existsSync(join(folder, 'pgdata', 'PG_VERSION'))
  if (freeBytes(folder) >= (isFirst ? FIRST_START_BYTES : START_BYTES)) return
  throw new Problem(
    'store_full',
    `数据目录 ${folder} 所在磁盘的空间不足，为保护已有数据没有启动，已有数据没有改动。请清理磁盘或把数据目录移到更大的磁盘后再启动。`,
  )
}

function freeBytes(folder: string): number {
  const volume = statfsSync(folder)
  return volume.bavail * volume.bsize
}
