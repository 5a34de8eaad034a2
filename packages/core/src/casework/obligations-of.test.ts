import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/local-date.ts'
import type { Duty } from '../vocabulary/duty.ts'
import { obligationChanges } from './obligation-changes.ts'
import { obligationsOf } from './obligations-of.ts'
import type { CaseDuty, RecordedCase, RecordedEvent } from './recorded-case.schema.ts'

function duty(name: Duty, anchorOn: string, computedDue: string, more: Partial<CaseDuty> = {}): CaseDuty {
  const named = { duty: name, occurrence: '', clause: 'A-1', basis: [], holder: 'enterprise' as const, text: name }
  return { ...named, anchorOn, computedDue, isPaused: false, openedBy: null, missingYear: null, ...more }
}

function event(id: string, onDay: string, more: Partial<RecordedEvent> = {}): RecordedEvent {
  return { id, onDay, clause: 'A-2', title: '事项', due: null, fulfils: [], opens: [], ...more }
}

const NOTHING: RecordedCase = { duties: [], extensions: [], events: [], endedOn: null }
const DISCLOSE = duty('disclose', '2026-03-02', '2026-04-02')
const yearly = (year: number) =>
  duty('annual_disclosure', `${year}-01-01`, `${year}-03-15`, { occurrence: String(year) })
const told = (id: string, onDay: string) => event(id, onDay, { fulfils: ['annual_disclosure'] })

test('what was done in time, late, or before a corrected beginning', () => {
  const after = (onDay: string) =>
    obligationsOf({ ...NOTHING, duties: [DISCLOSE], events: [event('e', onDay, { fulfils: ['disclose'] })] })[0]
  expect(after('2026-04-02')).toMatchObject({ state: 'fulfilled', fulfilledBy: 'e', daysLate: 0 })
  expect(after('2026-04-12')).toMatchObject({ state: 'fulfilled', fulfilledOn: '2026-04-12', daysLate: 10 })
  expect(after('2026-03-01')).toMatchObject({ state: 'fulfilled', fulfilledOn: '2026-03-01', daysLate: 0 })
})

test('of repeated events the first that counts discharges the duty', () => {
  const events = [
    event('corrected', '2026-03-10', { fulfils: ['disclose'], isCorrection: true }),
    event('first', '2026-03-20', { fulfils: ['disclose'] }),
    event('again', '2026-05-20', { fulfils: ['disclose'] }),
  ]
  expect(obligationsOf({ ...NOTHING, duties: [DISCLOSE], events })[0]).toMatchObject({ fulfilledBy: 'first' })
})

test('a disclosure that says for which year discharges that year and no other', () => {
  const duties = [2025, 2026].map(yearly)
  const for2026 = event('b', '2026-03-06', { fulfils: ['annual_disclosure'], occurrence: '2026' })
  const corrected = event('c', '2026-04-01', { fulfils: ['annual_disclosure'], occurrence: '2025', isCorrection: true })
  const late = event('d', '2026-05-01', { fulfils: ['annual_disclosure'], occurrence: '2025' })
  const states = (...events: RecordedEvent[]) =>
    obligationsOf({ ...NOTHING, duties, events }).map(({ state, fulfilledBy }) => [state, fulfilledBy])
  expect(states(for2026, corrected)).toEqual([
    ['open', null],
    ['fulfilled', 'b'],
  ])
  expect(states(for2026, corrected, late)[0]).toEqual(['fulfilled', 'd'])
})

test('a returned report is owed again, with the day given for the correction if that is later', () => {
  const report = duty('submit_report', '2026-03-02', '2027-03-02')
  const first = event('first', '2027-03-01', { fulfils: ['submit_report'] })
  const returned = event('returned', '2027-03-20', { reopens: ['submit_report'] })
  const again = event('again', '2027-04-10', { fulfils: ['submit_report'] })
  const owed = (...events: RecordedEvent[]) => obligationsOf({ ...NOTHING, duties: [report], events })[0]
  expect(owed(first, returned)).toMatchObject({ state: 'open', due: '2027-03-02' })
  expect(owed(first, returned, again)).toMatchObject({ state: 'fulfilled', fulfilledBy: 'again', daysLate: 39 })
  const given = { ...returned, due: '2027-04-20' }
  expect(owed(first, given, again)).toMatchObject({ state: 'fulfilled', due: '2027-04-20', daysLate: 0 })
})

test('of plans the last one counts; what an ended case owed keeps its lateness, and orders outlive the round', () => {
  const plan = (id: string, due: string) =>
    event(id, '2026-05-01', { opens: ['submit_report'], due, occurrence: 'plan' })
  expect(obligationsOf({ ...NOTHING, events: [plan('a', '2026-10-01'), plan('b', '2026-12-01')] })).toMatchObject([
    { occurrence: 'plan', due: '2026-12-01', openedBy: 'b' },
  ])
  const order = event('order', '2026-05-01', { due: '2026-05-31', opens: ['correct'] })
  const ended = { ...NOTHING, duties: [DISCLOSE], events: [order], endedOn: '2026-06-01' }
  expect(obligationsOf(ended).map(({ duty, state, daysLate }) => [duty, state, daysLate])).toEqual([
    ['disclose', 'cancelled', 60],
    ['correct', 'open', null],
  ])
  expect(obligationsOf({ ...ended, isVoid: true }).map(({ state, daysLate }) => [state, daysLate])).toEqual([
    ['cancelled', null],
    ['cancelled', null],
  ])
})

