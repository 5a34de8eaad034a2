import type { KeyObject } from 'node:crypto'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@qingshen/core/kernel/problem'

const FOLDER = 'keys'
const FILE = 'signing.pem'

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function parseKey(text: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(text)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // said below: what is there is no key
  }
  throw new Problem('invalid_call', `签名密钥文件 ${path} 不是 Ed25519 私钥（PEM）。请恢复原来的密钥，不要另造。`)
}

/** The key that is there, or null; none is made. */
export function findSigningKey(folder: string): KeyObject | null {
  const path = join(folder, FOLDER, FILE)
  try {
    return parseKey(readFileSync(path, 'utf8'), path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * The key with which receipts are signed: a file beside the data that only its owner may read, made on first need. A
 * receipt can be checked for as long as the key is kept.
 */
export function readSigningKey(folder: string): KeyObject {
  const path = join(folder, FOLDER, FILE)
  const found = findSigningKey(folder)
  if (found !== null) return found
  mkdirSync(join(folder, FOLDER), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  try {
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' })
    return privateKey
  } catch (error) {
    // another process of the same data made it in the meantime
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return parseKey(readFileSync(path, 'utf8'), path)
    }
    throw error
  }
}
