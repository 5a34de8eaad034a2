import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOverlap, valueAt } from './dated-value.ts'
import {
  addDays,
  addMonthsClamped,
  addYearsClamped,
  compareDates,
  daysBetween,
  isLocalDate,
  plainDate,
} from './local-date.ts'
import type { Period } from './period.ts'
import { daysOfPeriod, intersectPeriods, isWithinPeriod, mergePeriods } from './period.ts'

const date = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days))
const period = fc.tuple(fc.option(date), fc.option(date)).map(([from, to]): Period => ({ from, to }))

test('months and years are clamped to the last day and never chained', () => {
  expect(addMonthsClamped('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonthsClamped('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonthsClamped('2026-01-31', 2)).toBe('2026-03-31')
  expect(addYearsClamped('2024-02-29', 1)).toBe('2025-02-28')
  expect(addYearsClamped('2024-02-29', 4)).toBe('2028-02-29')
})

test('only days that exist, written in full, are dates', () => {
  const texts = ['2025-02-29', '2025-13-01', '2025-1-1', '20250101', '2025-01-01T00:00', '']
  expect(texts.filter(isLocalDate)).toEqual([])
  for (const text of texts) expect(() => plainDate(text)).toThrow(RangeError)
  expect(isLocalDate('2024-02-29')).toBe(true)
})

test('order, difference and sum of days agree', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(compareDates(from, to)).toBe(Math.sign(0 - days))
    }),
  )
})

test('a day lies in the common part of two periods exactly when it lies in both', () => {
  fc.assert(
    fc.property(period, period, date, (a, b, day) => {
      const common = intersectPeriods(a, b)
      expect(common !== null && isWithinPeriod(common, day)).toBe(isWithinPeriod(a, day) && isWithinPeriod(b, day))
    }),
  )
})

test('merged periods hold the same days, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 6 }), date, (periods, day) => {
      const merged = mergePeriods(periods)
      expect(merged.some((one) => isWithinPeriod(one, day))).toBe(periods.some((one) => isWithinPeriod(one, day)))
      expect(findOverlap(merged)).toBeNull()
    }),
  )
  expect(
    mergePeriods([
      { from: '2026-01-03', to: '2026-01-04' },
      { from: '2026-01-01', to: '2026-01-02' },
    ]),
  ).toEqual([{ from: '2026-01-01', to: '2026-01-04' }])
})

test('both ends of a period count', () => {
  expect(daysOfPeriod({ from: '2026-01-01', to: '2026-01-31' })).toBe(31)
  expect(daysOfPeriod({ from: '2026-01-01', to: null })).toBeNull()
  expect(daysOfPeriod({ from: '2026-01-02', to: '2026-01-01' })).toBe(0)
})

test('a dated value is the one of its day', () => {
  const values = [
    { from: '2005-11-01', to: '2015-12-31', value: 'old' },
    { from: '2016-01-01', to: null, value: 'new' },
  ]
  expect(valueAt(values, '2015-12-31')).toBe('old')
  expect(valueAt(values, '2016-01-01')).toBe('new')
  expect(valueAt(values, '2005-10-31')).toBeUndefined()
  expect(findOverlap(values)).toBeNull()
  expect(findOverlap([...values, { from: '2020-01-01', to: null }])).toEqual([1, 2])
  expect(findOverlap([{ from: '2020-01-02', to: '2020-01-01' }])).toEqual([0, 0])
})
