import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineInputIssues, parseSuspension } from './deadline-input.schema.ts'
import { dueDate } from './due-date.ts'
import { moveBySuspensions } from './suspension.ts'

test('calendar months and years clamp to the month, fixed days look ahead', () => {
  expect(dueDate({ kind: 'months', months: 1 }, '2023-01-31')).toBe('2023-02-28')
  expect(dueDate({ kind: 'months', months: 2 }, '2023-12-31')).toBe('2024-02-29')
  expect(dueDate({ kind: 'years', years: 1 }, '2024-02-29')).toBe('2025-02-28')
  expect(dueDate({ kind: 'fixed_day', month: 8, day: 31 }, '2023-08-31')).toBe('2023-08-31')
  expect(dueDate({ kind: 'fixed_day', month: 8, day: 31 }, '2023-09-01')).toBe('2024-08-31')
  expect(dueDate({ kind: 'end_of_year', years: 3 }, '2023-01-01')).toBe('2026-12-31')
})

test('fixed days do not move by suspension', () => {
  const suspended = [{ from: '2023-01-01', to: '2023-12-31' }]
  expect(dueDate({ kind: 'fixed_day', month: 8, day: 31 }, '2023-03-01', suspended)).toBe('2023-08-31')
  expect(dueDate({ kind: 'end_of_year', years: 3 }, '2023-03-01', suspended)).toBe('2026-12-31')
})

const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
const daysApart = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000

test('a due date moves by the number of suspended days counted one by one, however they are cut up', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 4 }), (period, spans) => {
      let counted = 0
      for (let at = Date.parse(period.from); at <= Date.parse(period.to); at += 86_400_000) {
        const date = new Date(at).toISOString().slice(0, 10)
        if (spans.some(({ from, to }) => from <= date && date <= to)) counted += 1
      }
      const moved = moveBySuspensions(period.from, period.to, spans)
      expect(daysApart(period.to, moved)).toBe(counted)
      expect(moveBySuspensions(period.from, period.to, [...spans, ...spans].toReversed())).toBe(moved)
    }),
    { numRuns: 60 },
  )
})

test('a suspension is read from FROM..TO, both days existing', () => {
  expect(parseSuspension('2024-02-29..2024-03-01')).toEqual({ from: '2024-02-29', to: '2024-03-01' })
  for (const text of [
    '2023-02-29..2023-03-01',
    '2023-03-01',
    '2023-03-01..',
    '2023-03-01..2023-03-02..2023-03-03',
    '',
  ]) {
    expect(parseSuspension(text)).toBeNull()
  }
})

test('an event on the day of publication is in order', () => {
  const input = { law: 'a', published: '2023-03-01', evaluated: '2023-03-01', accepted: '2023-03-01' }
  expect(deadlineInputIssues({ ...input, suspended: [{ from: '2023-03-01', to: '2023-03-01' }] })).toEqual([])
})
