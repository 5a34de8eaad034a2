import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { KEY_BYTES, secretBox } from './secret-box.ts'

const key = randomBytes(KEY_BYTES)
const box = secretBox(() => key)

test('what is sealed opens again, and never looks the same twice', () => {
  const sealed = box.seal('动态口令的密钥', 'account 1')
  expect(box.open(sealed, 'account 1')).toBe('动态口令的密钥')
  expect(box.seal('动态口令的密钥', 'account 1')).not.toBe(sealed)
  expect(sealed).not.toContain('动态')
})

test('another purpose, another key or a changed text opens nothing', () => {
  const sealed = box.seal('secret', 'account 1')
  expect(box.open(sealed, 'account 2')).toBeNull()
  expect(secretBox(() => randomBytes(KEY_BYTES)).open(sealed, 'account 1')).toBeNull()
  expect(box.open(`${sealed.slice(0, -4)}AAAA`, 'account 1')).toBeNull()
  expect(box.open('', 'account 1')).toBeNull()
})
