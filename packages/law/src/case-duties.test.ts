import { deadlines, resolveCaseDuties, resolveDuties } from '@qingshen/core/calendar/deadlines'
import { caseDueDates } from '@qingshen/core/calendar/due-date'
import { workingDayCalendar } from '@qingshen/core/calendar/working-days'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import { expect, test } from 'vitest'
import { loadWorkingDays } from './reference/working-days.ts'
import { LAWS } from './texts-of-laws.fixture.ts'

const calendar = workingDayCalendar(loadWorkingDays())
const dutyOf = (law: string, on: string, duty: Duty) => {
  const found = resolveCaseDuties(LAWS, law, on).find((each) => each.duty.duty === duty)
  if (found === undefined) throw new Error(`no ${duty}`)
  return found
}

test('the yearly disclosure runs from the year after the list until the third year after acceptance', () => {
  const { rule, duty } = dutyOf('shanxi-2022', '2023-03-20', 'annual_disclosure')
  expect(duty.clause).toBe('DISC2022-19')
  expect(caseDueDates(rule, '2023-03-20', { until: '2024-05-06' })).toEqual({
    known: true,
    value: ['2024-03-15', '2025-03-15', '2026-03-15', '2027-03-15'],
  })
  expect(caseDueDates(rule, '2023-03-20', { horizon: '2025-12-31' })).toEqual({
    known: true,
    value: ['2024-03-15', '2025-03-15'],
  })
  expect(resolveCaseDuties(LAWS, 'yulin-2022', '2022-02-07').map(({ duty: each }) => each.duty)).not.toContain(
    'annual_disclosure',
  )
})

test('the interim disclosure is due five working days after the legal document, over the national holiday', () => {
  const { rule } = dutyOf('xinjiang-2005', '2026-09-28', 'interim_disclosure')
  expect(caseDueDates(rule, '2026-09-28', { calendar })).toEqual({ known: true, value: ['2026-10-10'] })
  expect(caseDueDates(rule, '2040-01-02', { calendar })).toEqual({ known: false, missingYear: 2040 })
  expect(caseDueDates(rule, '2026-01-05')).toEqual({ known: false, missingYear: 2026 })
})

test('XJ15-06c SX22-03o an order sets its own day, under the statute of its day', () => {
  expect(dutyOf('xinjiang-2015', '2015-06-01', 'publish_by_order').duty.clause).toBe('CPPL2012-36')
  expect(dutyOf('xinjiang-2015', '2026-08-15', 'publish_by_order').duty.clause).toBe('DISC2022-28')
  expect(dutyOf('shanxi-2022', '2026-08-14', 'correct').duty.clause).toBe('CPPL2012-39(1)')
  const { duty, rule } = dutyOf('shanxi-2022', '2026-08-15', 'correct')
  expect(duty.clause).toBe('CODE2026-1221(1)')
  expect(caseDueDates(rule, '2026-09-01', { orderedDue: '2026-10-15' })).toEqual({ known: true, value: ['2026-10-15'] })
  expect(() => caseDueDates(rule, '2026-09-01')).toThrow(RangeError)
})

test('the calendar of the list stays as it is: none of these duties stands in it', () => {
  const beyond: readonly Duty[] = ['annual_disclosure', 'interim_disclosure', 'publish_by_order', 'correct']
  for (const { id } of LAWS) {
    const input = { law: id, published: '2023-03-20', evaluated: '2023-08-01', accepted: '2024-05-06' }
    expect(deadlines(LAWS, input).filter(({ duty }) => beyond.includes(duty))).toEqual([])
    expect(resolveDuties(LAWS, id, '2023-03-20').filter(({ duty }) => beyond.includes(duty.duty))).toEqual([])
  }
})
