import { existsSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'
import { lockFolder } from '../engine/folder-lock.ts'

/** What a data folder says once its data were moved: where to (without a password) and when. */
export type MovedMark = { readonly movedTo: string; readonly movedAt: string }

function markOf(folder: string): string {
  return join(folder, 'moved.json')
}

/** The mark of a moved data folder, or null. */
export function findMovedMark(folder: string): MovedMark | null {
  if (!existsSync(markOf(folder))) return null
  const stated = contentOf(markOf(folder))
  const text = (name: string) => (typeof stated[name] === 'string' ? stated[name] : '（记录已损坏）')
  return { movedTo: text('movedTo'), movedAt: text('movedAt') }
}

// A mark that cannot be read is still a mark.
function contentOf(file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof content === 'object' && content !== null ? { ...content } : {}
  } catch {
    return {}
  }
}

/**
 * Refuses a data folder whose data were moved: two copies would each go their own way.
 * @throws Problem store_moved
 */
export function checkNotMoved(folder: string): void {
  const mark = findMovedMark(folder)
  if (mark === null) return
  throw new Problem(
    'store_moved',
    `数据目录 ${folder} 中的数据已于 ${mark.movedAt} 搬到 ${mark.movedTo}，这里的不再使用，因此没有打开，也没有改动。` +
      '请设置 DATABASE_URL 后再运行（不写 --data）。确实要退回到这个目录的，先停止使用服务器上的数据，' +
      `再执行 npx qingshen move --undo --data ${folder}；搬走以后在服务器上新记的内容不会跟着回来。`,
  )
}

/** Marks a data folder as moved; when it returns, the mark is on the disk. */
export async function markAsMoved(folder: string, mark: MovedMark): Promise<void> {
  const partial = `${markOf(folder)}.partial`
  const file = await open(partial, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(mark, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(partial, markOf(folder))
}

/**
 * Takes the mark away, so that the folder is opened again; the data in it were never changed.
 * @throws Problem not_found where nothing was moved, store_locked.
 */
export async function undoMove(folder: string): Promise<MovedMark> {
  const mark = findMovedMark(folder)
  if (mark === null) {
    throw new Problem('not_found', `数据目录 ${folder} 没有搬走过，不需要退回。请检查 --data 写的目录。`)
  }
  const lock = lockFolder(folder)
  try {
    await rm(markOf(folder))
  } finally {
    lock.release()
  }
  return mark
}
