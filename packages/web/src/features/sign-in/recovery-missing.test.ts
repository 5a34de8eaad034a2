import { expect, test } from 'vitest'
import { recoveryMissing } from './recovery-missing.ts'

test('a recovery needs account, code and a long password typed twice alike', () => {
  const whole = {
    name: 'jia',
    code: 'ABCD-EFGH-JKMN',
    password: '一句只有自己知道的话啊啊',
    again: '一句只有自己知道的话啊啊',
  }
  expect(recoveryMissing(whole)).toBeUndefined()
  expect(recoveryMissing({ ...whole, name: ' ' })).toContain('登录账号')
  expect(recoveryMissing({ ...whole, code: 'ABCD' })).toContain('找回码')
  expect(recoveryMissing({ ...whole, password: '短' })).toContain('12 个字')
  expect(recoveryMissing({ ...whole, again: '别的' })).toContain('不一致')
})
