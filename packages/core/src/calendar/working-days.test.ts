import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/local-date.ts'
import type { WorkingDayYear } from './working-day.schema.ts'
import { isWeekend, workingDayYearIssues } from './working-day.schema.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay, workingDayCalendar } from './working-days.ts'

const off = (date: string) => ({ date, kind: 'off' as const, name: '假日' })
const worked = (date: string) => ({ date, kind: 'worked' as const, name: '调休' })
const AUTUMN: WorkingDayYear = {
  year: 2026,
  exceptions: [off('2026-10-01'), off('2026-10-02'), off('2026-10-05'), off('2026-10-06'), worked('2026-10-10')],
}
const calendar = workingDayCalendar([AUTUMN])

test('weekdays are worked, but for days off; weekends are not, but for worked ones', () => {
  expect(isWorkingDay(calendar, '2026-09-30')).toEqual({ known: true, value: true })
  expect(isWorkingDay(calendar, '2026-10-01')).toEqual({ known: true, value: false })
  expect(isWorkingDay(calendar, '2026-10-03')).toEqual({ known: true, value: false })
  expect(isWorkingDay(calendar, '2026-10-10')).toEqual({ known: true, value: true })
})

test('five working days after a day, over a holiday and a worked Saturday', () => {
  expect(addWorkingDays(calendar, '2026-09-30', 5)).toEqual({ known: true, value: '2026-10-12' })
  expect(addWorkingDays(calendar, '2026-10-01', 0)).toEqual({ known: true, value: '2026-10-01' })
  expect(countWorkingDays(calendar, '2026-09-30', '2026-10-12')).toEqual({ known: true, value: 5 })
})

test('a missing year is said, not guessed', () => {
  expect(addWorkingDays(calendar, '2026-12-29', 5)).toEqual({ known: false, missingYear: 2027 })
  expect(addWorkingDays(calendar, '2026-12-29', 2)).toEqual({ known: true, value: '2026-12-31' })
  expect(countWorkingDays(calendar, '2025-12-30', '2026-01-05')).toEqual({ known: false, missingYear: 2025 })
  expect(() => addWorkingDays(calendar, '2026-01-01', -1)).toThrow(RangeError)
})

test('what is wrong in a year is told all at once', () => {
  const year = {
    year: 2026,
    exceptions: [
      { ...off('2026-05-01'), name: ' ' },
      off('2026-02-30'),
      off('2027-01-01'),
      off('2026-10-01'),
      off('2026-10-01'),
      off('2026-10-03'),
      worked('2026-10-08'),
    ],
  }
  expect(workingDayYearIssues(AUTUMN)).toEqual([])
  expect(workingDayYearIssues(year).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'exception_without_name /exceptions/0/name',
    'exception_no_date /exceptions/1/date',
    'exception_of_other_year /exceptions/2/date',
    'exception_repeated /exceptions/4/date',
    'off_on_weekend /exceptions/5/date',
    'worked_on_weekday /exceptions/6/date',
  ])
})

const dayOf2026 = fc.nat(364).map((days) => addDays('2026-01-01', days))
const anyYear = fc.uniqueArray(dayOf2026, { maxLength: 40 }).map((dates) => {
  const exceptions = dates.map((date) => (isWeekend(date) ? worked(date) : off(date)))
  return workingDayCalendar([{ year: 2026, exceptions }])
})

test('counting and adding undo each other, whatever the holidays', () => {
  fc.assert(
    fc.property(anyYear, dayOf2026, fc.nat(30), (any, from, days) => {
      const there = addWorkingDays(any, from, days)
      if (!there.known) {
        expect(there.missingYear).toBe(2027)
        return
      }
      expect(countWorkingDays(any, from, there.value)).toEqual({ known: true, value: days })
      if (days > 0) expect(isWorkingDay(any, there.value)).toEqual({ known: true, value: true })
    }),
  )
})

test('more days never lead to an earlier day, and steps add up', () => {
  fc.assert(
    fc.property(anyYear, dayOf2026, fc.nat(10), fc.nat(10), (any, from, first, second) => {
      const whole = addWorkingDays(any, from, first + second)
      const half = addWorkingDays(any, from, first)
      if (!whole.known || !half.known) return
      expect(half.value <= whole.value).toBe(true)
      expect(addWorkingDays(any, half.value, second)).toEqual(whole)
    }),
  )
})
