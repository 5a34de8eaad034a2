import { expect, test } from 'vitest'
import { messagesQueryOf } from './messages-query.ts'

test('an address becomes a question, and what it cannot mean is left out', () => {
  expect(messagesQueryOf({ kind: 'reminder', unread: 'yes', page: '2' })).toEqual({
    kind: 'reminder',
    unread: true,
    page: 2,
    pageSize: 30,
  })
  expect(messagesQueryOf({ kind: 'x', unread: 'no' })).toEqual({ page: 1, pageSize: 30 })
})
