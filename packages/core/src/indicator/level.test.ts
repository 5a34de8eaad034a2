import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { parseJsonText } from '../kernel/json-text.ts'
import { issuesOf, row, systemOf } from './level.fixture.ts'
import { level } from './level.ts'
import type { LevelResult } from './level-result.schema.ts'
import { readSystem } from './read-system.ts'

const judge = (system: object, values: object, variables?: object): LevelResult =>
  level(readSystem(system), variables === undefined ? { values } : { values, variables })

const two = systemOf([{ weight: 1, rows: [row('a', 0.6), row('b', 0.4, { limiting: true })] }])

test('trap 1: membership is cumulative: 60 % at I and 40 % at II are 60, 100, 100 and level II', () => {
  expect(judge(two, { a: 1, b: 2 })).toMatchObject({ indices: { I: 60, II: 100, III: 100 }, level: 'II', issues: [] })
  expect(judge(two, { a: 0, b: 0.5 })).toMatchObject({
    indices: { I: 100, II: 100, III: 100 },
    level: 'I',
    lagging: [],
  })
  expect(judge(two, { a: 3, b: 3 })).toMatchObject({ indices: { I: 0, II: 0, III: 100 }, level: 'III' })
  expect(judge(two, { a: 3.0001, b: 1 })).toMatchObject({ indices: { I: 40, II: 40, III: 40 }, level: 'none' })
})

test('a limiting indicator below the level holds the level back, whatever the index', () => {
  const system = systemOf([{ weight: 1, rows: [row('a', 0.9), row('b', 0.1, { limiting: true })] }])
  expect(judge(system, { a: 1, b: 2 })).toMatchObject({ indices: { I: 90 }, level: 'II' })
  expect(judge(system, { a: 1, b: 3 })).toMatchObject({ indices: { I: 90, II: 90, III: 100 }, level: 'III' })
  expect(judge(system, { a: 1, b: 4 }).level).toBe('none')
  const weightless = systemOf([{ weight: 1, rows: [row('a', 1), row('b', 0, { limiting: true })] }])
  expect(judge(weightless, { a: 3, b: 3 })).toMatchObject({ indices: { III: 100 }, level: 'III' })
  expect(judge(weightless, { a: 3, b: 4 })).toMatchObject({ indices: { III: 100 }, level: 'none' })
})

test('the threshold is inclusive, and its border is exact', () => {
  const at = (weight: number, rest: number) =>
    judge(systemOf([{ weight: 1, rows: [row('a', weight), row('b', rest)] }]), { a: 1, b: 3 })
  expect(at(0.85, 0.15)).toMatchObject({ indices: { I: 85 }, level: 'I' })
  expect(at(0.84999999999, 0.15000000001).level).toBe('III')
  const lower = { ...two, rules: { indexThreshold: 60 } }
  expect(judge(lower, { a: 1, b: 1 }).level).toBe('I')
})

test('rules of a system: level I may ask something of indicators that are not limiting, level II too', () => {
  const rows = [row('a', 0.9, { limiting: true }), row('b', 0.1)]
  const plain = systemOf([{ weight: 1, rows }])
  expect(judge(plain, { a: 1, b: 3 }).level).toBe('I')
  const strict = { ...plain, rules: { levelOneNonLimitingAtLeast: 'II' } }
  expect(judge(strict, { a: 1, b: 3 }).level).toBe('II')
  expect(judge(strict, { a: 1, b: 2 }).level).toBe('I')
  const stricter = { ...plain, rules: { levelTwoNonLimitingAtLeast: 'III' } }
  expect(judge(stricter, { a: 2, b: 4 }).level).toBe('none')
  expect(judge(plain, { a: 2, b: 4 }).level).toBe('II')
})

test('trap 3: missing, zero and not applicable are three things', () => {
  const system = systemOf([{ weight: 1, rows: [row('a', 0.5), row('b', 0.5, { limiting: true })] }])
  expect(judge(system, { a: 1, b: 0 })).toMatchObject({ level: 'I', issues: [] })
  const missing = judge(system, { a: 1 })
  expect(missing).toMatchObject({ indices: { I: 50 }, level: 'undetermined', bounds: { worst: 'none', best: 'I' } })
  expect(missing.indicators[1]).toMatchObject({ id: 'b', level: 'missing', limiting: true, weight: 0.5 })
  const absent = judge(system, { a: 1, b: 'not_applicable' })
  expect(absent).toMatchObject({ indices: { I: 100 }, level: 'I' })
  expect(absent).not.toHaveProperty('bounds')
  expect(absent.indicators.map(({ weight }) => weight)).toEqual([1, 0])
  expect(absent.issues).toMatchObject([{ code: 'level_limiting_not_applicable', pointer: '/values/b' }])
})

