import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePassword, PASSWORD_MIN_LENGTH } from './password-rules.ts'

const owner = { name: 'zhangsan', displayName: '张三丰' }
const common = new Set(['password', 'admin', 'woaini1314520'])
const codes = (password: string) => judgePassword(password, owner, common, '/next').map((issue) => issue.code)

test('a sentence is a password; length is counted in characters', () => {
  expect(codes('清洁生产审核二零二六年春')).toEqual([])
  expect(codes('correct horse battery')).toEqual([])
  expect(codes('清洁生产审核')).toEqual(['password_short'])
})

test('what is guessed first is refused, whatever digits and signs hang on it', () => {
  for (const text of [
    'P@ssword-2026-11',
    'Admin@1234567',
    'woaini1314520',
    '123456789012',
    'qwertyuiopas',
    'zyxwvutsrqpo',
  ]) {
    expect([text, codes(text)]).toEqual([text, ['password_common']])
  }
  expect(codes('aaaaaaaaaaaaaaaa')).toEqual(['password_common'])
})

test('the names of the owner are not part of it; a very short name is', () => {
  expect(codes('zhangsan-likes-tea')).toEqual(['password_has_name'])
  expect(codes('我是张三丰今年刚满二十岁')).toEqual(['password_has_name'])
  expect(judgePassword('li-writes-letters', { name: 'li', displayName: '李' }, common, '')).toEqual([])
})

test('no mixture of kinds is asked for', () => {
  const letter = fc.constantFrom(...'abdegikmoprtuwxz'.split(''))
  fc.assert(
    fc.property(fc.uniqueArray(letter, { minLength: PASSWORD_MIN_LENGTH }), (letters) => {
      fc.pre(!letters.join('').includes('admin'))
      expect(codes(letters.join(''))).toEqual([])
    }),
  )
})
