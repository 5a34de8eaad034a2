import { expect, test } from 'vitest'
import { countdownSign } from './countdown.tsx'

test('a due date says how many days are left, across a month end', () => {
  expect(countdownSign('2024-03-01', '2024-02-28')).toMatchObject({ word: '还剩 2 天', tone: 'warn' })
  expect(countdownSign('2026-12-31', '2026-11-21')).toMatchObject({ word: '还剩 40 天', tone: 'neutral' })
})

test('the day itself is neither left nor overdue', () => {
  expect(countdownSign('2026-11-21', '2026-11-21').word).toBe('今天到期')
})

test('a passed date is overdue', () => {
  expect(countdownSign('2026-11-18', '2026-11-21')).toEqual({ icon: 'alert', word: '逾期 3 天', tone: 'overdue' })
})
