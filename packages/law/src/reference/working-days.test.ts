import { WorkingDayYearSchema, workingDayYearIssues } from '@qingshen/core/calendar/working-day.schema'
import { countWorkingDays, workingDayCalendar } from '@qingshen/core/calendar/working-days'
import { expect, test } from 'vitest'
import { loadWorkingDays } from './working-days.ts'

test('every year from 2005 to 2026 is there, well formed, and none that is not yet arranged', () => {
  const years = loadWorkingDays()
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 22 }, (_, index) => 2005 + index))
  for (const year of years) {
    expect(WorkingDayYearSchema.safeParse(year).success, String(year.year)).toBe(true)
    expect(workingDayYearIssues(year)).toEqual([])
  }
})

test('a year has 246 to 255 working days, and its worked weekends are days moved', () => {
  const calendar = workingDayCalendar(loadWorkingDays())
  for (const { year, exceptions } of loadWorkingDays().slice(1)) {
    const days = countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`)
    expect(days.known && days.value, String(year)).toBeGreaterThanOrEqual(246)
    expect(days.known && days.value, String(year)).toBeLessThanOrEqual(255)
    expect(exceptions.filter(({ kind }) => kind === 'worked').length).toBeLessThanOrEqual(13)
  }
})
