import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signerWith } from '@qingshen/application/secrets/signer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSigningKey } from './signing-key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingshen-signing-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the key is made on first need, for its owner only, and is the same ever after', () => {
  const first = signerWith(() => readSigningKey(folder))
  const signature = first.sign('{"回执":1}')
  const path = join(folder, 'keys', 'signing.pem')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  const again = signerWith(() => readSigningKey(folder))
  expect(again.keyId()).toBe(first.keyId())
  expect(again.isSigned('{"回执":1}', signature)).toBe(true)
  expect(again.isSigned('{"回执":2}', signature)).toBe(false)
  expect(again.isSigned('{"回执":1}', '')).toBe(false)
  expect(again.publicKey()).toContain('BEGIN PUBLIC KEY')
  expect(readFileSync(path, 'utf8')).not.toBe(again.publicKey())
})

test('another key does not vouch for it, and what is no key is refused, not replaced', () => {
  const signature = signerWith(() => readSigningKey(folder)).sign('x')
  const other = mkdtempSync(join(tmpdir(), 'qingshen-signing-'))
  expect(signerWith(() => readSigningKey(other)).isSigned('x', signature)).toBe(false)
  rmSync(other, { recursive: true })
  writeFileSync(join(folder, 'keys', 'signing.pem'), 'damaged')
  expect(() => readSigningKey(folder)).toThrow('invalid_call')
})
