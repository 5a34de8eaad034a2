import { deadlines } from '@qingshen/core/calendar/deadlines'
import { workingDayCalendar } from '@qingshen/core/calendar/working-days'
import type { CaseDutyEvents } from '@qingshen/core/calendar/case-duties'
import { caseDuties, dutyResolver } from '@qingshen/core/calendar/case-duties'
import { obligationsOf } from '@qingshen/core/casework/obligations-of'
import type { RecordedEvent } from '@qingshen/core/casework/recorded-case.schema'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { addDays } from '@qingshen/core/kernel/local-date'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadWorkingDays } from './reference/working-days.ts'
import { LAWS } from './texts-of-laws.fixture.ts'

const calendar = workingDayCalendar(loadWorkingDays())
const TODAY = '2026-11-22'
const STARTED = { published: '2023-03-20', evaluated: null, accepted: null, pauses: [], events: [] }

function owed(law: string, events: Partial<CaseDutyEvents>, today = TODAY) {
  const all = { ...STARTED, ...events }
  const duties = caseDuties(dutyResolver(LAWS, law), all, { today, calendar })
  return obligationsOf({ duties, extensions: [], events: [...all.events], endedOn: null })
}

const received = (onDay: string): RecordedEvent => {
  return {
    id: 'doc',
    onDay,
    clause: 'DISC2022-17',
    title: '收到法律文书',
    due: null,
    fulfils: [],
    opens: ['interim_disclosure'],
  }
}

/** The table of dates of a law: what happens once, by its duty. */
function dates(law: string, events: Partial<CaseDutyEvents>) {
  const once = owed(law, events).filter(({ duty }) => duty !== 'annual_disclosure')
  return Object.fromEntries(once.map(({ duty, due }) => [duty, due]))
}

test('XJ05-10 XJ05-11a XJ05-16 from the list: one month, two months, one year', () => {
  expect(dates('xinjiang-2005', { published: '2024-01-31' })).toEqual({
    disclose: '2024-02-29',
    engage_consultancy: '2024-03-31',
    submit_report: '2025-01-31',
  })
})

test('XJ05-11b from the acceptance: at most five years to the next audit', () => {
  expect(dates('xinjiang-2005', { evaluated: '2024-02-01', accepted: '2024-02-29' })).toMatchObject({
    next_round: '2029-02-28',
  })
})

test('SX22-03n SX22-03d Shanxi: within the national limits, evaluation before September, acceptance a year after it', () => {
  expect(dates('shanxi-2022', { evaluated: '2023-08-20' })).toMatchObject({
    disclose: '2023-04-20',
    start_audit: '2023-05-20',
    submit_report: '2024-03-20',
    evaluation: '2023-08-31',
    acceptance: '2024-08-20',
  })
})

const day = (from: string, span: number) => fc.nat(span).map((days) => addDays(from, days))

test('the obligations of a case carry the very dates that deadlines gives, whatever the law, events and shutdowns', () => {
  const question = fc.record({
    law: fc.constantFrom(...LAWS.filter(({ id }) => id !== 'sichuan-2016').map(({ id }) => id)),
    published: day('2022-03-01', 1200),
    toEvaluated: fc.option(fc.nat(500)),
    toAccepted: fc.nat(500),
    pauses: fc.array(fc.tuple(fc.nat(700), fc.nat(90)), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(question, ({ law, published, toEvaluated, toAccepted, pauses }) => {
      const evaluated = toEvaluated === null ? null : addDays(published, toEvaluated)
      const accepted = evaluated === null ? null : addDays(evaluated, toAccepted)
      const suspended = pauses.map(([wait, length]) => {
        const from = addDays(published, wait)
        return { from, to: addDays(from, length) }
      })
      const found = owed(law, { published, evaluated, accepted, pauses: suspended })
        .filter(({ occurrence }) => occurrence === '')
        .map(({ duty, due, clause }) => [duty, due, clause])
      const expected = deadlines(LAWS, {
        law,
        published,
        suspended,
        ...(evaluated === null ? {} : { evaluated }),
        ...(accepted === null ? {} : { accepted }),
      }).map(({ duty, due, clause }) => [duty, due, clause])
      expect(found).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('DISC2022-19 one disclosure a year, up to the end of next year, and no longer than three years after acceptance', () => {
  const years = (events: Partial<CaseDutyEvents>, today = TODAY) =>
    owed('shanxi-2022', events, today)
      .filter(({ duty }) => duty === 'annual_disclosure')
      .map(({ occurrence, due }) => `${occurrence} ${due}`)
  expect(years({})).toEqual(['2024 2024-03-15', '2025 2025-03-15', '2026 2026-03-15', '2027 2027-03-15'])
  expect(years({}, '2027-01-01').at(-1)).toBe('2028 2028-03-15')
  const accepted = { evaluated: '2023-08-01', accepted: '2023-12-01' }
  expect(years(accepted, '2030-01-01').at(-1)).toBe('2026 2026-03-15')
})

test('DISC2022-17 five working days after a document; a year the calendar lacks is said on the obligation', () => {
  const [interim] = owed('xinjiang-2005', { published: null, events: [received('2026-09-28')] })
  expect(interim).toMatchObject({ duty: 'interim_disclosure', due: '2026-10-10', missingYear: null, openedBy: 'doc' })
  const [unknown] = owed('xinjiang-2005', { published: null, events: [received('2026-12-29')] })
  expect(unknown).toMatchObject({ due: '2027-01-01', missingYear: 2027 })
  expect(unknown?.text).toContain('2027年的工作日历尚未录入')
})

test('XJ15-05b the plan names the day of the report, which is owed beside the year the law allows', () => {
  const chain = lawChain(LAWS, 'xinjiang-2015')
  const plan = transitionsOn(chain, '2026-04-01').find(({ event }) => event === 'plan_filed')
  expect(plan).toMatchObject({ clause: 'XJ15-05b', requires: ['evidence', 'due_given'], opens: ['submit_report'] })
  const { opens, title, clause } = plan ?? { opens: [], title: '', clause: '' }
  const filed: RecordedEvent = { id: 'plan', onDay: '2026-04-01', clause, title, due: '2026-10-31', fulfils: [], opens }
  const sent: RecordedEvent = {
    id: 'sent',
    onDay: '2026-11-10',
    clause,
    title,
    due: null,
    fulfils: ['submit_report'],
    opens: [],
  }
  const reports = owed('xinjiang-2015', { published: '2026-03-02', events: [filed, sent] })
    .filter(({ duty }) => duty === 'submit_report')
    .map(({ due, clause: of, daysLate }) => [due, of, daysLate])
  expect(reports).toEqual([
    ['2026-10-31', 'XJ15-05b', 10],
    ['2027-03-02', 'XJ05-16', 0],
  ])
})

test('a law that came later lays nothing on a case of before it', () => {
  expect(owed('shanxi-2022', { published: '2015-03-20' })).toEqual([])
})
