import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../kernel/local-date.ts'
import { clockOn } from './clock.ts'
import type { OwnDueRule } from './due-date.ts'
import { dueDate } from './due-date.ts'
import { daysLeft, trafficLight } from './traffic-light.ts'

const MONTH: OwnDueRule = { kind: 'months', months: 1 }
const day = fc.nat(4000).map((days) => addDays('2020-01-01', days))
const rule = fc.constantFrom<OwnDueRule>(
  MONTH,
  { kind: 'months', months: 2 },
  { kind: 'years', years: 1 },
  { kind: 'fixed_day', month: 8, day: 31 },
)

test('an open shutdown stops the clock: the days left stay, the date moves with every day', () => {
  const shutdown = [{ from: '2023-03-20', to: null }]
  const clock = (on: string) => clockOn(MONTH, '2023-03-10', shutdown, on)
  expect(clock('2023-03-19')).toEqual({ due: '2023-04-10', daysLeft: 22, stoppedSince: null, isSpent: false })
  expect(clock('2023-03-20')).toEqual({ due: '2023-04-11', daysLeft: 22, stoppedSince: '2023-03-20', isSpent: false })
  expect(clock('2023-03-29')).toEqual({ due: '2023-04-20', daysLeft: 22, stoppedSince: '2023-03-20', isSpent: false })
})

test('a shutdown beyond the original date moves nothing further, and says so', () => {
  const clock = clockOn(MONTH, '2023-03-10', [{ from: '2023-03-20', to: null }], '2023-06-30')
  expect(clock).toMatchObject({ due: '2023-05-02', isSpent: true })
})

test('fixed days and dates that have passed do not stop', () => {
  const open = [{ from: '2023-05-01', to: null }]
  expect(clockOn({ kind: 'fixed_day', month: 8, day: 31 }, '2023-03-10', open, '2023-06-01')).toMatchObject({
    due: '2023-08-31',
    stoppedSince: null,
  })
  expect(clockOn(MONTH, '2023-03-10', open, '2023-06-01')).toMatchObject({ due: '2023-04-10', daysLeft: -52 })
})

test('a shutdown that began before the list stops the clock from the publication on', () => {
  const open = [{ from: '2023-01-01', to: null }]
  expect(clockOn(MONTH, '2023-03-10', open, '2023-03-19')).toEqual({
    due: '2023-04-20',
    daysLeft: 32,
    stoppedSince: '2023-03-10',
    isSpent: false,
  })
})

test('resumed at any day, the date is what the closed shutdown gives, and while it runs the days left are kept', () => {
  fc.assert(
    fc.property(rule, day, fc.nat(500), fc.nat(500), (each, anchor, wait, length) => {
      const from = addDays(anchor, wait)
      const last = addDays(from, length)
      const clock = clockOn(each, anchor, [{ from, to: null }], last)
      expect(clock.due).toBe(dueDate(each, anchor, [{ from, to: last }]))
      if (clock.stoppedSince !== null && !clock.isSpent && last <= dueDate(each, anchor)) {
        expect(daysBetween(last, clock.due)).toBe(clock.daysLeft)
      }
    }),
  )
})

test('the light of an open duty', () => {
  const light = (on: string, isPaused = false) => trafficLight({ due: '2023-04-10', on, isPaused, dueSoonWithin: 30 })
  expect(light('2023-03-10')).toBe('on_time')
  expect(light('2023-03-11')).toBe('due_soon')
  expect(light('2023-04-10')).toBe('due_soon')
  expect(light('2023-04-11')).toBe('overdue')
  expect(light('2023-04-11', true)).toBe('paused')
  expect([daysLeft('2023-04-10', '2023-04-10'), daysLeft('2023-04-10', '2023-04-12')]).toEqual([0, -2])
})