test('a missing value leaves the level open even where worst and best agree, unless the best is none', () => {
  const small = systemOf([{ weight: 1, rows: [row('a', 0.9), row('b', 0.1)] }])
  expect(judge(small, { a: 1 })).toMatchObject({ level: 'undetermined', bounds: { worst: 'I', best: 'I' } })
  expect(judge(small, { b: 1 })).toMatchObject({ level: 'undetermined', bounds: { worst: 'none', best: 'I' } })
  expect(judge(small, { a: 4 })).toMatchObject({ level: 'none', bounds: { worst: 'none', best: 'none' } })
})

test('trap 4: level III needs exactly 100, also from thirds and from 0.1 + 0.2', () => {
  const tenths = systemOf([{ weight: 1, rows: [row('a', 0.1), row('b', 0.2), row('c', 0.7)] }])
  expect(judge(tenths, { a: 3, b: 3, c: 3 })).toMatchObject({ indices: { III: 100 }, level: 'III' })
  const thirds = { ...systemOf([{ weight: 1, rows: ['a', 'b', 'c'].map((id) => row(id, '1/3')) }]) }
  expect(judge(thirds, { a: 3, b: 3, c: 3 })).toMatchObject({ indices: { III: 100 }, level: 'III' })
  // after re-weighting the weights are sevenths and thirds, and still sum to the whole
  const groups = systemOf([
    { weight: 0.3, rows: [row('a', 0.3), row('b', 0.6), row('c', 0.1)] },
    { weight: 0.7, rows: [row('d', 0.3), row('e', 0.4), row('f', 0.3)] },
  ])
  const values = { a: 2, b: 'not_applicable', c: 2, d: 2, e: 2, f: 'not_applicable' }
  expect(judge(groups, values)).toMatchObject({ indices: { I: 0, II: 100, III: 100 }, level: 'II' })
})

test('trap 5: a group without an applicable indicator takes no weight away in silence', () => {
  const groups = systemOf([
    { weight: 0.4, rows: [row('a', 1)] },
    { weight: 0.6, rows: [row('b', 0.5), row('c', 0.5)] },
  ])
  const empty = judge(groups, { a: 'not_applicable', b: 1, c: 1 })
  expect(empty).toMatchObject({ indices: null, level: null })
  expect(empty.issues).toMatchObject([{ code: 'level_group_empty', severity: 'error' }])
  expect(judge(groups, { a: 1, b: 'not_applicable', c: 1 })).toMatchObject({ indices: { I: 100 }, level: 'I' })
  const judged = judge(groups, { a: 1, b: 'not_applicable', c: 4 })
  expect(judged.indices).toEqual({ I: 40, II: 40, III: 40 })
  expect(judged.indicators.map(({ weight }) => weight)).toEqual([0.4, 0, 0.6])
})

test('trap 6: the weight of a group is used once', () => {
  const groups = systemOf([
    { weight: 0.4, rows: [row('a', 0.5), row('b', 0.5)] },
    { weight: 0.6, rows: [row('c', 1)] },
  ])
  const judged = judge(groups, { a: 1, b: 4, c: 4 })
  expect(judged.indices?.I).toBe(20)
  expect(judged.indicators.map(({ weight }) => weight)).toEqual([0.2, 0.2, 0.6])
})

test('trap 11: every indicator below level I lags, limiting ones first', () => {
  const rows = [row('a', 0.2), row('b', 0.2, { limiting: true }), row('c', 0.2), row('d', 0.4, { limiting: true })]
  const { lagging } = judge(systemOf([{ weight: 1, rows }]), { a: 2, b: 4, c: 1, d: 2 })
  expect(lagging).toEqual(['b', 'd', 'a'])
})

test('trap 13: the level can only be computed: nothing in the input states it', () => {
  expect(issuesOf(() => judge(two, { a: 'I', b: 1 }))).toEqual(['level_value_wrong /values/a'])
  expect(issuesOf(() => level(readSystem(two), { values: { a: 1, b: 1 }, level: 'I' }))).toEqual([
    'level_unknown_field /level',
  ])
})

test.each([null, [], [1], 'x', new Decimal(1), new Decimal('1e31')])('values %j are none', (values) => {
  expect(issuesOf(() => level(readSystem(two), values))).toEqual(['level_shape_wrong '])
  expect(issuesOf(() => level(readSystem(two), { values }))).toEqual(['level_shape_wrong /values'])
})

