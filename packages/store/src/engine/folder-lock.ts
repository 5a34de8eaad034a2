import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '@qingshen/core/kernel/problem'

/** A held lock; closing it, or the end of the process in any way, frees the folder. */
export interface FolderLock {
  release(): void
}

/**
 * Takes the exclusive lock of a data folder. Node has no flock; a SQLite file held in an exclusive transaction is one:
 * the operating system keeps the lock and frees it when the process ends, also by kill -9, on every platform.
 * @throws Problem store_locked when another process, or this one, already holds the folder.
 */
export function lockFolder(folder: string): FolderLock {
  const holder = join(folder, 'lock-holder.txt')
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw lockedProblem(folder, holder)
    throw error
  }
  writeFileSync(holder, `${process.pid}\n`)
  return { release: () => lock.close() }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

function lockedProblem(folder: string, holder: string): Problem {
  return new Problem(
    'store_locked',
    `数据目录 ${folder} 正被另一个清审程序使用${processText(holder)}。同一目录同时只能由一个程序打开，否则会丢失数据。` +
      '请先停止那个程序再试；如需多个程序同时使用，请改用 PostgreSQL 服务器并设置 DATABASE_URL。',
  )
}

function processText(holder: string): string {
  try {
    return `（进程号 ${readFileSync(holder, 'utf8').trim()}）`
  } catch {
    return ''
  }
}
