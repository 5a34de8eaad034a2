import { expect, test } from 'vitest'
import type { Decimal } from '../../kernel/decimal.ts'
import { level } from '../level.ts'
import { covered, HEAD, sheetOf } from './draft.fixture.ts'
import { examineDraft } from './examine-draft.ts'
import { fileOfDraft } from './system-of-draft.ts'
import { placedIssue } from './placed-issue.ts'
import { readImport } from './read-import.ts'
import type { ImportChoice } from './read-import.ts'
import type { Sheet } from './square-sheet.ts'

function drafted(sheets: readonly Sheet[], choice: ImportChoice = {}) {
  const reading = readImport(sheets, '体系', choice)
  if (reading.kind !== 'drafted') throw new RangeError(`${reading.kind}: ${JSON.stringify(reading)}`)
  return { ...reading, ...examineDraft(reading.draft, 'own'), reading: reading.issues }
}

function levelsOf(sheets: readonly Sheet[], choice?: ImportChoice) {
  const { system, issues } = drafted(sheets, choice)
  if (system?.kind !== 'levels') throw new RangeError(JSON.stringify(issues))
  return system.system
}

test('domain trap 2: one text merged over I, II and III is the benchmark of each; a group reaches down its rows', () => {
  const sheet = sheetOf('表1', [
    ['某行业清洁生产评价指标体系', ...Array.from({ length: 7 }, () => covered('A1:H1'))],
    [...HEAD],
    ['生产工艺', '0.6', '*不采用淘汰工艺', '/', '0.5', '不采用', covered('F3:H3'), covered('F3:H3')],
    [covered('A3:A4'), covered('B3:B4'), '单位产品取水量', 'm3/t', '0.5', '≤8', '≤10', covered('G4:H4')],
    ['管理', '0.4', '环境管理', '', '1', '认证', '建立', '有制度'],
  ])
  const { draft, issues } = drafted([sheet])
  expect(issues).toEqual([])
  expect(draft.title).toBe('某行业清洁生产评价指标体系')
  expect(draft.groups.map(({ title, weight, indicators }) => [title, weight, indicators.length])).toEqual([
    ['生产工艺', '0.6', 2],
    ['管理', '0.4', 1],
  ])
  expect(draft.groups[0]?.indicators[0]).toMatchObject({
    I: '不采用',
    II: '不采用',
    III: '不采用',
    limiting: true,
    unit: '',
  })
  expect(draft.groups[0]?.indicators[1]).toMatchObject({ I: '≤8', II: '≤10', III: '≤10', direction: 'lower' })
})

test('a number that a spreadsheet shows as per cent is read as it is shown, in weights as in benchmarks', () => {
  const shown = (text: string) => ({ text, numeric: true as const, percent: true as const })
  const sheet = sheetOf('表1', [
    [...HEAD, '方向'],
    ['资源', shown('1'), '废水回用率', '%', shown('0.6'), shown('0.95'), shown('0.9'), shown('0.075'), '越大越好'],
    ['', '', '重复利用率', '%', shown('0.4'), '95', '90', '85', '越大越好'],
  ])
  const system = levelsOf([sheet])
  expect(level(system, { values: { '1.1': 94, '1.2': 96 } }).indices).toEqual({ I: 40, II: 100, III: 100 })
})

test('trap 2: what is compared and cannot be read is no text: the row is not taken for a yes or no', () => {
  const sheet = sheetOf('表1', [
    [...HEAD],
    ['资源', '1', '单位产品取水量', 'm3/t', '0.5', '≤1:2', '≤1:3', '≤1:4'],
    ['', '', '*环境管理', '', '0.5', '认证', '建立', '有制度'],
  ])
  const { draft, issues } = drafted([sheet])
  expect(draft.groups[0]?.indicators.map(({ direction, I }) => [direction, I])).toEqual([
    ['', '≤1:2'],
    ['qualitative', '认证'],
  ])
  expect(issues.map(({ code }) => code)).toContain('table_direction_missing')
})

test('trap 17: error values of a spreadsheet are refused with their cells, as texts too', () => {
  const error = (text: string) => ({ text, flaw: 'error_value' as const })
  const sheet = sheetOf('表1', [
    [...HEAD],
    ['资源', '1', '单位产品取水量', 'm3/t', error('#REF!'), error('#N/A'), error('#N/A'), error('#N/A')],
    ['', '', '环境管理', '', '0.5', '认证', error('#NAME?'), '有制度'],
  ])
  const { draft, system, issues, reading } = drafted([sheet])
  expect(reading.map(({ code, place }) => `${code} ${place?.column}${place?.row}`)).toEqual([
    'table_error_value E2',
    'table_error_value F2',
    'table_error_value G2',
    'table_error_value H2',
    'table_error_value G3',
  ])
  expect(system).toBeNull()
  expect(draft.groups[0]?.indicators.map(({ direction }) => direction)).toEqual(['', 'qualitative'])
  expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
    expect.arrayContaining([
      'table_direction_missing /groups/0/indicators/0/direction',
      'table_error_value /groups/0/indicators/0/I',
      'table_error_value /groups/0/indicators/1/II',
    ]),
  )
})

