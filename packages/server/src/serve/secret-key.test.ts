import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSecretKey } from './secret-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingshen-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the key is made once, for its owner alone, and read again', () => {
  const key = readSecretKey(folder)
  expect(key).toHaveLength(32)
  expect(readSecretKey(folder).equals(key)).toBe(true)
  expect(statSync(join(folder, 'keys', 'secrets.key')).mode & 0o777).toBe(0o600)
})

test('a damaged key is refused, and never replaced by another', () => {
  const path = join(folder, 'keys', 'secrets.key')
  writeFileSync(path, 'short\n')
  expect(() => readSecretKey(folder)).toThrow(/请恢复原来的密钥/)
  expect(readFileSync(path, 'utf8')).toBe('short\n')
})
