import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../kernel/local-date.ts'
import { clockOn } from './clock.ts'
import type { OwnDueRule } from './due-date.ts'
import { dueDate } from './due-date.ts'
import { extendedDue, extensionIssues } from './extension.ts'
import { daysLeft, lateness, trafficLight } from './traffic-light.ts'

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

test('SX22-03d an extension never shortens and never passes the limit', () => {
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 4 }), fc.option(day), (computed, granted, limit) => {
      const due = extendedDue(computed, granted, limit)
      expect(due >= computed).toBe(true)
      if (limit !== null && due > limit) expect(due).toBe(computed)
      expect(extendedDue(due, granted, limit)).toBe(due)
    }),
  )
})

test('SX22-03d an extension that is none, or passes one audit cycle, is refused with both dates', () => {
  const question = { due: '2025-02-28', limit: '2029-02-28', rule: '一个审核周期' }
  expect(extensionIssues({ ...question, granted: '2026-02-28' })).toEqual([])
  expect(extensionIssues({ ...question, granted: '2025-02-28' }).map(({ code }) => code)).toEqual([
    'extension_not_later',
  ])
  expect(extensionIssues({ ...question, granted: '2029-03-01' })).toMatchObject([
    { code: 'extension_past_limit', message: expect.stringContaining('2029-02-28') },
  ])
  expect(extensionIssues({ ...question, limit: null, granted: '2039-03-01' })).toEqual([])
})

test('the light of a duty, and by how many days it was late', () => {
  const light = (on: string, more: { fulfilledOn?: string; isPaused?: boolean } = {}) =>
    trafficLight({ due: '2023-04-10', on, fulfilledOn: null, isPaused: false, dueSoonWithin: 30, ...more })
  expect(light('2023-03-10')).toBe('on_time')
  expect(light('2023-03-11')).toBe('due_soon')
  expect(light('2023-04-10')).toBe('due_soon')
  expect(light('2023-04-11')).toBe('overdue')
  expect(light('2023-04-11', { isPaused: true })).toBe('paused')
  expect(light('2023-05-01', { isPaused: true, fulfilledOn: '2023-04-10' })).toBe('done')
  expect(light('2023-05-01', { fulfilledOn: '2023-04-11' })).toBe('done_late')
  expect([lateness('2023-04-10', '2023-04-12'), lateness('2023-04-10', '2023-04-01')]).toEqual([2, 0])
  expect([daysLeft('2023-04-10', '2023-04-10'), daysLeft('2023-04-10', '2023-04-12')]).toEqual([0, -2])
})
