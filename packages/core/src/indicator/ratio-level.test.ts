import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { issuesOf } from './level.fixture.ts'
import { ratioLevel } from './ratio-level.ts'
import { readRatioSystem } from './read-ratio-system.ts'

const FILE = {
  id: 'ratio',
  title: '比值体系',
  kind: 'ratio',
  cap: 1.2,
  quantitative: {
    weight: 0.7,
    groups: [
      {
        id: 'use',
        indicators: [
          { id: 'coal', title: '煤耗', weight: 40, direction: 'lower', benchmark: 100 },
          { id: 'water', title: '水耗', weight: 20, direction: 'lower', benchmark: 8 },
        ],
      },
      {
        id: 'reuse',
        indicators: [{ id: 'reuse', title: '重复利用率', weight: 40, direction: 'higher', benchmark: 90 }],
      },
    ],
  },
  qualitative: {
    weight: 0.3,
    groups: [
      {
        id: 'management',
        indicators: [
          { id: 'system', title: '管理体系', weight: 60 },
          { id: 'audit', title: '清洁生产审核', weight: 40 },
        ],
      },
    ],
  },
  grades: [
    { id: 'leading', title: '清洁生产先进企业', atLeast: 90 },
    { id: 'clean', title: '清洁生产企业', atLeast: 75 },
  ],
  vetoes: [{ id: 'over', title: '超标排放' }],
}
const system = readRatioSystem(FILE)
const rate = (values: object) => ratioLevel(system, { values: { over: false, ...values } })
const full = { coal: 100, water: 8, reuse: 90, system: true, audit: true }

test('quotients with the benchmark times their points, both parts weighted', () => {
  expect(rate(full)).toMatchObject({ quantitative: 100, qualitative: 100, index: 100, grade: 'leading', lagging: [] })
  const worse = rate({ ...full, coal: 200, reuse: 45, audit: false })
  expect(worse).toMatchObject({ quantitative: 60, qualitative: 60, index: 60, grade: 'none' })
  expect(worse.lagging).toEqual(['coal', 'reuse', 'audit'])
  expect(rate({ ...full, audit: false, reuse: 81 })).toMatchObject({ index: 85.2, grade: 'clean' })
})

test('no quotient counts for more than the cap, and nothing used up is the cap', () => {
  expect(rate({ ...full, coal: 50, water: 0, reuse: 99 })).toMatchObject({ quantitative: 116 })
  expect(rate({ ...full, water: 0 }).indicators[1]).toMatchObject({ ratio: 1.2, points: 24 })
  expect(rate({ ...full, reuse: 0 }).indicators[2]).toMatchObject({ ratio: 0, points: 0 })
})

test('points of what does not apply go to the others of the group; missing is not zero', () => {
  expect(rate({ ...full, water: 'not_applicable', coal: 200 })).toMatchObject({ quantitative: 70 })
  const { audit: _left, ...without } = full
  const missing = rate(without)
  expect(missing).toMatchObject({ qualitative: 60, grade: 'undetermined', bounds: { worst: 'clean', best: 'leading' } })
  expect(rate({ ...full, coal: 'not_applicable', water: 'not_applicable' })).toMatchObject({ index: null, grade: null })
})

test('a veto excludes from every grade, an unanswered one leaves it open', () => {
  expect(rate({ ...full, over: true })).toMatchObject({ index: 100, grade: 'none' })
  expect(ratioLevel(system, { values: full })).toMatchObject({ grade: 'undetermined', bounds: { worst: 'none' } })
})

test('a system whose points are not a hundred, and values that are none, are refused', () => {
  const wrong = { ...FILE, cap: 0.5, qualitative: { ...FILE.qualitative, weight: 0.4 } }
  expect(issuesOf(() => readRatioSystem(wrong))).toEqual([
    'system_value_wrong /cap',
    'system_weights_not_one /quantitative/weight',
  ])
  const few = {
    ...FILE,
    qualitative: { weight: 0.3, groups: [{ id: 'm', indicators: [{ id: 'coal', title: '煤', weight: 99 }] }] },
  }
  expect(issuesOf(() => readRatioSystem(few))).toEqual([
    'system_duplicate_id /qualitative/groups/0/indicators/0/id',
    'system_points_not_hundred /qualitative/groups',
  ])
  expect(issuesOf(() => rate({ coal: -1, water: true, audit: 1, sun: 1, over: 'not_applicable' }))).toEqual([
    'level_unknown_indicator /values/sun',
    'level_value_wrong /values/audit',
    'level_value_wrong /values/coal',
    'level_value_wrong /values/over',
    'level_value_wrong /values/water',
  ])
})

test.each([null, [], [1], 'x', new Decimal(1), new Decimal('1e31')])('values %j are none', (values) => {
  expect(issuesOf(() => ratioLevel(system, values))).toEqual(['level_shape_wrong '])
  expect(issuesOf(() => ratioLevel(system, { values }))).toEqual(['level_shape_wrong /values'])
})

test('hundreds of values of fifty digits are summed exactly, without the machine standing still', () => {
  const indicators = Array.from({ length: 300 }, (_, at) => {
    return { id: `i${at}`, title: '指标', weight: 0.25, direction: 'lower', benchmark: 1 }
  })
  const rest = { id: 'rest', title: '其余', weight: 25, direction: 'lower', benchmark: 1 }
  const groups = [
    { id: 'many', indicators },
    { id: 'one', indicators: [rest] },
  ]
  const large = readRatioSystem({ ...FILE, vetoes: [], cap: 2, quantitative: { weight: 0.7, groups } })
  const value = (at: number) => new Decimal(`1.${'3'.repeat(40)}${String(at).padStart(10, '0')}`)
  const values = Object.fromEntries(indicators.map(({ id }, at) => [id, value(at)]))
  const { quantitative } = ratioLevel(large, { values: { ...values, rest: 1 } })
  expect(quantitative).toBeCloseTo(25 + 75 / Number(value(150)), 10)
})
