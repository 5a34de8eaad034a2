import type { Account } from '@qingshen/contracts/accounts.operations'
import { expect, test } from 'vitest'
import { accountSign, postingText } from './account-signs.ts'

const posting = { id: 'p', role: 'officer' as const, roleTitle: '经办人', office: null, organisation: null }
const account: Account = {
  id: 'a',
  name: 'a',
  displayName: '甲',
  active: true,
  lockedUntil: null,
  temporaryUntil: null,
  secondFactor: false,
  postings: [posting],
}
const now = '2026-11-21T08:00:00Z'

test('an account is closed, locked, without a role or in use', () => {
  const word = (change: Partial<Account>) => accountSign({ ...account, ...change }, now).word
  expect(word({})).toBe('在用')
  expect(word({ postings: [] })).toBe('没有角色')
  expect(word({ lockedUntil: '2026-11-21T08:10:00Z' })).toBe('暂时锁定')
  expect(word({ lockedUntil: '2026-11-21T07:50:00Z' })).toBe('在用')
  expect(word({ active: false, lockedUntil: '2026-11-21T08:10:00Z' })).toBe('已停用')
})

test('a posting names the role and the place', () => {
  expect(postingText({ ...posting, organisation: { id: 'o', name: '甲厂' } })).toBe('经办人（甲厂）')
})
