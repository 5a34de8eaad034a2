import { expect, test } from 'vitest'
import { readAnySystem } from '../../indicator/judge-plant.ts'
import { row, systemOf } from '../../indicator/level.fixture.ts'
import { RATIO, valuesOf } from '../level/level.fixture.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit } from '../workbench.fixture.ts'
import type { Check } from './check.ts'
import { levelLimitingLeftOut } from './checks/level-limiting-left-out.ts'
import { levelVariables } from './checks/level-variables.ts'
import { levelWorseAfter } from './checks/level-worse-after.ts'
import { METHOD } from './method.fixture.ts'
import { lookAt } from './run-checks.ts'

const found = (check: Check, sheets: WrittenSheets): string[] =>
  check.run(lookAt(anAudit(sheets), METHOD, { system: RATIO, earlier: [] })).map(({ message }) => message)

const both = (before: string, after: string) => ({ before, after })

test('of a system of ratios a veto that nobody answered is left out like a limiting indicator', () => {
  const [message, ...others] = found(levelLimitingLeftOut, { level_values: valuesOf({ coal: '100', system: '是' }) })
  expect([message, others]).toEqual([expect.stringContaining('“超标排放”'), []])
  const answered = { level_values: valuesOf({ coal: '100', system: '是', over: '没有' }) }
  expect(found(levelLimitingLeftOut, answered)).toEqual([])
})

test('of a system of ratios a grade that fell, a quotient that fell and a veto that came are worse', () => {
  const worse = valuesOf({ coal: both('100', '400'), system: both('是', '是'), over: both('没有', '没有') })
  expect(found(levelWorseAfter, { level_values: worse })).toEqual([
    expect.stringContaining('审核前是“清洁生产企业”，审核后是“不够评级”。1 项指标比审核前差：“煤耗”'),
  ])
  const vetoed = valuesOf({ coal: both('100', '100'), system: both('是', '是'), over: both('没有', '有') })
  expect(found(levelWorseAfter, { level_values: vetoed })[0]).toContain('“超标排放”')
  const better = valuesOf({ coal: both('100', '99'), system: both('否', '是'), over: both('有', '没有') })
  expect(found(levelWorseAfter, { level_values: better })).toEqual([])
})

test('a benchmark without a value is a finding at its row, and no level is given from it', () => {
  const rows = [row('a', 1, { title: '综合能耗', benchmarks: { I: '10/n', II: '20/n', III: '30/n' } })]
  const system = readAnySystem(systemOf([{ weight: 1, rows }], { variables: [{ id: 'n', title: '层数' }] }))
  const at = (n: string) => {
    const written = { level_values: valuesOf({ a: '1' }), level_variables: { n: { variable: 'n', before: n } } }
    return lookAt(anAudit(written), METHOD, { system, earlier: [] })
  }
  const [finding, ...others] = levelVariables.run(at('0'))
  expect([finding?.message, others]).toEqual([expect.stringContaining('“综合能耗”的基准值Ⅰ级“10/n”'), []])
  expect(finding?.places).toMatchObject([{ sheet: 'level_values', row: 'a', column: 'before' }])
  expect(at('0').levels?.before.result).toMatchObject({ level: 'undetermined' })
  expect([levelVariables.run(at('2')), at('2').levels?.before.result]).toMatchObject([[], { level: 'I' }])
})
