import type { CalendarException } from '@qingshen/contracts/calendar.operations'
import { expect, test } from 'vitest'
import { linesOf, readLines } from './exception-lines.ts'

const EXCEPTIONS: CalendarException[] = [
  { date: '2027-01-01', kind: 'off', name: '元旦' },
  { date: '2027-02-06', kind: 'worked', name: '春节调休' },
]

test('lines and exceptions are the same thing', () => {
  expect(linesOf(EXCEPTIONS)).toBe('2027-01-01 休 元旦\n2027-02-06 班 春节调休')
  expect(readLines(linesOf(EXCEPTIONS))).toEqual({ exceptions: EXCEPTIONS, unread: [] })
})

test('lines as people type or paste them are read; what is none is named by its number', () => {
  const text = '2027年1月1日，休息，元旦\r\n\n2027/2/6\t班\t春节调休\n放假三天\n2027-05-01 休'
  expect(readLines(text)).toEqual({ exceptions: EXCEPTIONS, unread: [4, 5] })
})
