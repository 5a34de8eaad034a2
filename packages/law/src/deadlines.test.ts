import { deadlines } from '@qingshen/core/calendar/deadlines'
import type { DeadlineInput } from '@qingshen/core/calendar/deadline-input.schema'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LAWS } from './texts-of-laws.fixture.ts'

const rows = (input: DeadlineInput) => deadlines(LAWS, input)
const row = (duty: string, input: DeadlineInput) => rows(input).find((candidate) => candidate.duty === duty)
const duties = (input: DeadlineInput) => rows(input).map(({ duty, due }) => `${duty} ${due}`)
const refusal = (input: DeadlineInput) => {
  try {
    rows(input)
  } catch (problem) {
    return problem
  }
  return null
}

test('XJ05-10 publishes its discharge within one month of the list, clamped', () => {
  expect(row('disclose', { law: 'xinjiang-2005', published: '2006-03-15' })).toEqual({
    clause: 'XJ05-10',
    holder: 'enterprise',
    duty: 'disclose',
    due: '2006-04-15',
    basis: ['M2004-10', 'CPPL2002-31'],
  })
  expect(row('disclose', { law: 'xinjiang-2005', published: '2007-01-31' })?.due).toBe('2007-02-28')
  expect(row('disclose', { law: 'xinjiang-2005', published: '2008-01-31' })?.due).toBe('2008-02-29')
})

test('XJ05-11a engages a consultancy within two months; the national start of the audit is its basis', () => {
  const early = row('engage_consultancy', { law: 'xinjiang-2005', published: '2006-12-31' })
  expect(early).toMatchObject({ clause: 'XJ05-11a', due: '2007-02-28', basis: [] })
  const late = rows({ law: 'xinjiang-2005', published: '2023-12-31' })
  expect(late.map((candidate) => candidate.duty)).toEqual(['disclose', 'engage_consultancy', 'submit_report'])
  expect(late[1]).toMatchObject({ clause: 'XJ05-11a', due: '2024-02-29', basis: ['M2016-12(1)'] })
  expect(row('engage_consultancy', { law: 'xinjiang-2015', published: '2015-06-30' })?.clause).toBe('XJ05-11a')
})

test('XJ05-16 submits the report within a year; the statute is that of the publication date', () => {
  const basis = (published: string) => row('submit_report', { law: 'xinjiang-2005', published })?.basis
  expect(row('submit_report', { law: 'xinjiang-2005', published: '2024-02-29' })?.due).toBe('2025-02-28')
  expect(basis('2006-03-15')).toEqual(['XJ05-11a', 'M2004-16', 'CPPL2002-28(2)'])
  expect(basis('2012-07-01')).toEqual(['XJ05-11a', 'M2004-16', 'CPPL2012-27(4)'])
  expect(basis('2026-08-14')).toEqual(['XJ05-11a', 'M2016-17', 'CPPL2012-27(4)'])
  expect(basis('2026-08-15')).toEqual(['XJ05-11a', 'M2016-17', 'CODE2026-967(3)'])
})

test('XJ05-11b and the national five years run from acceptance', () => {
  const input = { published: '2023-03-31', accepted: '2024-02-29' }
  expect(row('next_round', { law: 'xinjiang-2005', ...input })).toMatchObject({
    clause: 'XJ05-11b',
    due: '2029-02-28',
    basis: ['M2016-12(2)'],
  })
  expect(row('next_round', { law: 'yulin-2022', ...input })).toMatchObject({ clause: 'M2016-12(2)', due: '2029-02-28' })
  expect(row('next_round', { law: 'xinjiang-2005', published: '2023-03-31' })).toBeUndefined()
})

test('SX22-03n names the duties, the national measures their length', () => {
  const list = rows({ law: 'shanxi-2022', published: '2022-03-31' })
  expect(list.map(({ duty, clause, due }) => [duty, clause, due])).toEqual([
    ['disclose', 'SX22-03n', '2022-04-30'],
    ['start_audit', 'SX22-03n', '2022-05-31'],
    ['evaluation', 'SX22-03d', '2022-08-31'],
    ['submit_report', 'SX22-03n', '2023-03-31'],
  ])
  expect(list[0]?.basis).toEqual(['M2016-11', 'CPPL2012-27(4)'])
})

test('SX22-03d evaluates by 31 August, accepts within a year of evaluation', () => {
  const evaluation = (published: string) => row('evaluation', { law: 'shanxi-2022', published })
  expect(evaluation('2023-03-20')).toMatchObject({ holder: 'city', due: '2023-08-31', basis: ['CPPL2012-27(5)'] })
  expect(evaluation('2023-08-31')?.due).toBe('2023-08-31')
  expect(evaluation('2023-09-01')?.due).toBe('2024-08-31')
  expect(evaluation('2026-09-01')?.basis).toEqual(['CODE2026-967(4)'])
  const evaluated = { law: 'shanxi-2022', published: '2023-03-20', evaluated: '2024-02-29' }
  expect(row('acceptance', evaluated)).toMatchObject({ clause: 'SX22-03d', holder: 'enterprise', due: '2025-02-28' })
  expect(row('acceptance', { law: 'yulin-2022', published: '2023-03-20', evaluated: '2024-02-29' })).toBeUndefined()
})

