import { hash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AcceptedType } from './sniff-type.ts'
import { MEDIA_TYPES, sniffType } from './sniff-type.ts'

/** The largest file taken, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** A stored content. */
export interface StoredContent {
  readonly sha256: string
  readonly sizeBytes: number
  readonly type: AcceptedType
  readonly mediaType: string
}

/** A folder of contents under their SHA-256; names and rights are in the database. */
export interface FileFolder {
  /**
   * Keeps a content; one that is there already is not written again. When it returns, the content is on the disk.
   * @throws Problem file_too_large, file_type_refused, store_full.
   */
  put(bytes: Uint8Array): Promise<StoredContent>
  /** Keeps what the program itself made (a zip of notices), without the limits for uploads. */
  putOwn(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly sizeBytes: number }>
  /**
   * Reads a content and checks it against its key.
   * @throws Problem not_found, file_unreadable when the content on the disk is damaged.
   */
  get(sha256: string): Promise<Uint8Array>
  has(sha256: string): Promise<boolean>
  /** Where a content lies, for those who look after the folder. */
  pathOf(sha256: string): string
}

/** Opens the folder; sub-folders are made as needed. */
export function openFileFolder(folder: string): FileFolder {
  const putOwn = async (bytes: Uint8Array) => {
    const sha256 = hash('sha256', bytes)
    const path = pathOf(folder, sha256)
    if (!(await exists(path))) await writeDurably(path, bytes)
    return { sha256, sizeBytes: bytes.byteLength }
  }
  return {
    async put(bytes) {
      const type = checkUpload(bytes)
      return { ...(await putOwn(bytes)), type, mediaType: MEDIA_TYPES[type] }
    },
    putOwn,
    get: (sha256) => readChecked(pathOf(folder, sha256), sha256),
    has: (sha256) => exists(pathOf(folder, sha256)),
    pathOf: (sha256) => pathOf(folder, sha256),
  }
}

function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('not_found', '没有这个文件。请从页面上的链接打开。')
  return join(folder, sha256.slice(0, 2), sha256)
}

function checkUpload(bytes: Uint8Array): AcceptedType {
  if (bytes.byteLength > LARGEST_FILE) {
    const size = (bytes.byteLength / 1024 / 1024).toFixed(1)
    throw new Problem(
      'file_too_large',
      `文件有 ${size} MB，超过 20 MB 的上限，没有保存。请压缩图片或拆成几个文件后再上传。`,
    )
  }
  const type = sniffType(bytes)
  if (type !== null) return type
  throw new Problem(
    'file_type_refused',
    '这个文件的内容不是 PDF、Word（.docx）、Excel（.xlsx）、PNG 或 JPG，没有保存。' +
      '旧格式 .doc、.xls 请先另存为 .docx、.xlsx；带宏的文件请另存为不带宏的格式；改扩展名不起作用。',
  )
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

// Written beside under a name of its own, synced, then renamed: a content is there whole or not at all.
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
    await syncFolder(dirname(path))
    await syncFolder(dirname(dirname(path)))
  } catch (error) {
    await rm(partial, { force: true })
    throw isFull(error)
      ? new Problem('store_full', '磁盘空间不足，文件没有保存，已有的文件没有改动。请联系系统管理员。')
      : error
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

async function readChecked(path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) throw new Problem('not_found', '文件库中没有这个文件的内容。请联系系统管理员用备份恢复。')
  if (hash('sha256', bytes) === sha256) return bytes
  throw new Problem(
    'file_unreadable',
    '文件的内容与保存时不一致，可能已损坏，因此没有给出。请联系系统管理员用备份恢复。',
  )
}
