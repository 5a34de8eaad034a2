import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeSteps } from './judge-act.ts'
import { editRefusals, returnRefusals, sendRefusals } from './judge-part.ts'
import {
  atProvince,
  city,
  codes,
  county,
  countyPart,
  judge,
  province,
  situation,
  upwards,
  withComment,
} from './listing.fixture.ts'
import { routeOf } from './route.ts'
import type { ListOffice, ListPart } from './situation.schema.ts'
import { stepStates } from './step-state.ts'

test('XJ05-09a a county proposal passes its city before the region; a city proposal goes straight up', () => {
  expect(routeOf(upwards, county, 'province')).toEqual(['county', 'city', 'province'])
  expect(routeOf(upwards, city, 'province')).toEqual(['city', 'province'])
  expect(routeOf(upwards, province, 'province')).toEqual(['province'])
  expect(routeOf(upwards, { level: 'county', regionPath: '65/659001' }, 'province')).toEqual(['county', 'province'])
})

test('XJ05-09a each level forwards or returns what lies in its hands and never edits it', () => {
  const draft = situation()
  expect(editRefusals(upwards, draft, countyPart, county)).toEqual([])
  expect(sendRefusals(upwards, draft, countyPart, county)).toEqual([])
  expect(codes(editRefusals(upwards, draft, countyPart, city))).toEqual(['listing.part_elsewhere'])

  const atCity: ListPart = { ...countyPart, heldAt: 'city', state: 'sent' }
  const sent = situation({ parts: [atCity] })
  expect(codes(editRefusals(upwards, sent, atCity, county))).toEqual(['listing.part_elsewhere'])
  expect(codes(editRefusals(upwards, sent, atCity, city))).toEqual(['listing.part_elsewhere'])
  expect(sendRefusals(upwards, sent, atCity, city)).toEqual([])
  expect(returnRefusals(upwards, sent, atCity, city)).toEqual([])
  expect(codes(sendRefusals(upwards, sent, atCity, county))).toEqual(['listing.part_elsewhere'])

  const returned: ListPart = { ...countyPart, state: 'returned' }
  expect(editRefusals(upwards, situation({ parts: [returned] }), returned, county)).toEqual([])
  expect(codes(returnRefusals(upwards, draft, countyPart, county))).toEqual(['listing.lowest_level'])
})

test('XJ05-09a the region fixes only when every proposal has arrived; notices wait for the publication date', () => {
  expect(codes(judge(upwards, situation(), province, '2026-03-01', 'fix').reasons)).toEqual([
    'listing.earlier_step_open',
    'listing.earlier_step_open',
    'listing.not_sent',
  ])
  const arrived = situation({ parts: [atProvince] })
  expect(judge(upwards, arrived, province, '2026-03-01', 'fix').allowed).toBe(true)
  expect(codes(judge(upwards, arrived, city, '2026-03-01', 'fix').reasons)).toEqual(['listing.other_level'])
  const development: ListOffice = { ...province, id: 'd', capacities: ['development'] }
  expect(codes(judge(upwards, arrived, development, '2026-03-01', 'fix').reasons)).toEqual(['listing.other_department'])

  const fixed = situation({
    parts: [atProvince],
    acts: [{ step: 'fix', department: 'ecology', level: 'province', regionPath: '65', on: '2026-03-10' }],
  })
  expect(codes(judge(upwards, fixed, province, '2026-03-11', 'notify').reasons)).toEqual(['listing.not_published'])
  expect(judge(upwards, fixed, province, '2026-03-11', 'publish').allowed).toBe(true)
  expect(judge(upwards, { ...fixed, publishedOn: '2026-03-12' }, province, '2026-03-12', 'notify').allowed).toBe(true)
  expect(codes(editRefusals(upwards, fixed, { ...countyPart }, county))).toEqual(['listing.frozen'])
})

test('a part is not sent on, nor a list fixed, while the rules have judged only some of its sites', () => {
  const running: ListPart = { ...countyPart, judging: 'running' }
  expect(codes(sendRefusals(upwards, situation({ parts: [running] }), running, county))).toEqual([
    'listing.rules_running',
  ])
  expect(editRefusals(upwards, situation({ parts: [running] }), running, county)).toEqual([])
  const brokenOff: ListPart = { ...atProvince, judging: 'broken_off' }
  const fixing = judge(upwards, situation({ parts: [brokenOff] }), province, '2026-03-01', 'fix')
  expect(codes(fixing.reasons)).toEqual(['listing.rules_broken_off'])
  expect(fixing.reasons[0]?.message).toContain(brokenOff.officeName)
  const empty: ListPart = { ...countyPart, id: 'empty', entries: 0, judging: 'broken_off' }
  expect(judge(upwards, situation({ parts: [atProvince, empty] }), province, '2026-03-01', 'fix').allowed).toBe(true)
})

test('SX22-03b nothing is fixed before the comment period is over and every objection is answered', () => {
  const cityPart: ListPart = {
    ...countyPart,
    officeId: 'c',
    level: 'city',
    regionPath: city.regionPath,
    heldAt: 'province',
    state: 'sent',
  }
  const verified = [
    { step: 'verify', department: 'ecology', level: 'province', regionPath: '65', on: '2026-03-02' },
    { step: 'comment', department: 'ecology', level: 'province', regionPath: '65', on: '2026-03-03' },
  ] as const
  const open = situation({
    parts: [cityPart],
    acts: [...verified],
    comment: { from: '2026-03-03', to: '2026-03-12' },
    openObjections: 1,
  })
  expect(codes(judge(withComment, open, province, '2026-03-12', 'fix').reasons)).toEqual([
    'listing.comment_running',
    'listing.objection_open',
  ])
  const over = { ...open, openObjections: 0 }
  expect(judge(withComment, over, province, '2026-03-13', 'fix').allowed).toBe(true)
})

test('SX22-03b the cities propose before the end of February and notify before the end of March', () => {
  const states = stepStates(withComment, situation({ year: 2028 }))
  expect(states.map((state) => state.due)).toEqual(['2028-02-29', null, null, null, '2028-03-31'])
  expect(codes(judge(withComment, situation({ year: 2026 }), city, '2026-03-01', 'propose').notices)).toEqual([
    'listing.late',
  ])
  expect(judge(withComment, situation({ year: 2026 }), city, '2026-02-28', 'propose').notices).toEqual([])
})

test('a step is never both refused without a reason and allowed with one', () => {
  const office = fc.constantFrom<ListOffice>(province, city, county, { ...city, capacities: ['industry'] })
  const part = fc.record({
    heldAt: fc.constantFrom('county' as const, 'city' as const, 'province' as const),
    state: fc.constantFrom('drafting' as const, 'sent' as const, 'returned' as const),
    entries: fc.nat(2),
  })
  const acts = fc.subarray(['verify', 'comment', 'fix', 'publish'])
  fc.assert(
    fc.property(office, fc.array(part, { maxLength: 3 }), acts, fc.nat(2), (who, parts, done, objections) => {
      const now = situation({
        parts: parts.map((changes, index) => ({ ...countyPart, id: `part-${index}`, ...changes })),
        acts: done.map((step) => ({
          step,
          department: 'ecology',
          level: 'province',
          regionPath: '65',
          on: '2026-03-01',
        })),
        openObjections: objections,
      })
      for (const verdict of judgeSteps({ procedure: withComment, situation: now, office: who, today: '2026-03-20' })) {
        expect(verdict.allowed).toBe(verdict.reasons.length === 0)
      }
    }),
  )
})
