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

/** True when the volume of a folder is nearly full. */
export function isVolumeLow(folder: string): boolean {
  const volume = statfsSync(folder)
  return volume.bavail * volume.bsize < RESERVED_BYTES
}
