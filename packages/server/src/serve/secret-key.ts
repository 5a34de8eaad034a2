import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_BYTES } from '@qingshen/application/secrets/secret-box'
import { Problem } from '@qingshen/core/kernel/problem'

const FOLDER = 'keys'
const FILE = 'secrets.key'

function parseKey(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length === KEY_BYTES) return key
  throw new Problem('invalid_call', `${source}不是 ${KEY_BYTES} 个字节的 base64 文字。请恢复原来的密钥，不要另造。`)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** The key that is there, or null; none is made. */
export function findSecretKey(folder: string): Buffer | null {
  const given = process.env['QINGSHEN_KEY']
  if (given !== undefined && given !== '') return parseKey(given, '环境变量 QINGSHEN_KEY ')
  const path = join(folder, FOLDER, FILE)
  try {
    return parseKey(readFileSync(path, 'utf8'), `密钥文件 ${path} `)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * The key that secrets in the database are encrypted with: `QINGSHEN_KEY` where it is set, else a file beside the data
 * that only its owner may read, made on first need. It is in no backup: who takes the backup alone opens no secret.
 */
export function readSecretKey(folder: string): Buffer {
  const path = join(folder, FOLDER, FILE)
  const found = findSecretKey(folder)
  if (found !== null) return found
  mkdirSync(join(folder, FOLDER), { recursive: true, mode: 0o700 })
  const key = randomBytes(KEY_BYTES)
  writeFileSync(path, `${key.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