test('a group of no weight carries nothing, its limiting indicators still limit', () => {
  const system = systemOf([
    { weight: 1, rows: [row('a', 1)] },
    { weight: 0, rows: [row('b', 0.5, { limiting: true }), row('c', 0.5)] },
  ])
  expect(judge(system, { a: 1, b: 2, c: 4 })).toMatchObject({
    indices: { I: 100, II: 100, III: 100 },
    level: 'II',
    indicators: [{ weight: 1 }, { weight: 0 }, { weight: 0 }],
    issues: [],
  })
  expect(judge(system, { a: 1, b: 'not_applicable', c: 'not_applicable' }).level).toBe('I')
})

test('a group whose share is 0 does not apply: what is not made is not judged', () => {
  const variables = [
    { id: 's', title: '产品份额' },
    { id: 't', title: '另一产品份额' },
  ]
  const system = systemOf(
    [
      { weight: 's', rows: [row('a', 1)] },
      { weight: 't', rows: [row('b', 1, { limiting: true })] },
    ],
    { variables, shareSets: [['s', 't']] },
  )
  expect(judge(system, { a: 1 }, { s: 1, t: 0 })).toMatchObject({
    level: 'I',
    indicators: [{}, { level: 'not_applicable' }],
  })
  expect(judge(system, { a: 1, b: 3 }, { s: 0.9, t: 0.1 })).toMatchObject({ indices: { I: 90 }, level: 'III' })
})

test('weights that do not sum to 1 with the variables as stated are told, not only shared out', () => {
  const rows = [row('a', '0.8/n'), row('b', 0.2)]
  const system = systemOf([{ weight: 1, rows }], { variables: [{ id: 'n', title: '数' }] })
  expect(judge(system, { a: 1, b: 1 }, { n: 1 }).issues).toEqual([])
  expect(judge(system, { a: 1, b: 'not_applicable' }, { n: 1 }).issues).toEqual([])
  expect(judge(system, { a: 1, b: 1 }, { n: 2 }).issues).toMatchObject([
    { code: 'level_inner_weights_not_one', params: { sum: '0.6' } },
  ])
})

test('qualitative indicators are met or not; where each level has its text, also at one level', () => {
  const rows = [
    row('a', 0.5, { direction: 'qualitative', benchmarks: null }),
    row('b', 0.5, { direction: 'qualitative', benchmarks: { I: '自动化', II: '半自动', III: '手工' } }),
  ]
  const system = systemOf([{ weight: 1, rows }])
  expect(judge(system, { a: true, b: 'II' })).toMatchObject({ indices: { I: 50, II: 100, III: 100 }, level: 'II' })
  expect(judge(system, { a: false, b: true })).toMatchObject({ indices: { I: 50, II: 50, III: 50 }, level: 'none' })
  expect(issuesOf(() => judge(system, { a: 'II', b: 1 }))).toEqual([
    'level_value_wrong /values/a',
    'level_value_wrong /values/b',
  ])
})

test('benchmarks may be printed texts, ranges and expressions of declared variables', () => {
  const rows = [
    row('ph', 0.25, { direction: 'higher', benchmarks: { I: '6.5~8.5', II: '6~9', III: '5.5~9.5' } }),
    row('share', 0.25, { direction: 'higher', unit: '%', benchmarks: { I: '≥ 95 %', II: '≥９０％', III: '＞80%' } }),
    row('power', 0.5, { unit: 'kWh/m2', benchmarks: { I: '<=10+5n', II: '≤25+10n', III: '≤55+15n' } }),
  ]
  const system = systemOf([{ weight: 1, rows }], {
    variables: [{ id: 'n', title: '层数减 2', from: 0, to: 30, isWhole: true }],
  })
  const levels = (values: object, n: number) => judge(system, values, { n }).indicators.map(({ level }) => level)
  expect(levels({ ph: 7, share: 95, power: 20 }, 2)).toEqual(['I', 'I', 'I'])
  expect(levels({ ph: 6.2, share: 80.1, power: 20.01 }, 2)).toEqual(['II', 'III', 'II'])
  expect(levels({ ph: 10, share: 80, power: 200 }, 2)).toEqual(['none', 'none', 'none'])
  expect(issuesOf(() => judge(system, {}))).toEqual(['level_variable_missing /variables/n'])
  expect(issuesOf(() => judge(system, {}, { n: 1.5, m: 1 }))).toEqual([
    'level_unknown_variable /variables/m',
    'level_variable_wrong /variables/n',
  ])
})

