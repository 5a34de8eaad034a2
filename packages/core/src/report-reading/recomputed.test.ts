import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceClaims, sentenceClaims } from './balance-claims.ts'
import { computedLevels, levelClaims } from './level-claims.ts'
import { numbersOfReport } from './numbers-of-report.ts'
import { recomputedSums } from './recomputed-sums.ts'
import { aFigure, aReadReport, aTable } from './report-reading.fixture.ts'

const inText = (text: string) => sentenceClaims(numbersOfReport(aReadReport({ paragraphs: [{ text, page: 3 }] })))
const brief = (found: readonly { kind: string; printed: string; computed: string }[]) =>
  found.map(({ kind, printed, computed }) => [kind, printed, computed])

test('trap 25: a printed difference that is not input minus output is recomputed and flagged', () => {
  const text = '物料输入总量为4,746,025kg，输出总量为4,646,377kg，相差43,088kg，偏差为0.91%。'
  expect(brief(inText(text))).toEqual([
    ['difference', '43,088kg', '99,648'],
    ['percentage', '0.91%', '2.10%'],
  ])
  expect(inText('物料输入总量为4,746,025kg，输出总量为4,646,377kg，相差99,648kg，偏差为2.10%。')).toEqual([])
  const columns = aTable(
    '物料平衡',
    [
      ['工序', '输入', '输出', '差值', '偏差率(%)'],
      ['制浆', '4,746,025', '4,646,377', '43,088', '0.91'],
    ],
    12,
  )
  expect(brief(balanceClaims(columns, 1))).toEqual([
    ['difference', '43,088', '99,648'],
    ['percentage', '0.91%', '2.10%'],
  ])
  expect(balanceClaims(columns, 1)[0]?.place).toMatchObject({ page: 12, table: { row: 2, column: 4 } })
  const rows = aTable('物料平衡', [
    ['项目', '数量(kg)'],
    ['输入合计', '4,746,025'],
    ['输出合计', '4,646,377'],
    ['差值', '43,088'],
  ])
  expect(brief(balanceClaims(rows, 1))).toEqual([['difference', '43,088', '99,648']])
})

test('how large a deviation may be is not taken for the deviation', () => {
  const head = ['平衡', '输入', '输出', '差值', '偏差（%）', '允许偏差（%）']
  expect(balanceClaims(aTable('各项平衡汇总', [head, ['水', '310', '300', '10', '3.23', '5.00']]), 1)).toEqual([])
})

test('lowered from, lowered to, by so much', () => {
  expect(brief(inText('单位产品新水由12.5m³降到10.0m³，降低了25%。'))).toEqual([['percentage', '25%', '20.00%']])
  expect(inText('单位产品新水由12.5m³降到10.0m³，降低了20%。')).toEqual([])
  expect(brief(inText('年用电从500万kWh下降到430万kWh，节约80万kWh。'))).toEqual([['difference', '80万kWh', '70']])
})

test('a share made from numbers that were rounded for print is no contradiction', () => {
  expect(inText('物料输入为14.006536kg，输出为12,001.688673kg，偏差为85,586.35%。')).toEqual([])
  expect(inText('物料输入为0.012kg，输出为0.011kg，偏差为10.5%。')).toEqual([])
  expect(brief(inText('新水由12m³降到10m³，降低了20%。'))).toEqual([['percentage', '20%', '16.67%']])
})

test('a sentence in which several inputs stand is left alone', () => {
  expect(inText('原料输入12t，辅料输入3t，输出14t，相差5t。')).toEqual([])
})

test('totals that are not the sum of their rows are flagged, rounding is not', () => {
  const table = (total: string) =>
    aTable('投资', [
      ['方案', '投资（万元）', '回收期'],
      ['F1', '12.5', '2'],
      ['F2', '3.26', '1'],
      ['合计', total, '3'],
    ])
  expect(brief(recomputedSums(table('16.0'), 1))).toEqual([['sum', '16.0', '15.8']])
  expect(recomputedSums(table('15.8'), 1)).toEqual([])
  expect(recomputedSums(table('15.76'), 1)).toEqual([])
})

test('subtotals, mixed units, blanks and texts are not added up wrongly', () => {
  const subtotals = aTable('投资', [
    ['类别', '投资'],
    ['A', '1'],
    ['B', '2'],
    ['小计', '3'],
    ['C', '4'],
    ['D', '—'],
    ['E', '5'],
    ['小计', '9'],
    ['总计', '12'],
  ])
  expect(recomputedSums(subtotals, 1)).toEqual([])
  const mixed = aTable('消耗', [
    ['项目', '单位', '量'],
    ['水', 'm³', '1'],
    ['电', 'kWh', '2'],
    ['合计', '', '9'],
  ])
  expect(recomputedSums(mixed, 1)).toEqual([])
  const text = aTable('消耗', [
    ['项目', '量'],
    ['水', '若干'],
    ['电', '2'],
    ['煤', '3'],
    ['合计', '9'],
  ])
  expect(recomputedSums(text, 1)).toEqual([])
})

test('the exact sum of any numbers is never flagged, one that is off by more than rounding always is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 2, maxLength: 12 }), (cents) => {
      const rows = cents.map((each, index) => [`物料${index + 1}号`, (each / 100).toFixed(2)])
      const total = cents.reduce((a, b) => a + b, 0)
      const table = (sum: number) => aTable('量', [['名称', '量(t)'], ...rows, ['合计', (sum / 100).toFixed(2)]])
      expect(recomputedSums(table(total), 1)).toEqual([])
      expect(recomputedSums(table(total + 100), 1)).toHaveLength(1)
    }),
  )
})

test('trap 13: a level the data do not give is flagged; aims and requirements are no verdicts', () => {
  const levels = computedLevels([aFigure('l', { label: '审核前清洁生产水平', text: 'Ⅲ级（国内清洁生产基本水平）' })])
  const claims = (text: string) => levelClaims(aReadReport({ paragraphs: [{ text, page: 1 }] }), levels)
  expect(brief(claims('企业清洁生产水平达到国内清洁生产先进水平（Ⅱ级）。'))).toEqual([['level', 'Ⅱ级', 'Ⅲ级']])
  expect(claims('企业清洁生产水平为三级，即国内清洁生产基本水平。')).toEqual([])
  expect(claims('本轮目标是清洁生产水平达到二级。')).toEqual([])
  expect(claims('清洁生产水平分为一级、二级、三级。')).toEqual([])
})
