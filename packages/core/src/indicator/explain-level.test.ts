import { expect, test } from 'vitest'
import { explainLevel } from './explain-level.ts'
import { row, systemOf } from './level.fixture.ts'
import { level } from './level.ts'
import { readLevelInput } from './read-level-input.ts'
import { readSystem } from './read-system.ts'
import { compareWithRequired } from './required-level.ts'

const system = readSystem(
  systemOf([
    { weight: 0.7, rows: [row('a', 0.6, { unit: 'kg/t' }), row('b', 0.4, { limiting: true })] },
    { weight: 0.3, rows: [row('c', '1/3'), row('d', '2/3', { direction: 'qualitative', benchmarks: null })] },
  ]),
)
const explain = (values: object) => explainLevel(system, readLevelInput(system, { values }))

test('every point is explained, and the points sum to the indices', () => {
  const values = { a: 1.5, b: 1, c: 4, d: true }
  const explained = explain(values)
  expect(explained?.total).toEqual({ I: '48', II: '90', III: '90' })
  expect(level(system, { values }).indices).toEqual({ I: 48, II: 90, III: 90 })
  expect(explained?.indicators.map(({ text }) => text)).toEqual([
    '实际值 1.5 kg/t，达到Ⅱ级（要求 ≤2）：在Ⅱ、Ⅲ级指数中各计 42 分',
    '实际值 1，达到Ⅰ级（要求 ≤1）：在Ⅰ、Ⅱ、Ⅲ级指数中各计 28 分（限定性指标）',
    '实际值 4，未达到Ⅲ级（Ⅲ级要求 ≤3）：各级都不得分',
    '符合，达到Ⅰ级：在Ⅰ、Ⅱ、Ⅲ级指数中各计 20 分',
  ])
})

test('what is missing and what does not apply is said, and its weight is shown where it went', () => {
  const explained = explain({ a: 1, b: 'not_applicable', d: false })
  expect(explained?.indicators.map(({ weight }) => weight)).toEqual(['0.7', '0', '0.1', '0.2'])
  expect(explained?.indicators[1]?.text).toContain('退出限定性条件')
  expect(explained?.indicators[2]?.text).toContain('没有数据')
  expect(explain({ a: 'not_applicable', b: 'not_applicable' })).toBeNull()
})

test('a group of no weight gives no points and takes none from the others', () => {
  const weightless = readSystem(
    systemOf([
      { weight: 1, rows: [row('a', 1)] },
      { weight: 0, rows: [row('b', 1, { limiting: true })] },
    ]),
  )
  const explained = explainLevel(weightless, readLevelInput(weightless, { values: { a: 1, b: 2 } }))
  expect(explained?.total).toEqual({ I: '100', II: '100', III: '100' })
  expect(explained?.indicators[1]).toMatchObject({ weight: '0', points: { I: '0', II: '0', III: '0' } })
})

test('the required level stands beside the reached one, with what is short of it', () => {
  const reached = level(system, { values: { a: 1.5, b: 2, c: 4, d: true } })
  expect(reached.level).toBe('II')
  expect(compareWithRequired(reached, 'II')).toEqual({ required: 'II', isMet: true, short: ['c'] })
  expect(compareWithRequired(reached, 'I')).toEqual({ required: 'I', isMet: false, short: ['b', 'a', 'c'] })
  const open = level(system, { values: { a: 1.5, b: 2, d: true } })
  expect([open.level, compareWithRequired(open, 'II').isMet]).toEqual(['undetermined', null])
  expect(compareWithRequired(open, 'I').isMet).toBe(false)
})
