import { expect, test } from 'vitest'
import { Decimal } from '../kernel/decimal.ts'
import { explainLevel } from './explain-level.ts'
import { row, systemOf } from './level.fixture.ts'
import { level } from './level.ts'
import { readLevelInput } from './read-level-input.ts'
import { readSystem } from './read-system.ts'

const variables = [{ id: 'n', title: '层数' }]
const withBenchmark = (benchmarks: object) =>
  readSystem(systemOf([{ weight: 1, rows: [row('a', 0.5, { benchmarks }), row('b', 0.5)] }], { variables }))
const judge = (benchmarks: object, values: object, n: number | Decimal = 0) =>
  level(withBenchmark(benchmarks), { values, variables: { n } })

test('a benchmark divided by 0 leaves its indicator open and the level undetermined, and says which and why', () => {
  const judged = judge({ I: '10/n', II: '20/n', III: '30/n' }, { a: 1, b: 1 })
  expect(judged).toMatchObject({
    indices: { I: 50, II: 50, III: 50 },
    level: 'undetermined',
    bounds: { worst: 'none', best: 'I' },
    indicators: [{ id: 'a', level: 'missing' }, { level: 'I' }],
  })
  expect(judged.issues).toMatchObject([
    {
      code: 'level_benchmark_valueless',
      severity: 'error',
      pointer: '/values/a',
      message:
        '按所填的变量，“a”的基准值Ⅰ级“10/n”、Ⅱ级“20/n”、Ⅲ级“30/n”算不出来（除数是 0），达没达到无法判断：这项指标按没有数据处理，等级待定。请核对变量 “n”（层数）= 0，或者基准值的式子；确实不适用的填不适用。',
    },
  ])
  expect(judge({ I: '10/n', II: '20/n', III: '30/n' }, { a: 1, b: 1 }, 2)).toMatchObject({ level: 'I', issues: [] })
})

test('what meets a better benchmark that has a value is judged; what does not apply is not asked', () => {
  const last = { I: 1, II: 2, III: '30/n' }
  expect(judge(last, { a: 2, b: 1 })).toMatchObject({ level: 'II', issues: [{ code: 'level_benchmark_valueless' }] })
  expect(judge(last, { a: 3, b: 1 })).toMatchObject({ level: 'undetermined', indicators: [{ level: 'missing' }, {}] })
  const first = { I: '10/n', II: 2, III: 3 }
  expect(judge(first, { a: 2, b: 1 }).level).toBe('undetermined')
  expect(judge(first, { a: 'not_applicable', b: 1 })).toMatchObject({ level: 'I', issues: [] })
  expect(judge(last, { a: 9, b: 9 })).toMatchObject({ level: 'none' })
})

test('a benchmark of more than 150 digits, and an end of a range, are told likewise', () => {
  const large = new Decimal('1e30')
  const [issue] = judge({ I: 'n*n*n*n*n*n', II: '2n', III: '3n' }, { a: 1, b: 1 }, large).issues
  expect(issue?.message).toContain('算出的数超过 150 位')
  expect(issue?.message).toContain('“n”（层数）= 1000000000000000000000000000000，')
  const range = judge({ I: '6~8', II: '5~9', III: '[1/n,9]' }, { a: 20, b: 1 })
  expect(range).toMatchObject({ level: 'undetermined', issues: [{ params: { benchmarks: 'Ⅲ级“[1/n,9]”' } }] })
})

test('the explanation does not take what cannot be judged for what has no data', () => {
  const system = withBenchmark({ I: '10/n', II: '20/n', III: '30/n' })
  const explained = explainLevel(system, readLevelInput(system, { values: { a: 1 }, variables: { n: 0 } }))
  expect(explained?.indicators.map(({ text }) => text)).toEqual([
    '实际值 1，基准值按所填的变量算不出来，达没达到无法判断：按未达到计，等级待定',
    '没有数据：按未达到计，等级待定',
  ])
})

test('a weight without a value gives no level; one of an indicator divided by 0 is still a product that is not made', () => {
  const groups = [
    { weight: '0.5/n', rows: [row('a', 1)] },
    { weight: 0.5, rows: [row('b', 1)] },
  ]
  const system = readSystem(systemOf(groups, { variables }))
  expect(level(system, { values: { a: 1, b: 1 }, variables: { n: 0 } })).toMatchObject({
    level: null,
    indices: null,
    issues: [{ code: 'level_weight_valueless', pointer: '/variables', params: { title: 'g1', reason: '除数是 0' } }],
  })
  const own = readSystem(
    systemOf([{ weight: 1, rows: [row('a', 'n*n*n*n*n*n'), row('b', '1-n*n*n*n*n*n')] }], { variables }),
  )
  const long = level(own, { values: { a: 1, b: 1 }, variables: { n: new Decimal('1e30') } })
  expect(long.issues.map(({ code }) => code)).toEqual(['level_weight_valueless', 'level_weight_valueless'])
  expect(long.level).toBeNull()
})
