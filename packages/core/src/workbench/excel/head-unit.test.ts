import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, decimalText } from '../../kernel/decimal.ts'
import type { RawCell, RawSheet } from './raw-sheet.ts'
import type { PresentRow } from './match-rows.ts'
import { differenceOf, idOf, present, rawOf, wholeDifference } from './excel.fixture.ts'

const OPTION = present('options', 3, { name: '回收冷凝水', content: '回收' })
const STUDY = present('option_studies', 4, { option: idOf(3), depreciation_years: '8' })
const STUDIES = [OPTION, STUDY]

/** A sheet as somebody else's program writes it: no marks, heads as given. */
function sheetOf(name: string, ...lines: readonly (readonly (string | RawCell)[])[]): RawSheet {
  const cellOf = (cell: string | RawCell): RawCell => (typeof cell === 'string' ? { text: cell } : cell)
  return { name, rows: lines.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) })) }
}

/** What a file says of the first row it changes or adds, field by field, and its issues without the missing heads. */
function read(raw: RawSheet, rows: readonly PresentRow[]) {
  const { added, changed, issues } = differenceOf(raw, rows)
  const fields = [...changed, ...added].flatMap((row) => row.fields.map(({ field, after }) => [field, after] as const))
  return {
    values: Object.fromEntries(fields),
    issues: issues.filter(({ code }) => code !== 'head_missing').map(({ code, cell }) => [code, cell]),
    messages: issues.map(({ message }) => message),
  }
}

function study(heads: readonly string[], ...lines: readonly (readonly (string | RawCell)[])[]) {
  return read(sheetOf('方案可行性分析', ['方案', ...heads], ...lines.map((line) => ['回收冷凝水', ...line])), STUDIES)
}

test.each([
  ['折旧年限（月）', '120', '10'],
  ['折旧年限(个月)', '60 个月', '5'],
  ['折旧年限【单位：月】', '12', '1'],
  ['折旧年限（季度）', '10', '2.5'],
  ['折旧年限（整数，月）', '24', '2'],
  ['折旧年限/月', '36', '3'],
  ['折旧年限（必填）', '7', '7'],
  ['综合税率（‰）', '250', '25'],
  ['综合税率（小数）', '0.25', '25'],
  ['综合税率（%）', '25%', '25'],
  ['年增加收入（元）', '12,345.6', '1.23456'],
  ['年增加收入（万元/年）', '3', '3'],
  ['年增加收入（人民币元/a）', '30000', '3'],
  ['补贴（千元）', '５０', '5'],
  ['补贴（亿元）', '0.002', '20'],
])('a head names its unit, %s: %s becomes %s exactly', (head, cell, expected) => {
  const { values, issues } = study([head], [cell])
  expect(Object.entries(values).filter(([field]) => field !== 'option')).toMatchObject([[expect.any(String), expected]])
  expect(issues.every(([code]) => code === 'head_converted')).toBe(true)
})

test('a head that was converted says so at its place, one in the own unit does not', () => {
  expect(study(['折旧年限（月）'], ['120']).messages).toContain(
    '表头 B1“折旧年限（月）”的单位是 月，这一列的数已按 年 准确换算。请核对换算后的数值。',
  )
  expect(study(['折旧年限（年）'], ['10']).issues).toEqual([])
})

test.each([
  '折旧年限（天）',
  '折旧年限（小时）',
  '折旧年限（%）',
  '综合税率（元）',
  '补贴（美元）',
  '补贴（t）',
  '补贴（税前）',
])('a unit that does not fit is refused at its column, never read as the own one: %s', (head) => {
  const { values, issues, messages } = study([head], ['36'])
  expect(values).toEqual({})
  expect(issues).toEqual([['head_unit', 'B1']])
  expect(messages.find((message) => message.startsWith('表头 B1'))).toContain('这一列没有采用')
})

test('a quotient that does not end, a wrong unit in a cell and a word are refused at the cell', () => {
  expect(study(['折旧年限（月）'], ['100']).issues).toContainEqual(['not_exact', 'B2'])
  expect(study(['折旧年限（月）'], ['10 年']).issues).toContainEqual(['bad_value', 'B2'])
  expect(study(['综合税率（‰）'], ['25%']).issues).toContainEqual(['bad_value', 'B2'])
  expect(study(['折旧年限（月）'], ['6']).messages.join('')).toContain('不能小于1，现在是0.5')
  expect(study(['折旧年限'], ['60 个月']).issues).toContainEqual(['bad_value', 'B2'])
})

test('a line of units under the head, and one unit for the whole table above it, are read like brackets', () => {
  const under = sheetOf(
    '方案可行性分析',
    ['方案', '折旧年限', '年增加收入'],
    ['', '（月）', '元'],
    ['回收冷凝水', '24', '50000'],
  )
  expect(read(under, STUDIES).values).toEqual({ depreciation_years: '2', income: '5' })
  const above = sheetOf(
    '方案可行性分析',
    ['填报单位：某某有限公司', '', '单位：元'],
    ['方案', '折旧年限', '年增加收入', '补贴（万元）'],
    ['回收冷凝水', '9', '50000', '1'],
  )
  expect(read(above, STUDIES)).toMatchObject({
    values: { depreciation_years: '9', income: '5', subsidy: '1' },
    issues: [['head_converted', 'C2']],
  })
})

