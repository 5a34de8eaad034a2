import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_EVENTS, CASE_SIDES, CASE_STATES, ENDING_SIDES } from './case-codes.ts'
import { carryOn } from './carry-on.ts'
import type { CaseSituation } from './case-situation.schema.ts'
import type { CaseActor } from './judge-event.ts'
import { judgeEvent, openEvents } from './judge-event.ts'
import type { Transition } from './transition.schema.ts'
import { TransitionSchema } from './transition.schema.ts'

const row = (wish: object): Transition =>
  TransitionSchema.parse({
    id: 'row',
    event: 'audit_started',
    title: '启动审核',
    clause: 'A-1',
    kinds: ['mandatory'],
    who: [{ role: 'enterprise' }],
    from: ['opened'],
    to: 'auditing',
    ...wish,
  })

const situation: CaseSituation = {
  kind: 'mandatory',
  state: 'opened',
  sides: [],
  department: 'ecology',
  regionPath: '65/6501/650102',
  openedOn: '2026-03-02',
  lastOn: '2026-03-02',
}
const city: CaseActor = { as: 'officer', capacities: ['ecology'], level: 'city', regionPath: '65/6501' }
const asked = { event: 'audit_started', onDay: '2026-04-01', has: new Set<never>(), today: '2026-04-01' } as const

test('every reason is given at once', () => {
  const strict = row({ from: ['auditing'], requires: ['reason', 'evidence'], who: [{ role: 'system' }] })
  const { reasons } = judgeEvent([strict], situation, city, { ...asked, onDay: '2027-01-01' })
  expect(reasons.map(({ code }) => code)).toEqual([
    'case.other_actor',
    'case.state',
    'case.day_to_come',
    'case.requirement',
    'case.requirement',
  ])
})

test('of several rows of one event the most specific that fits the actor and the state is taken', () => {
  const wide = row({ id: 'wide', who: [{ role: 'officer', department: 'any', levels: ['city'] }] })
  const near = row({ id: 'near', who: [{ role: 'officer', department: 'case', levels: ['county'] }] })
  expect(judgeEvent([wide, near], situation, city, asked).transition?.id).toBe('wide')
  expect(judgeEvent([wide, near], situation, { ...city, level: 'county' }, asked).transition?.id).toBe('near')
  const rename = row({ id: 'nearer', who: [{ role: 'officer', department: 'any', levels: ['city'] }] })
  expect(judgeEvent([wide, rename], situation, city, asked).transition?.id).toBe('nearer')
})

test('a delegate acts for the enterprise except where the enterprise must act itself', () => {
  const delegate: CaseActor = { as: 'delegate' }
  expect(judgeEvent([row({})], situation, delegate, asked).allowed).toBe(true)
  const own = row({ who: [{ role: 'enterprise', delegable: false }] })
  expect(judgeEvent([own], situation, delegate, asked).reasons.map(({ code }) => code)).toEqual(['case.other_actor'])
})

const transitions = fc.array(
  fc
    .record({
      event: fc.constantFrom(...CASE_EVENTS.codes),
      from: fc.uniqueArray(fc.constantFrom(...CASE_STATES.codes), { minLength: 1 }),
      to: fc.constantFrom(...CASE_STATES.codes),
      adds: fc.uniqueArray(fc.constantFrom(...CASE_SIDES.codes), { maxLength: 2 }),
      lifts: fc.uniqueArray(fc.constantFrom(...CASE_SIDES.codes), { maxLength: 2 }),
      unless: fc.uniqueArray(fc.constantFrom(...CASE_SIDES.codes), { maxLength: 1 }),
    })
    .map((wish) => row(wish)),
  { minLength: 1, maxLength: 12 },
)
const days = fc
  .integer({ min: 0, max: 300 })
  .map((more) => Temporal.PlainDate.from('2026-03-02').add({ days: more }).toString())

test('whatever happens, only what is allowed happens: an ended case stays as it is, and days never run back', () => {
  const enterprise: CaseActor = { as: 'enterprise' }
  fc.assert(
    fc.property(
      transitions,
      fc.array(fc.tuple(fc.constantFrom(...CASE_EVENTS.codes), days), { maxLength: 30 }),
      (table, story) => {
        let now = situation
        for (const [event, onDay] of story) {
          const verdict = judgeEvent(table, now, enterprise, { event, onDay, has: new Set(), today: '2027-03-02' })
          expect(verdict.allowed).toBe(verdict.reasons.length === 0)
          if (!verdict.allowed || verdict.transition === null) continue
          expect(openEvents(table, now, enterprise)).toContain(verdict.transition)
          expect(now.sides.some((side) => ENDING_SIDES.includes(side))).toBe(false)
          const next = carryOn(now, verdict.transition, onDay)
          expect(next.lastOn >= now.lastOn).toBe(true)
          expect(next.state).toBe(verdict.transition.to)
          now = next
        }
      },
    ),
    { numRuns: 200 },
  )
})
