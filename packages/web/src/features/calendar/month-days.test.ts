import { expect, test } from 'vitest'
import { weeksOf } from './month-days.ts'

const OCTOBER = {
  year: 2026,
  exceptions: [
    { date: '2026-10-01', kind: 'off' as const, name: '国庆节' },
    { date: '2026-10-10', kind: 'worked' as const, name: '国庆节调休' },
  ],
}

test('a month begins under its weekday and holds all its days once', () => {
  const weeks = weeksOf(OCTOBER, 10)
  expect(weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4])
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeks.flat().filter((cell) => cell !== null).length).toBe(31)
  expect(weeksOf({ year: 2026, exceptions: [] }, 2).length).toBe(5)
})

test('days off and worked weekends are marked by a word', () => {
  const cells = weeksOf(OCTOBER, 10).flat()
  const cell = (day: number) => cells.find((each) => each?.day === day)
  expect(cell(1)).toMatchObject({ isWorked: false, mark: '休', name: '国庆节' })
  expect(cell(3)).toMatchObject({ isWorked: false, mark: null })
  expect(cell(10)).toMatchObject({ isWorked: true, mark: '班' })
  expect(cell(12)).toMatchObject({ isWorked: true, mark: null })
})
