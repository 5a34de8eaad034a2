import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMailAddress } from './mail-address.ts'

test('ordinary addresses are taken', () => {
  const good = ['a@b.cn', 'zhang.san+huanbao@mail.xj.gov.cn', "o'neil_1@a-b.org", 'A@xn--fiqs8s.xn--fiqs8s']
  expect(good.filter((text) => !isMailAddress(text))).toEqual([])
})

test('what is no address, or would break out of a header, is not', () => {
  const bad = [
    '',
    '@',
    'a',
    'a@b',
    '@b.cn',
    'a@',
    'a@.cn',
    'a@b..cn',
    '.a@b.cn',
    'a.@b.cn',
    'a..b@c.cn',
    'a b@c.cn',
    '"a"@b.cn',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@-b.cn',
    'a@b.cn\nBcc: c@d.cn',
    'a@b.cn\r',
    'a,c@b.cn',
    '张三@b.cn',
    'a@单位.cn',
    'a<b@c.cn>',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b'.repeat(64)}.cn`,
    `a@${'b.'.repeat(130)}cn`,
  ]
  expect(bad.filter(isMailAddress)).toEqual([])
})

test('whatever is taken is one line without separators', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
      if (isMailAddress(text)) expect(text).toMatch(/^[\x21-\x7e]+$/)
      if (isMailAddress(text)) expect(text).not.toMatch(/[,;<>"()[\]\\:\s]/)
    }),
  )
})
