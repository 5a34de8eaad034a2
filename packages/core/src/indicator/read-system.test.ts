import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { issuesOf, row, systemOf } from './level.fixture.ts'
import { level } from './level.ts'
import { readSystem } from './read-system.ts'

const refused = (system: unknown) => issuesOf(() => readSystem(system))
const one = (more: object) => systemOf([{ weight: 1, rows: [row('a', 1, more)] }])
const AT = '/groups/0/indicators/0'

test('trap 6: weights are data and sum to exactly 1, in every group and over the groups', () => {
  const system = systemOf([
    { weight: 0.5, rows: [row('a', 0.3), row('b', 0.3)] },
    { weight: 0.4, rows: [row('c', 1)] },
  ])
  expect(refused(system)).toEqual(['system_weights_not_one /groups', 'system_weights_not_one /groups/0/indicators'])
  const negative = systemOf([{ weight: 1, rows: [row('a', 1.5), row('b', -0.5)] }])
  expect(refused(negative)).toEqual(['system_weight_negative /groups/0/indicators/1/weight'])
})

test('trap 4 of the systems: a better level may not be easier than a worse one', () => {
  expect(refused(one({ benchmarks: { I: 3, II: 2, III: 4 } }))).toEqual([`system_not_monotonic ${AT}/benchmarks`])
  expect(refused(one({ benchmarks: { I: '≤3', II: '<3', III: '≤3' } }))).toEqual([
    `system_not_monotonic ${AT}/benchmarks`,
  ])
  expect(refused(one({ direction: 'higher', benchmarks: { I: 90, II: 95, III: 80 } }))).toEqual([
    `system_not_monotonic ${AT}/benchmarks`,
  ])
  expect(refused(one({ benchmarks: { I: 2, II: 2, III: 2 } }))).toEqual([])
})

test('trap 2: the direction is data: a benchmark that says otherwise is a finding, never a guess', () => {
  expect(refused(one({ benchmarks: { I: '≥1', II: '≤2', III: '≤3' } }))).toContain(
    `system_benchmark_direction ${AT}/benchmarks/I`,
  )
  const words = one({ benchmarks: { I: '见标准', II: '≤2', III: '' } })
  expect(refused(words)).toEqual([`system_value_wrong ${AT}/benchmarks/III`])
  expect(refused(one({ benchmarks: { I: '见标准', II: '≤2', III: '#NUM!' } }))).toEqual([
    `system_benchmark_unreadable ${AT}/benchmarks/I`,
    `system_benchmark_unreadable ${AT}/benchmarks/III`,
  ])
})

test('merged cells: a level without its own benchmark is named, not skipped', () => {
  expect(refused(one({ benchmarks: { I: 1, III: 3 } }))).toEqual([`system_benchmark_missing ${AT}/benchmarks/II`])
  expect(refused(one({ benchmarks: { I: 1, II: null, III: 3 } }))).toEqual([
    `system_benchmark_missing ${AT}/benchmarks/II`,
  ])
})

test('a unit printed with the benchmark is the unit of the indicator', () => {
  expect(refused(one({ unit: 'kg/t', benchmarks: { I: '≤1 kg/t', II: '≤2g/t', III: '≤3' } }))).toEqual([
    `system_benchmark_unit ${AT}/benchmarks/II`,
  ])
  expect(refused(one({ benchmarks: { I: '9~6', II: '5~10', III: '4~11' } }))).toContain(
    `system_range_empty ${AT}/benchmarks/I`,
  )
})

test('ids are unlike, variables declared, fields known', () => {
  const system = systemOf([{ weight: 1, rows: [row('a', '0.5/n'), row('a', 0.5, { colour: 'red' })] }])
  expect(refused(system)).toEqual(['system_unknown_field /groups/0/indicators/1/colour'])
  const named = systemOf([{ weight: 1, rows: [row('a', '0.5/n'), row('a', 0.5)] }], {
    variables: [{ id: 'm', title: 'm', countOf: ['b'] }],
    shareSets: [['k']],
    rules: { indexThreshold: 850 },
  })
  expect(refused(named)).toEqual([
    'system_duplicate_id /groups/0/indicators/1/id',
    'system_expression_wrong /groups/0/indicators/0/weight',
    'system_value_wrong /rules/indexThreshold',
    'system_variable_unknown /shareSets/0/0',
    'system_variable_unknown /variables/0/countOf/0',
  ])
  expect(refused(7)).toEqual(['system_value_wrong '])
  expect(refused({})).toContain('system_value_wrong /groups')
})

test('a number where an object is asked for is one finding at its place, however it was read', () => {
  const file = {
    ...(systemOf([{ weight: 1, rows: [row('a', 1)] }]) as { groups: object[] }),
    rules: { indexThreshold: 85 },
  }
  for (const number of [5, new Decimal(5), new Decimal('1e400')]) {
    expect(refused(number)).toEqual(['system_value_wrong '])
    expect(refused({ ...file, rules: number })).toEqual(['system_value_wrong /rules'])
    expect(refused({ ...file, groups: [...file.groups, number] })).toEqual(['system_value_wrong /groups/1'])
  }
})

test('weights no sum can be told of in time are refused at once, and so are expressions of hundreds of digits', () => {
  const digits = '7'.repeat(60)
  const rows = Array.from({ length: 500 }, (_, at) => row(`i${at}`, `1/${1000 + at}${digits}`))
  expect(refused(systemOf([{ weight: 1, rows }]))).toEqual(['system_weights_too_fine /groups/0/indicators'])
  const variables = [{ id: 'n', title: '变量' }]
  const varying = readSystem(
    systemOf([{ weight: 1, rows: rows.map((_, at) => row(`i${at}`, `1/(n+${at})`)) }], { variables }),
  )
  const n = new Decimal(`1.${digits.slice(1)}`)
  expect(issuesOf(() => level(varying, { values: {}, variables: { n } }))).toEqual([
    'level_weights_too_fine /variables',
  ])
  const powers = row('a', 1, { benchmarks: { I: 'n*n*n*n*n*n*n*n*n*n*n*n', II: '2n', III: '3n' } })
  const large = readSystem(systemOf([{ weight: 1, rows: [powers] }], { variables }))
  const judged = level(large, { values: { a: 1 }, variables: { n: new Decimal('1e30') } })
  expect(judged).toMatchObject({ level: 'undetermined', issues: [{ code: 'level_benchmark_valueless' }] })
})
