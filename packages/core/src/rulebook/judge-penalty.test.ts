import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PenaltyDraft } from './judge-penalty.ts'
import { judgePenalty } from './judge-penalty.ts'
import type { PenaltyOption } from './penalty-options-on.ts'

const option: PenaltyOption = {
  basis: 'act_day',
  article: 'CPPL2012-39(1)',
  via: 'XJ05-28',
  authority: '自治区生态环境厅',
  competence: [{ department: 'ecology', levels: ['province'] }],
  competenceClause: 'XJ05-28',
  measure: '责令限期改正',
  onRefusal: '处以罚款',
  amount: { min: '50000', max: '500000' },
  needsOrder: true,
}

const draft: PenaltyDraft = {
  option,
  actOn: '2026-05-01',
  decidedOn: '2026-06-01',
  amount: '50000',
  hasUnmetOrder: true,
  comparison: '',
  office: { capacities: ['ecology'], level: 'province' },
  timeRuleClause: null,
}

const codes = (other: Partial<PenaltyDraft>) => judgePenalty({ ...draft, ...other }).map(({ code }) => code)

test('XJ05-28 the bounds of a range belong to it, a cent beyond does not', () => {
  expect(codes({})).toEqual([])
  expect(codes({ amount: '500000.00' })).toEqual([])
  expect(codes({ amount: '49999.99' })).toEqual(['penalty.below_range'])
  expect(codes({ amount: '500000.01' })).toEqual(['penalty.above_range'])
})

test('sums are exact: every whole cent inside is taken, every one outside refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (cents) => {
      const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      expect(codes({ amount }).length === 0).toBe(cents >= 5_000_000 && cents <= 50_000_000)
    }),
  )
})

test('no sum is no fine: neither range nor order is asked for', () => {
  expect(codes({ amount: ' ', hasUnmetOrder: false })).toEqual([])
  expect(codes({ amount: '0' })).toEqual(['penalty.not_a_sum'])
  expect(codes({ amount: '1e5' })).toEqual(['penalty.not_a_sum'])
  expect(codes({ option: { ...option, amount: null } })).toEqual(['penalty.range_unknown'])
})

test('XJ05-28 another office, no order, reversed days, no reasons: everything at once', () => {
  const office = { capacities: ['ecology'], level: 'county' } as const
  const timeRuleClause = 'CODE2026-1057'
  expect(codes({ office, hasUnmetOrder: false, actOn: '2026-07-01', timeRuleClause })).toEqual([
    'penalty.act_after_decision',
    'penalty.other_authority',
    'penalty.order_unmet',
    'penalty.comparison_missing',
  ])
  expect(codes({ option: null })).toEqual(['penalty.no_article'])
})
