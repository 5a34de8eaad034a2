import { expect, test } from 'vitest'
import { proposedNobody } from './empty-part.ts'
import { nilReturnRefusals, sendRefusals } from './judge-part.ts'
import { atProvince, codes, county, countyPart, judge, province, situation, upwards } from './listing.fixture.ts'
import type { ListProcedure } from './procedure.schema.ts'
import type { ListPart } from './situation.schema.ts'

test('XJ05-09a an office with nobody to propose sends a nil return, once it confirms it', () => {
  const empty: ListPart = { ...countyPart, entries: 0 }
  expect(sendRefusals(upwards, situation({ parts: [empty] }), empty, county)).toEqual([])
  expect(codes(nilReturnRefusals(empty, false))).toEqual(['listing.nil_unconfirmed'])
  expect(nilReturnRefusals(empty, true)).toEqual([])
  expect(codes(nilReturnRefusals(countyPart, true))).toEqual(['listing.nil_not_empty'])
  expect(nilReturnRefusals({ ...empty, heldAt: 'city', state: 'sent' }, false)).toEqual([])
})

test('XJ05-09a an empty draft is named and does not block; one with enterprises does', () => {
  const empty: ListPart = { ...countyPart, id: 'part-2', officeId: 'k2', officeName: '轮台县生态环境局', entries: 0 }
  const waiting = situation({ parts: [atProvince, empty] })
  const fixing = judge(upwards, waiting, province, '2026-03-01', 'fix')
  expect([fixing.allowed, codes(fixing.notices)]).toEqual([true, ['listing.empty_drafts']])
  expect(fixing.notices[0]?.message).toContain('有 1 个机构开始了初选名单，但没有提出企业：轮台县生态环境局')
  const begun = situation({ parts: [atProvince, { ...empty, entries: 1 }] })
  expect(codes(judge(upwards, begun, province, '2026-03-01', 'fix').reasons)).toContain('listing.not_sent')
  const returned = situation({ parts: [atProvince, { ...empty, state: 'returned' }] })
  expect(codes(judge(upwards, returned, province, '2026-03-01', 'fix').reasons)).toContain('listing.not_sent')
  const alone = situation({ parts: [empty], standingEntries: 0 })
  expect(codes(judge(upwards, alone, province, '2026-03-01', 'fix').reasons)).toContain('listing.no_entries')
  const nil: ListPart = { ...empty, officeName: '尉犁县生态环境局', heldAt: 'province', state: 'sent' }
  expect(proposedNobody(situation({ parts: [atProvince, empty, nil] }))).toBe(
    '报送“本辖区没有应当列入的企业”的机构：尉犁县生态环境局；开始了初选名单而没有提出企业的机构：轮台县生态环境局',
  )
  expect(proposedNobody(situation({ parts: [atProvince] }))).toBe('')
})

test('the fixing office goes on with its own draft empty where others have proposed', () => {
  const own: ListPart = { ...atProvince, id: 'p', officeId: 'p', level: 'province', state: 'drafting', entries: 0 }
  const [first, ...rest] = upwards.steps
  if (first === undefined) throw new Error('a step')
  const both: ListProcedure = { ...upwards, steps: [{ ...first, id: 'own', levels: ['province'] }, first, ...rest] }
  const fixing = (parts: ListPart[]) => judge(both, situation({ parts }), province, '2026-03-01', 'fix')
  expect(fixing([own, atProvince]).allowed).toBe(true)
  expect(codes(fixing([atProvince]).reasons)).toEqual(['listing.earlier_step_open'])
})