test('an untouched number under a head that now says months is converted, not kept', () => {
  const { cells = [] } = rawOf(STUDIES, 'option_studies').rows[0] ?? {}
  const column = String.fromCodePoint(65 + cells.findIndex(({ text }) => text === '折旧年限（年）'))
  const raw = rawOf(STUDIES, 'option_studies', { [`${column}1`]: '折旧年限（月）', [`${column}2`]: '96' })
  expect(read(raw, STUDIES)).toMatchObject({ values: {}, issues: [['head_converted', `${column}1`]] })
  const kept = rawOf(STUDIES, 'option_studies', { [`${column}1`]: '折旧年限（月）' })
  expect(read(kept, STUDIES).issues).toContainEqual(['not_exact', `${column}2`])
})

const COAL = present('survey_items', 10, { kind: 'energy', name: '原煤', unit: 't', limit: '900' })
const FIGURE = present('survey_figures', 11, { item: idOf(10), year: '2024', amount: '1200.5' })
const SURVEY = [COAL, FIGURE]

test('a unit that a line of yearly figures prints counts: converted to that of the item, or refused at the cell', () => {
  const survey = (unit: string, amount: string, head = '2025年') =>
    read(sheetOf('历年数据', ['项目', '单位', head], ['能源消耗 / 原煤', unit, amount]), SURVEY)
  expect(survey('kg', '1300500').values).toMatchObject({ amount: '1300.5' })
  expect(survey('t', '7').values).toMatchObject({ amount: '7' })
  expect(survey('', '7').values).toMatchObject({ amount: '7' })
  expect(survey('', '7000', '2025年（kg）').values).toMatchObject({ amount: '7' })
  expect(survey('t', '7', '2025年(t/a)').values).toMatchObject({ amount: '7' })
  expect(survey('m³', '7')).toMatchObject({ values: { year: '2025' }, issues: [['line_unit', 'C2']] })
  expect(survey('车', '7').issues).toEqual([['line_unit_unknown', 'C2']])
})

test('a unit of a line that was not touched stays what it was when it was written out', () => {
  const kilograms = [{ ...COAL, version: 2, fields: { ...COAL.fields, unit: 'kg' } }, FIGURE]
  expect(differenceOf(rawOf(SURVEY, 'survey_figures'), kilograms)).toMatchObject({ changed: [], unchanged: 1 })
  expect(read(rawOf(SURVEY, 'survey_figures', { C2: '2' }), kilograms).values).toEqual({ amount: '2000' })
  expect(read(rawOf(SURVEY, 'survey_figures', { B2: 'kg' }), SURVEY).values).toEqual({ amount: '1.2005' })
})

test('what a row counts in its own unit is converted to that unit, with a factor also under the stroke', () => {
  const items = (head: string, value: string) =>
    read(sheetOf('现状调查项目', ['类别', '名称', '单位', head], ['能源消耗', '原煤', 't', value]), SURVEY)
  expect(items('限值（kg）', '1000000').values).toEqual({ limit: '1000' })
  expect(items('限值（m³）', '5').issues).toContainEqual(['line_unit', 'D2'])
  expect(items('折标准煤系数（tce/t）', '0.7143').values).toEqual({ coal_factor: '714.3' })
  expect(items('折标准煤系数（kgce/kg）', '0.7143').values).toEqual({ coal_factor: '714.3' })
  expect(items('折标准煤系数（kgce）', '0.7143').issues).toContainEqual(['head_unit', 'D1'])
  const layer = present('layers', 20, { name: '水', kind: 'water', unit: 'm3' })
  const flow = present('flows', 21, { layer: idOf(20), name: '新鲜水' })
  const price = sheetOf('流股', ['图层', '名称', '单价（万元/万m³）'], ['水', '新鲜水', '3.5'])
  expect(read(price, [layer, flow]).values).toEqual({ price: '3.5' })
  const effects = sheetOf(
    '方案效果',
    ['方案', '性质', '类别', '每年的量（kg）', '单位'],
    ['回收冷凝水', '预计', '节约材料', '500', 't'],
  )
  expect(wholeDifference([effects], STUDIES).sheets[0]?.added[0]?.fields).toContainEqual(
    expect.objectContaining({ field: 'amount', after: '0.5' }),
  )
})

test('a unit over values that each have their own is refused', () => {
  const value = present('level_values', 30, { indicator: 'a1', name: '取水量', before: '3' })
  const raw = sheetOf(
    '评价指标的数值',
    ['指标编号', '指标', '审核前（kg/t）', '审核后（填数）'],
    ['a1', '取水量', '2', '1'],
  )
  expect(read(raw, [value])).toMatchObject({ values: { after: '1' }, issues: [['head_unit', 'C1']] })
})

test('a cell that is shown as a percentage is a fraction; where nothing is a ratio it is refused', () => {
  const shown: RawCell = { text: '0.25', numeric: true, percent: true }
  expect(study(['综合税率', '折现率（‰）'], [shown, shown]).values).toEqual({ tax_rate: '25', discount_rate: '25' })
  expect(study(['折旧年限'], [shown]).issues).toEqual([['percent_cell', 'B2']])
})

test('property: what is written in another unit of money comes back as it was, digit for digit', () => {
  const units = fc.constantFrom(['元', '10000'], ['千元', '10'], ['百万元', '0.01'], ['亿元', '0.0001'])
  const amounts = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(units, amounts, ([unit = '', factor = ''], [digits, scale]) => {
      const own = decimal(`${digits}e-${scale}`)
      const { values } = study([`补贴（${unit}）`], [decimalText(own.times(factor))])
      expect(values).toEqual({ subsidy: decimalText(own) })
    }),
  )
})
