import type { Me } from '@qingshen/contracts/accounts.operations'
import { expect, test } from 'vitest'
import { firstPage, navigationFor } from './navigation.ts'

function session(permissions: Me['permissions']): Me {
  return {
    account: { id: 'a', name: 'officer', displayName: '县环保科员' },
    posting: null,
    postings: [],
    permissions,
    beforeWork: [],
    demonstration: false,
  }
}

test('a visitor sees only groups with public pages', () => {
  expect(navigationFor(null).map((group) => group.title)).toEqual(['公开', '规则'])
})

test('a page appears with its permission and not with a denied one', () => {
  const allowed = session({ 'register.read': { allowed: true, reason: null } })
  const denied = session({ 'register.read': { allowed: false, reason: '不办理' } })
  expect(navigationFor(allowed)[0]?.title).toBe('名录与名单')
  expect(firstPage(allowed)).toBe('/register')
  expect(navigationFor(denied)[0]?.title).toBe('公开')
})

test('an office begins with what waits for it, an enterprise with what it has to do', () => {
  const allowed = { allowed: true, reason: null }
  const self = { 'account.self': allowed, 'register.read': allowed, 'case.read': allowed }
  expect(firstPage(session({ ...self, 'case.act': allowed }))).toBe('/tasks')
  expect(firstPage(session({ ...self, 'case.report': allowed }))).toBe('/home')
  expect(firstPage(session(self))).toBe('/register')
})

test('an administrator begins with the accounts, not with what everybody sees', () => {
  expect(firstPage(session({ 'account.read': { allowed: true, reason: null } }))).toBe('/accounts')
})