test('headings in two rows, a merged text that is no benchmark, a row over the whole width that names a group', () => {
  const wide = Array.from({ length: 7 }, () => covered('A3:H3'))
  const sheet = sheetOf('表1', [
    [
      '一级指标',
      covered('A1:B1'),
      '二级指标',
      '单位',
      '二级指标权重',
      '评价基准值',
      covered('F1:H1'),
      covered('F1:H1'),
    ],
    ['指标项', '权重', covered('C1:C2'), covered('D1:D2'), covered('E1:E2'), 'Ⅰ级', 'Ⅱ级', 'Ⅲ级'],
    ['（一）资源能源', ...wide],
    ['', '1', '综合能耗', 'kgce/t', '60%', '≤100', '≤120', '≤140'],
    ['', '', '清洁能源占比', covered('C5:D5'), '40%', '≥60％', '≥５０%', '≥ 40 %'],
  ])
  const { draft, issues } = drafted([sheet])
  expect(issues).toEqual([])
  expect(draft.groups).toMatchObject([{ title: '（一）资源能源', weight: '1' }])
  expect(draft.groups[0]?.indicators[1]).toMatchObject({ title: '清洁能源占比', unit: '', direction: 'higher' })
})

test('a file with faults still is a draft with all its rows; every fault has sheet, row and column', () => {
  const sheet = sheetOf('表1', [
    [...HEAD],
    ['能源', '0.6', '综合能耗', 'kgce/t', '0.7', '≤140', '≤135', '#NUM!'],
    ['', '', '', '', '', '', '', ''],
    ['', '', '电耗', 'kWh/t', '0.2', '8', '9', ''],
    ['管理', '0.3', '体系', '', '一半', '有', '有', { text: '', flaw: 'formula_without_value' }],
  ])
  const { draft, issues, reading, system } = drafted([sheet])
  expect(system).toBeNull()
  expect(draft.groups.flatMap(({ indicators }) => indicators.map((row) => [row.title, row.weight, row.III]))).toEqual([
    ['综合能耗', '0.7', '#NUM!'],
    ['电耗', '0.2', ''],
    ['体系', '一半', ''],
  ])
  const placed = issues.map((issue) => placedIssue(issue, draft))
  expect(placed.map(({ code, place }) => [code, place?.sheet, place?.row, place?.column])).toEqual([
    ['table_direction_missing', '表1', 4, '方向'],
    ['system_benchmark_unreadable', '表1', 2, 'Ⅲ级基准值'],
    ['system_expression_wrong', '表1', 5, '二级指标权重'],
    ['system_weights_not_one', undefined, undefined, undefined],
    ['system_weights_not_one', '表1', 2, '二级指标权重'],
  ])
  expect(reading).toMatchObject([{ code: 'table_formula_unsaved', place: { sheet: '表1', row: 5, column: 'H' } }])
})

test('bad input: signs, ranges, per cents, expressions are read as printed; numbers as a spreadsheet keeps them', () => {
  const sheet = sheetOf('表1', [
    [...HEAD.map((title) => (title.endsWith('权重') ? `${title}（%）` : title)), '方向'],
    ['产生', '100', 'pH', '', '20', '6.5~8.5', '6～9', '5.5-9.5', '越大越好'],
    ['', '', '回用率', '%', '30', '≥ 95 %', '≥９０％', '＞80%', ''],
    ['', '', '电耗', 'kWh/m2', { text: '30', numeric: true }, '≤10+5n', '≤25+10n', '≤55+15n', '越小越好'],
    ['', '', '损耗', 'kg', '20', { text: '0.30000000000000004', numeric: true }, '＜３', '≤5 kg', '越小越好'],
  ])
  const variables = sheetOf('变量', [
    ['变量', '含义', '计数的指标', '下限', '上限', '整数'],
    ['n', '层数减 2', '', '0', '30', '是'],
  ])
  const system = levelsOf([sheet, variables])
  expect(system.variables).toMatchObject([{ id: 'n', isWhole: true }])
  const values = { '1.1': 7, '1.2': 95, '1.3': 20, '1.4': 0.3 }
  expect(level(system, { values, variables: { n: 2 } }).indices).toEqual({ I: 100, II: 100, III: 100 })
})

test('a benchmark in a per cent cell is pointed out, never multiplied', () => {
  const sheet = sheetOf('表1', [[...HEAD], ['资源', '1', '回用率', '%', '1', '0.95', '0.9', '0.85']])
  const { issues, draft } = drafted([sheet])
  expect(issues.map(({ code }) => code)).toEqual(['table_direction_missing', 'draft_percent_share'])
  expect(draft.groups[0]?.indicators[0]?.I).toBe('0.95')
})

