import { MailStateSchema } from '@qingshen/contracts/mail.operations'
import { expect, test } from 'vitest'
import { MAIL_STATES, mailStateOf } from './mail-signs.ts'

test('every state can be filtered by, and nothing else', () => {
  expect(MAIL_STATES.map(({ code }) => code).toSorted()).toEqual(MailStateSchema.options.toSorted())
  expect(mailStateOf('failed')).toBe('failed')
  expect([mailStateOf('x'), mailStateOf(undefined)]).toEqual([undefined, undefined])
})