test('the start of the audit is a national duty from 2016-07-01 where no consultancy must be engaged', () => {
  expect(duties({ law: 'sichuan-2016', published: '2016-06-30' })).toEqual([
    'disclose 2016-07-30',
    'submit_report 2017-06-30',
  ])
  expect(duties({ law: 'sichuan-2016', published: '2016-07-01' })).toEqual([
    'disclose 2016-08-01',
    'start_audit 2016-09-01',
    'submit_report 2017-07-01',
  ])
  expect(row('start_audit', { law: 'yulin-2022', published: '2022-07-01' })?.clause).toBe('M2016-12(1)')
})

test('yearly disclosure ends with the third calendar year after acceptance, for lists since 2022-02-08', () => {
  const until = (published: string) =>
    row('annual_disclosure_until', { law: 'shanxi-2022', published, accepted: '2023-05-06' })
  expect(until('2022-02-08')).toMatchObject({ clause: 'DISC2022-10', holder: 'enterprise', due: '2026-12-31' })
  expect(until('2022-02-07')).toBeUndefined()
})

test('a suspension moves what is due on or after its first day, by its days inside the period', () => {
  const input = { law: 'shanxi-2022', published: '2022-03-31', evaluated: '2022-08-20', accepted: '2023-05-06' }
  const moved = rows({ ...input, suspended: [{ from: '2022-05-01', to: '2022-05-10' }] })
  expect(Object.fromEntries(moved.map(({ duty, due }) => [duty, due]))).toEqual({
    disclose: '2022-04-30',
    start_audit: '2022-06-10',
    evaluation: '2022-08-31',
    submit_report: '2023-04-10',
    acceptance: '2023-08-20',
    annual_disclosure_until: '2026-12-31',
    next_round: '2028-05-06',
  })
})

test('suspensions that overlap count once; what lies before the period or after the due date does not count', () => {
  const disclose = (...suspended: { from: string; to: string }[]) =>
    row('disclose', { law: 'yulin-2022', published: '2023-03-10', suspended })?.due
  expect(disclose({ from: '2023-03-20', to: '2023-03-24' }, { from: '2023-03-22', to: '2023-03-26' })).toBe(
    '2023-04-17',
  )
  expect(disclose({ from: '2023-01-01', to: '2023-03-09' })).toBe('2023-04-10')
  expect(disclose({ from: '2023-04-10', to: '2023-05-31' })).toBe('2023-04-11')
  expect(disclose({ from: '2023-04-11', to: '2023-05-31' })).toBe('2023-04-10')
})

test('a list published before the law, an unknown law and contradicting dates are refused', () => {
  expect(refusal({ law: 'shanxi-2022', published: '2021-12-31' })).toMatchObject({ code: 'law_not_in_force' })
  expect(refusal({ law: 'xinjiang-2005', published: '2005-10-31' })).toMatchObject({ code: 'law_not_in_force' })
  expect(refusal({ law: 'atlantis', published: '2022-01-01' })).toMatchObject({ code: 'law_unknown' })
  const wrong = {
    evaluated: '2022-01-01',
    accepted: '2021-01-01',
    suspended: [{ from: '2022-05-02', to: '2022-05-01' }],
  }
  expect(refusal({ law: 'yulin-2022', published: '2022-03-01', ...wrong })).toMatchObject({
    code: 'validation_failed',
    errors: [
      { pointer: '/evaluated' },
      { pointer: '/accepted' },
      { pointer: '/accepted', code: 'acceptance_before_evaluation' },
      { pointer: '/suspended/0' },
    ],
  })
})

const day = fc
  .date({ min: new Date('2022-03-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** A law and a day on which it is in force. */
const lawAndDay = fc.tuple(fc.constantFrom(...LAWS), day).map(([{ id, from }, date]) => {
  return { id, published: date < from ? from : date }
})

test('for any law and day: every duty once, sorted, never before the publication', () => {
  fc.assert(
    fc.property(lawAndDay, ({ id, published }) => {
      const list = rows({ law: id, published, evaluated: published, accepted: published })
      const dues = list.map((candidate) => candidate.due)
      expect(dues).toEqual(dues.toSorted())
      expect(new Set(list.map((candidate) => candidate.duty)).size).toBe(list.length)
      expect(dues.every((due) => due >= published)).toBe(true)
      expect(list.every((candidate) => DUTIES.is(candidate.duty) && !candidate.basis.includes(candidate.clause))).toBe(
        true,
      )
    }),
  )
})

test('periods are never chained: each keeps the original day, clamped to its month', () => {
  fc.assert(
    fc.property(day, (published) => {
      const expected = (months: number) => {
        const [year = 0, month = 0, date = 0] = published.split('-').map(Number)
        const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
        return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
      }
      expect(row('disclose', { law: 'yulin-2022', published })?.due).toBe(expected(1))
      expect(row('start_audit', { law: 'yulin-2022', published })?.due).toBe(expected(2))
      expect(row('submit_report', { law: 'yulin-2022', published })?.due).toBe(expected(12))
    }),
  )
})

test('a suspension never brings a date forward and never moves it by more than its days', () => {
  fc.assert(
    fc.property(lawAndDay, day, fc.nat(400), ({ id, published }, from, length) => {
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
      const free = new Map(rows({ law: id, published }).map((candidate) => [candidate.duty, candidate.due]))
      for (const { duty, due } of rows({ law: id, published, suspended: [{ from, to }] })) {
        const before = free.get(duty) ?? ''
        const moved = (Date.parse(due) - Date.parse(before)) / 86_400_000
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(length + 1)
        if (before < from || duty === 'evaluation') expect(moved).toBe(0)
      }
    }),
  )
})
