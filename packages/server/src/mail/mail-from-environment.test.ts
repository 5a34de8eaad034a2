import { expect, test } from 'vitest'
import { mailFromEnvironment } from './mail-from-environment.ts'

test('no mail without both, and what is wrong is said without the password', () => {
  expect(mailFromEnvironment({})).toBeNull()
  expect(mailFromEnvironment({ SMTP_URL: '', MAIL_FROM: '' })).toBeNull()
  expect(mailFromEnvironment({ SMTP_URL: 'smtps://u:p@mail.b.cn', MAIL_FROM: 'q@b.cn' })).toMatchObject({
    from: 'q@b.cn',
  })
  const wrong = [
    { SMTP_URL: 'smtp://u:secret@mail.b.cn' },
    { MAIL_FROM: 'q@b.cn' },
    { SMTP_URL: 'http://u:secret@b.cn', MAIL_FROM: 'q@b.cn' },
    { SMTP_URL: 'secret', MAIL_FROM: 'q@b.cn' },
    { SMTP_URL: 'smtp://u:secret@b.cn', MAIL_FROM: '清审 <q@b.cn>' },
  ]
  for (const environment of wrong) {
    expect(() => mailFromEnvironment(environment)).toThrow(expect.objectContaining({ code: 'invalid_call' }))
    expect(() => mailFromEnvironment(environment)).not.toThrow(/secret/)
  }
})