test('every year asks for a disclosure of its own, the oldest that is missing first', () => {
  const duties = [2025, 2026, 2027].map(yearly)
  const states = (...events: RecordedEvent[]) =>
    obligationsOf({ ...NOTHING, duties, events }).map(({ occurrence, state, daysLate }) => [
      occurrence,
      state,
      daysLate,
    ])
  expect(states(told('a', '2025-03-01'))).toEqual([
    ['2025', 'fulfilled', 0],
    ['2026', 'open', null],
    ['2027', 'open', null],
  ])
  expect(states(told('a', '2026-03-05'), told('b', '2026-03-06'))).toEqual([
    ['2025', 'fulfilled', 355],
    ['2026', 'fulfilled', 0],
    ['2027', 'open', null],
  ])
})

test('an order opens what it names with its own day; it is discharged only by what comes after it', () => {
  const order = event('order', '2026-05-01', { due: '2026-05-31', opens: ['correct'], title: '责令限期改正' })
  const corrected = event('done', '2026-06-03', { fulfils: ['correct'] })
  const before = event('before', '2026-05-01', { fulfils: ['correct'] })
  expect(obligationsOf({ ...NOTHING, events: [before, order] })).toMatchObject([
    { duty: 'correct', occurrence: 'order', due: '2026-05-31', state: 'open', openedBy: 'order' },
  ])
  expect(obligationsOf({ ...NOTHING, events: [order, corrected] })).toMatchObject([
    { state: 'fulfilled', fulfilledBy: 'done', daysLate: 3 },
  ])
})

test('an ended case owes nothing more, and keeps what was done', () => {
  const events = [event('e', '2026-03-20', { fulfils: ['disclose'] })]
  const duties = [DISCLOSE, duty('submit_report', '2026-03-02', '2027-03-02', { isPaused: true })]
  expect(
    obligationsOf({ ...NOTHING, duties, events, endedOn: '2026-06-30' }).map(({ state, isPaused }) => [
      state,
      isPaused,
    ]),
  ).toEqual([
    ['fulfilled', false],
    ['cancelled', false],
  ])
})

test('where the calendar lacks a year nothing is called late', () => {
  const interim = duty('interim_disclosure', '2026-12-28', '2027-01-01', {
    occurrence: 'doc',
    openedBy: 'doc',
    missingYear: 2027,
  })
  const lateness = (onDay: string) =>
    obligationsOf({
      ...NOTHING,
      duties: [interim],
      events: [event('doc', '2026-12-28'), event('told', onDay, { fulfils: ['interim_disclosure'] })],
    })[0]?.daysLate
  expect(lateness('2026-12-30')).toBe(0)
  expect(lateness('2027-01-06')).toBeNull()
})

const day = fc.nat(2000).map((days) => addDays('2024-01-01', days))

test('SX22-03d an extension never shortens, and moves no duty but its own', () => {
  const duties = [duty('acceptance', '2024-01-01', '2025-06-30'), DISCLOSE, yearly(2026)]
  fc.assert(
    fc.property(fc.array(day, { maxLength: 4 }), (granted) => {
      const extensions = granted.map((to) => ({ duty: 'acceptance' as const, to }))
      for (const each of obligationsOf({ ...NOTHING, duties, extensions })) {
        const expected =
          each.duty === 'acceptance' ? [each.computedDue, ...granted].toSorted().at(-1) : each.computedDue
        expect(each.due).toBe(expected)
      }
    }),
  )
})

test('reckoned again without a change nothing changes; what no longer follows is cancelled, what was done stays', () => {
  const events = [event('e', '2026-03-20', { fulfils: ['disclose'] })]
  const before = obligationsOf({ ...NOTHING, duties: [DISCLOSE, yearly(2027)], events })
  const kept = before.map((each, index) => ({ ...each, id: `o${index}` }))
  expect(obligationChanges(kept, before)).toEqual({ added: [], changed: [] })
  const { added, changed } = obligationChanges(kept, [])
  expect(added).toEqual([])
  expect(changed.map(({ next }) => [next.duty, next.state])).toEqual([['annual_disclosure', 'cancelled']])
})

test('a corrected day moves the dates that run from it and no others', () => {
  const plan = (published: string, due: string) =>
    obligationsOf({ ...NOTHING, duties: [duty('disclose', published, due), yearly(2027)] })
  const kept = plan('2026-03-02', '2026-04-02').map((each, index) => ({ ...each, id: `o${index}` }))
  const { changed } = obligationChanges(kept, plan('2026-03-12', '2026-04-12'))
  expect(changed.map(({ kept: old, next }) => [old.due, next.due])).toEqual([['2026-04-02', '2026-04-12']])
})
