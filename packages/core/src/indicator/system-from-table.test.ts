import { expect, test } from 'vitest'
import { level } from './level.ts'
import { systemFromTable } from './system-from-table.ts'

const HEAD = ['一级指标', '一级指标权重', '二级指标', '单位', '二级指标权重', 'Ⅰ级基准值', 'Ⅱ级基准值', 'Ⅲ级基准值']
const NAMED = { id: 'own', title: '自己的体系' }
const read = (...rows: string[][]) => systemFromTable([['表 1'], HEAD, ...rows], NAMED)

test('trap 2: a printed table becomes a system, signs, full-width digits and stars understood', () => {
  const { system, issues } = read(
    ['能源消耗', '０．６', '*单位产品综合能耗', 'kgce/t', '70%', '≤120', '≤１３５', '≤150'],
    ['', '', '清洁能源使用率', '%', '0.3', '≥ 60 %', '≥40%', '≥20'],
    ['管理', '0.4', '环境管理体系', '', '1', '通过认证', '建立并运行', '有管理制度'],
  )
  expect(issues).toEqual([])
  if (system === null) throw new RangeError('no system')
  expect(system.indicators).toMatchObject([
    { id: '1.1', title: '单位产品综合能耗', isLimiting: true, direction: 'lower', unit: 'kgce/t' },
    { id: '1.2', isLimiting: false, direction: 'higher' },
    { id: '2.1', direction: 'qualitative', isGraded: true, isVerified: false },
  ])
  expect(level(system, { values: { '1.1': 120, '1.2': 40, '2.1': 'I' } }).indices).toEqual({ I: 82, II: 100, III: 100 })
})

test('every finding says the row and the column of the table', () => {
  const { system, issues } = read(
    ['能源消耗', '0.6', '综合能耗', 'kgce/t', '0.7', '≤140', '≤135', '#NUM!'],
    ['', '', '电耗', 'kWh/t', '0.2', '≤8', '≤9', ''],
    ['管理', '0.4', '体系', '', '1', '有', '有', '有'],
  )
  expect(system).toBeNull()
  expect(issues.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
    ['system_benchmark_unreadable', 3, 'Ⅲ级基准值'],
    ['system_benchmark_missing', 4, 'Ⅲ级基准值'],
    ['system_weights_not_one', 3, '二级指标权重'],
  ])
})

test('a direction that nothing says has to be stated, and is never guessed from words', () => {
  const row = ['能源消耗', '1', '重复利用率越高越好', '%', '1', '95', '90', '85']
  expect(read(row).issues).toMatchObject([{ code: 'table_direction_missing', place: { row: 3, column: '方向' } }])
  const stated = systemFromTable(
    [
      [...HEAD, '方向'],
      [...row, '越大越好'],
    ],
    NAMED,
  )
  expect(stated.system?.indicators[0]?.direction).toBe('higher')
})

test('headings that nobody knows are read as somebody says; the same columns otherwise, with rows counted as they stand', () => {
  const table = [
    ['附表'],
    ['大类', '占比（%）', '考核内容', '分量', '领跑', '先进', '达标'],
    ['能源', '60', '综合能耗', '1', '≤120', '≤135', '≤150'],
    ['管理', '40', '电耗', '1', '≤8', '≤x', '≤10'],
  ]
  const asked = systemFromTable(table, NAMED)
  expect(asked).toMatchObject({ isUnderstood: false, issues: [{ code: 'table_without_headings' }] })
  const places = { group: 0, groupWeight: 1, title: 2, weight: 3, I: 4, II: 5, III: 6 }
  const said = systemFromTable(table, NAMED, { sheet: '', kind: 'levels', firstRow: 3, places })
  expect(said.isUnderstood).toBe(true)
  expect(said.issues.map(({ code, place }) => [code, place?.row])).toEqual([['system_benchmark_unreadable', 4]])
  const lacking = systemFromTable(table, NAMED, { sheet: '', kind: 'levels', firstRow: 3, places: { title: 2 } })
  expect(lacking).toMatchObject({ isUnderstood: false, system: null })
  expect(lacking.issues[0]?.message).toContain('现在缺少：Ⅰ级基准值、Ⅱ级基准值、Ⅲ级基准值')
})

test('a table of ratios is said to be one, not to lack levels', () => {
  const table = [
    ['二级指标', '权重', '评价基准值'],
    ['煤耗', '100', '≤100'],
  ]
  expect(systemFromTable(table, NAMED)).toMatchObject({ system: null, issues: [{ code: 'table_of_ratios' }] })
})

test('a table without headings or without rows is said to be one', () => {
  expect(systemFromTable([['a', 'b']], NAMED).issues).toMatchObject([{ code: 'table_without_headings' }])
  expect(read().issues).toMatchObject([{ code: 'table_without_rows' }])
})
