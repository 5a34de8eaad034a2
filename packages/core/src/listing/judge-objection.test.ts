import { expect, test } from 'vitest'
import { amendRefusals } from './judge-amendment.ts'
import { raisedOnRefusals, raiseRefusals } from './judge-objection.ts'
import { city, codes, province, situation, upwards, withComment } from './listing.fixture.ts'
import type { ListSituation } from './situation.schema.ts'

test('SX22-03b objections belong to the comment period; what came on paper in time may be entered after it', () => {
  const running = situation({ comment: { from: '2026-03-03', to: '2026-03-12' } })
  const raise = (now: ListSituation, today: string, entersForOthers = false) =>
    codes(raiseRefusals(withComment, now, { today, entersForOthers }))
  expect(raise(situation(), '2026-03-03')).toEqual(['listing.objection_before_comment'])
  expect(raise(running, '2026-03-02')).toEqual(['listing.objection_early'])
  expect([raise(running, '2026-03-03'), raise(running, '2026-03-12')]).toEqual([[], []])
  expect(raise(running, '2026-03-13')).toEqual(['listing.objection_after_comment'])
  expect(raise(running, '2026-03-13', true)).toEqual([])
  const raisedOn = (day: string) => codes(raisedOnRefusals(withComment, running, day, '2026-03-13'))
  expect(['2026-03-02', '2026-03-03', '2026-03-12', '2026-03-13', '2026-03-14'].map(raisedOn)).toEqual([
    ['listing.objection_day_outside'],
    [],
    [],
    ['listing.objection_day_outside'],
    ['listing.objection_day_to_come'],
  ])
})

test('where the law knows no comment period objections come until the list is fixed, and then by way of the notice', () => {
  const asked = { today: '2026-03-11', entersForOthers: false }
  expect(raiseRefusals(upwards, situation(), asked)).toEqual([])
  expect(raisedOnRefusals(upwards, situation(), '2026-01-05', '2026-03-11')).toEqual([])
  const fixed = situation({
    acts: [{ step: 'fix', department: 'ecology', level: 'province', regionPath: '65', on: '2026-03-10' }],
  })
  const [late] = raiseRefusals(upwards, fixed, { ...asked, entersForOthers: true })
  expect(late?.code).toBe('listing.objection_late')
  expect(late?.message).toContain('按通知书载明的途径提出')
})

test('the day of publication is corrected by the office that published, once it has', () => {
  const published = situation({ publishedOn: '2026-03-12' })
  expect(amendRefusals(upwards, published, province)).toEqual([])
  expect(codes(amendRefusals(upwards, published, city))).toEqual(['listing.other_level'])
  expect(codes(amendRefusals(upwards, situation(), province))).toEqual(['listing.nothing_to_amend'])
})