test('weights shared by what a plant has: 0.8/n, n counted from what applies', () => {
  const metals = ['zn', 'cu', 'ni']
  const rows = [...metals.map((id) => row(id, '0.8/n')), row('water', 0.2)]
  const system = systemOf([{ weight: 1, rows }], { variables: [{ id: 'n', title: '镀种数', countOf: metals }] })
  const weights = (values: object) => judge(system, values).indicators.map(({ weight }) => weight)
  expect(weights({ zn: 1, cu: 1, ni: 'not_applicable', water: 1 })).toEqual([0.4, 0.4, 0, 0.2])
  expect(judge(system, { zn: 1, cu: 2, ni: 1, water: 1 }).indices?.I).toBeCloseTo(73.3333333333333, 10)
  expect(judge(system, { zn: 1, cu: 1, ni: 1, water: 1 }).indices?.I).toBe(100)
  expect(weights({ zn: 'not_applicable', cu: 'not_applicable', ni: 'not_applicable', water: 1 })).toEqual([0, 0, 0, 1])
})

test('weights split by the output of products: a product that is not made does not apply', () => {
  const rows = [row('single', 's1'), row('double', 's2'), row('multi', 's3')]
  const variables = ['s1', 's2', 's3'].map((id) => ({ id, title: id, from: 0, to: 1 }))
  const system = systemOf([{ weight: 1, rows }], { variables, shareSets: [['s1', 's2', 's3']] })
  const result = judge(system, { single: 1, double: 4 }, { s1: 0.7, s2: 0.3, s3: 0 })
  expect(result.indices).toEqual({ I: 70, II: 70, III: 70 })
  expect(result.indicators[2]).toEqual({ id: 'multi', level: 'not_applicable', limiting: false, weight: 0 })
  expect(issuesOf(() => judge(system, {}, { s1: 0.7, s2: 0.3, s3: 0.1 }))).toEqual(['level_shares_not_one /variables'])
})

test('unpublished weights give no index, unverified rows and made-up systems no certainty', () => {
  const unknown = systemOf([{ weight: 1, rows: [row('a', 0.5), { ...row('b', 0.5), weight: null }] }])
  const open = judge(unknown, { a: 1, b: 2 })
  expect(open).toMatchObject({ indices: null, level: null, lagging: ['b'], issues: [{ code: 'level_weight_unknown' }] })
  const doubtful = systemOf([{ weight: 1, rows: [row('a', 1, { status: 'unverified' })] }], { isFictitious: true })
  const result = judge(doubtful, { a: 1 })
  expect(result.level).toBe('I')
  expect(result.issues.map(({ code }) => code)).toEqual(['level_unverified_rows', 'level_fictitious'])
})

test('values are read from their text: what doubles cannot tell apart is told apart', () => {
  const system = readSystem(systemOf([{ weight: 1, rows: [row('a', 1, { benchmarks: { I: 0.3, II: 1, III: 2 } })] }]))
  const of = (text: string) => {
    const read = parseJsonText(`{"values":{"a":${text}}}`, { exactAt: () => true })
    return read.ok ? level(system, read.value).level : null
  }
  expect(of('0.3')).toBe('I')
  expect(of('0.30000000000000000001')).toBe('II')
  expect(of('0.29999999999999999999')).toBe('I')
  expect(level(system, { values: { a: 0.1 + 0.2 } }).level).toBe('II')
})

test('the order of indicators changes nothing, and scaling values with benchmarks changes nothing', () => {
  const values = fc.array(
    fc.integer({ min: 0, max: 40 }).map((each) => each / 10),
    { minLength: 6, maxLength: 6 },
  )
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 })
  const weights = [0.1, 0.15, 0.25, 0.2, 0.05, 0.25]
  const rows = weights.map((weight, at) => row(`i${at}`, weight, { limiting: at % 3 === 0 }))
  const scaled = weights.map((weight, at) =>
    row(`i${at}`, weight, { limiting: at % 3 === 0, benchmarks: { I: 1000, II: 2000, III: 3000 } }),
  )
  fc.assert(
    fc.property(values, order, (given, places) => {
      const stated = Object.fromEntries(given.map((value, at) => [`i${at}`, value]))
      const plain = judge(systemOf([{ weight: 1, rows }]), stated)
      const mixed = judge(systemOf([{ weight: 1, rows: places.map((at) => rows[at] ?? {}) }]), stated)
      const large = Object.fromEntries(given.map((value, at) => [`i${at}`, value * 1000]))
      const times = judge(systemOf([{ weight: 1, rows: scaled }]), large)
      expect([mixed.indices, mixed.level]).toEqual([plain.indices, plain.level])
      expect(times).toEqual(plain)
      expect((plain.indices?.I ?? 0) <= (plain.indices?.II ?? 0)).toBe(true)
      expect((plain.indices?.II ?? 0) <= (plain.indices?.III ?? 0)).toBe(true)
    }),
  )
})
