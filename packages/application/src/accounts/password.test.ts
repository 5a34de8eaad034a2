import { expect, test } from 'vitest'
import { hashPassword, verifyAgainstNobody, verifyPassword } from './password.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

test('a password is recognised by its stored form, and another is not', async () => {
  const stored = await hashPassword('清洁生产-2026')
  expect(stored).toMatch(/^argon2id\$19456\$2\$/)
  expect(stored).not.toContain('清洁')
  expect(await verifyPassword('清洁生产-2026', stored)).toBe(true)
  expect(await verifyPassword('清洁生产-2025', stored)).toBe(false)
  expect(await hashPassword('清洁生产-2026')).not.toBe(stored)
})

test('damaged stored forms and unknown names never match', async () => {
  expect(await verifyPassword('x', '')).toBe(false)
  expect(await verifyAgainstNobody('x')).toBe(false)
})

test('tokens are new each time and kept only as hashes', () => {
  const token = newSessionToken()
  expect(newSessionToken()).not.toBe(token)
  expect(hashSessionToken(token)).toMatch(/^[0-9a-f]{64}$/)
})
