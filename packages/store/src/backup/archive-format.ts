import { Problem } from '@qingshen/core/kernel/problem'

/** Blocks of a tar archive, in bytes. */
export const BLOCK = 512

/** The members of a backup besides tables and files. */
export const README_NAME = 'README.txt'
export const MANIFEST_NAME = 'manifest.json'
export const SUMS_NAME = 'SHA256SUMS'

/** The member that holds one part of a table's rows: a JSON array of column texts a line, compressed. */
export function tablePartName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}.ndjson.gz`
}

/** The table a member belongs to, or null. */
export function tableOfPart(name: string): string | null {
  return /^tables\/([a-z_][a-z0-9_]*)\/\d{6,}\.ndjson\.gz$/u.exec(name)?.[1] ?? null
}

/** The member that holds a stored file. */
export function fileMemberName(sha256: string): string {
  return `files/${sha256}`
}

/** The SHA-256 of the stored file a member holds, or null. */
export function shaOfFileMember(name: string): string | null {
  return /^files\/([0-9a-f]{64})$/u.exec(name)?.[1] ?? null
}

/** The refusal of a backup that cannot be trusted; `what` is a Chinese clause that says what was found. */
export function unreadableBackup(file: string, what: string): Problem {
  return new Problem(
    'file_unreadable',
    `备份文件 ${file} 不能使用：${what}。没有写入任何数据。请换用另一份备份，或从原来的地方重新复制一次这份备份后再试。`,
  )
}