const SINGLE = [
  [...HEAD],
  ['能耗', '0.7', '电耗', 'kWh/m2', '1', '≤10', '≤20', '≤30'],
  ['管理', '0.3', '体系', '', '1', '有', '有', '有'],
]
const DOUBLE = [
  [...HEAD],
  ['能耗', '0.6', '电耗', 'kWh/m2', '1', '≤20', '≤40', '≤60'],
  ['管理', '0.4', '体系', '', '1', '有', '有', '有'],
]

test('domain trap 3: tables of several products are asked about, never guessed', () => {
  const sheets = [sheetOf('单面板', SINGLE), sheetOf('双面板', DOUBLE)]
  const asked = readImport(sheets, '体系', {})
  expect(asked).toMatchObject({ kind: 'asked', question: 'sheet', sheets: [{ name: '单面板' }, { name: '双面板' }] })
  expect(levelsOf(sheets, { sheet: '双面板' }).indicators[0]?.printed.I).toBe('≤20')
  const column = sheetOf('表1', [
    [...HEAD, '产品'],
    ['能耗', '1', '电耗', 'kWh/m2', '0.8', '≤10', '≤20', '≤30', '单面板'],
    ['', '', '电耗', 'kWh/m2', '0.8', '≤20', '≤40', '≤60', '双面板'],
    ['', '', '水耗', 'm3/m2', '0.2', '≤1', '≤2', '≤3', ''],
  ])
  expect(readImport([column], '体系', {})).toMatchObject({ kind: 'asked', question: 'product' })
  expect(levelsOf([column], { product: '双面板' }).indicators.map(({ printed }) => printed.I)).toEqual(['≤20', '≤1'])
})

test('domain trap 3: products together are weighted by their share in the output, in exact arithmetic', () => {
  const system = levelsOf([sheetOf('单面板', SINGLE), sheetOf('双面板', DOUBLE)], { together: true })
  expect(system.shareSets).toEqual([['s1', 's2']])
  expect(system.indicators.map(({ title }) => title)).toEqual(['电耗（单面板）', '电耗（双面板）', '体系'])
  const result = level(system, { values: { '1.1': 10, '1.2': 40, '2.1': 'I' }, variables: { s1: 0.25, s2: 0.75 } })
  // groups 0.625 and 0.375; of the first a quarter at I
  expect(result.indices).toEqual({ I: 53.125, II: 100, III: 100 })
})

test('domain trap 3: weights of products that do not sum are found for each product alone', () => {
  const wrong = DOUBLE.map((line, at) => (at === 1 ? line.with(1, '0.5') : line))
  const { issues } = drafted([sheetOf('单面板', SINGLE), sheetOf('双面板', wrong)], { together: true })
  expect(issues).toMatchObject([{ code: 'system_weights_not_one', pointer: '/groups', params: { sum: '0.9' } }])
  expect(issues[0]?.message).toContain('s2 为 1 时')
})

test('a benchmark of ratios written `95 %` is the 95 of an indicator in per cent', () => {
  const rows = [
    ['一级指标', '指标', '单位', '权重', '评价基准值', '方向'],
    ['能源', '水重复利用率', '%', '60', '９５ ％', '越大越好'],
    ['', '合格率', '', '40', '95%', '越大越好'],
  ]
  const { draft } = drafted([sheetOf('定量指标', rows)])
  const { file } = fileOfDraft(draft, 'own')
  const { quantitative } = file as { quantitative: { groups: { indicators: { benchmark: Decimal }[] }[] } }
  expect(quantitative.groups[0]?.indicators.map(({ benchmark }) => benchmark.toFixed())).toEqual(['95', '0.95'])
})

test('a system of ratios, its halves on two sheets that say so', () => {
  const quantitative = [
    ['一级指标', '指标', '单位', '权重', '评价基准值', '方向'],
    ['能源', '综合能耗', 'kgce/t', '60', '120', '越小越好'],
    ['', '水重复利用率', '%', '40', '90', ''],
  ]
  const qualitative = [
    ['一级指标', '指标', '权重', '评价基准值'],
    ['管理', '清洁生产审核', '100', ''],
  ]
  const { draft, issues } = drafted([sheetOf('定量指标', quantitative), sheetOf('定性指标', qualitative)])
  expect(draft.kind).toBe('ratio')
  expect(draft.groups.map(({ part, title }) => [part, title])).toEqual([
    ['quantitative', '能源'],
    ['qualitative', '管理'],
  ])
  expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'draft_grades_missing /grades',
    'draft_number_missing /cap',
    'draft_number_missing /quantitativeWeight',
    'draft_ratio_direction /groups/0/indicators/1/direction',
    'draft_number_missing /qualitativeWeight',
  ])
})

test('a file without a table of indicators says for each sheet which headings are missing', () => {
  const reading = readImport([sheetOf('封面', [['目录']]), sheetOf('空', [])], '体系', {})
  expect(reading).toMatchObject({
    kind: 'unreadable',
    issues: [{ code: 'table_without_headings', place: { sheet: '封面' } }, { place: { sheet: '空' } }],
  })
})
