import { expect, test } from 'vitest'
import type { WorkDates } from './gantt.ts'
import { ganttOf } from './gantt.ts'

const work = (id: string, dates: Partial<WorkDates>): WorkDates => ({
  id,
  planFrom: null,
  planTo: null,
  startedOn: null,
  finishedOn: null,
  ...dates,
})

test('bars stand on whole months, what goes on reaches to today', () => {
  const gantt = ganttOf(
    [
      work('a', { planFrom: '2026-10-01', planTo: '2026-10-31', startedOn: '2026-11-01' }),
      work('b', { planTo: '2026-11-30' }),
      work('c', {}),
    ],
    '2026-11-22',
  )
  expect(gantt?.months.map(({ label }) => label)).toEqual(['2026年10月', '11月'])
  expect(gantt?.lines[0]).toEqual({
    id: 'a',
    plan: { at: 0, width: 31 / 61 },
    actual: { at: 31 / 61, width: 22 / 61 },
    isLate: true,
  })
  expect(gantt?.lines[1]).toMatchObject({ plan: { at: 60 / 61, width: 1 / 61 }, actual: null, isLate: false })
  expect(gantt?.lines[2]).toMatchObject({ plan: null, actual: null, isLate: false })
  expect(gantt?.today).toBe(52 / 61)
})

test('without a date there is no chart; an impossible one counts as none, a wrong order is drawn', () => {
  expect(ganttOf([work('a', {})], '2026-11-22')).toBeNull()
  expect(ganttOf([work('a', { planFrom: '2026-02-31' })], '2026-11-22')).toBeNull()
  const turned = ganttOf([work('a', { planFrom: '2026-03-31', planTo: '2026-03-01' })], '2026-11-22')
  expect(turned?.lines[0]?.plan).toEqual({ at: 0, width: 1 })
  expect(turned?.today).toBeNull()
})

test('a plan of many years is labelled by year', () => {
  const long = ganttOf([work('a', { planFrom: '2025-11-01', planTo: '2028-02-01' })], '2026-11-22')
  expect(long?.months.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual([
    '2026年',
    '2027年',
    '2028年',
  ])
})
