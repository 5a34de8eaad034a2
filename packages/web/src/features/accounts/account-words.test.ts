import { expect, test } from 'vitest'
import { accountMissing } from './new-account-panel.tsx'
import { passwordMissing } from './password-page.tsx'
import { sessionsMissing } from './policy-panel.tsx'

test('an account needs a name, a sign-in name, a password and an office', () => {
  const whole = { displayName: '甲', name: 'jia', password: 'a long sentence', officeId: 'o' }
  expect(accountMissing(whole)).toBeUndefined()
  expect(accountMissing({ ...whole, name: 'j a' })).toContain('登录账号')
  expect(accountMissing({ ...whole, password: '123' })).toContain('12 个字')
  expect(accountMissing({ ...whole, officeId: '' })).toContain('机构')
})

test('a new password is long, another one, and typed twice alike', () => {
  const whole = { current: 'old-password', next: 'new-password', again: 'new-password' }
  expect(passwordMissing(whole)).toBeUndefined()
  expect(passwordMissing({ ...whole, next: 'short' })).toContain('12 个字')
  expect(passwordMissing({ ...whole, next: 'old-password' })).toContain('相同')
  expect(passwordMissing({ ...whole, again: 'other' })).toContain('不一致')
})

test('the number of sessions is a whole one from 1 to 50', () => {
  expect(['1', '5', '50'].map(sessionsMissing)).toEqual([undefined, undefined, undefined])
  for (const text of ['', '0', '51', '1.5', '五']) expect(sessionsMissing(text)).toContain('1 到 50')
})
