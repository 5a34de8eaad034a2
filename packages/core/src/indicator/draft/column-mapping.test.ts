import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SystemColumn } from '../table-columns.ts'
import type { ColumnMapping } from './column-mapping.schema.ts'
import { covered, HEAD, sheetOf } from './draft.fixture.ts'
import { headingsOf, keptMapping, lackingColumns, likelyMapping, mappingFor } from './mapped-columns.ts'
import { mappingText, readMappingText } from './mapping-text.ts'
import { previewMapping } from './mapping-preview.ts'
import type { ImportChoice } from './read-import.ts'
import { readImport } from './read-import.ts'
import type { Sheet } from './square-sheet.ts'
import { squareSheet } from './square-sheet.ts'

const NAMES = ['group', 'groupWeight', 'title', 'unit', 'weight', 'I', 'II', 'III', 'direction', 'limiting'] as const
const ROWS = [
  ['能源', '60%', '综合能耗', 'kgce/t', '0.7', '≤120', '≤135', '≤150', '', '是'],
  ['', '', '清洁能源占比', '%', '0.3', '60', '40', '20', '越大越好', ''],
  ['管理', '0.4', '环境管理体系', '', '1', '通过认证', '建立并运行', '有制度', '', ''],
]

function drafted(sheets: readonly Sheet[], choice: ImportChoice) {
  const reading = readImport(sheets, '体系', choice)
  if (reading.kind !== 'drafted') throw new RangeError(JSON.stringify(reading))
  return reading
}

const placesOf = (order: readonly SystemColumn[]): ColumnMapping['places'] =>
  Object.fromEntries(order.map((name, at) => [name, at]))
const said = (order: readonly SystemColumn[], more: Partial<ColumnMapping> = {}): ColumnMapping => {
  return { sheet: '表1', kind: 'levels', firstRow: 1, places: placesOf(order), ...more }
}

test('any order of the columns, under any headings or none, with the right mapping gives the same system', () => {
  const expected = drafted([sheetOf('表1', [['', ...HEAD.slice(1)], ...ROWS])], {
    columns: [said(NAMES, { firstRow: 2 })],
  })
  const orders = fc.shuffledSubarray([...NAMES], { minLength: NAMES.length })
  const heads = fc.array(fc.array(fc.constantFrom('甲', '指标', '', '权重', '表 1', '一级指标'), { maxLength: 12 }), {
    maxLength: 3,
  })
  fc.assert(
    fc.property(orders, heads, (order, head) => {
      const rows = ROWS.map((cells) => order.map((name) => cells[NAMES.indexOf(name)] ?? ''))
      const mapping = said(order, { firstRow: head.length + 1 })
      const { draft } = drafted([sheetOf('表1', [...head, ...rows])], { columns: [mapping] })
      const plain = (of: typeof draft) =>
        of.groups.map(({ indicators, ...group }) => ({
          ...group,
          rows: indicators.map(({ origin: _origin, ...row }) => row),
        }))
      expect(plain(draft)).toEqual(plain(expected.draft))
    }),
    { numRuns: 60 },
  )
})

test('a mapping becomes a line of text and comes back; what is none is refused', () => {
  const places = fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 199 }))
  const mappings = fc.record({
    sheet: fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\r\n\u2028\u2029]/.test(name)),
    kind: fc.constantFrom('levels', 'ratio', 'none'),
    firstRow: fc.integer({ min: 1, max: 20_000 }),
    places: places.map((each) => ({ ...each })),
  })
  fc.assert(
    fc.property(mappings, (mapping) => {
      expect(readMappingText(mappingText(mapping as ColumnMapping))).toEqual(mapping)
    }),
  )
  for (const text of [
    '',
    'levels',
    'levels:0::表',
    'levels:1:nowhere=1:表',
    'levels:1:title=200:表',
    'levels:99999::表',
  ]) {
    expect([text, readMappingText(text)]).toEqual([text, null])
  }
})

test('headings in other words: what was recognised is where somebody begins, and what is lacking is said', () => {
  const rows = [
    ['某省某行业审核用表'],
    ['类别', '占比', '评价内容', '单位', '分数%', '领先', '先进', '一般'],
    ['能源', '1', '综合能耗', 'kgce/t', '100', '≤120', '≤135', '≤150'],
  ]
  const reading = readImport([sheetOf('表1', rows)], '体系', {})
  if (reading.kind !== 'unreadable') throw new RangeError(reading.kind)
  const [look] = reading.sheets
  expect(look?.mapping).toEqual({
    sheet: '表1',
    kind: 'levels',
    firstRow: 3,
    places: { group: 0, unit: 3, I: 5, II: 6, III: 7 },
  })
  const begun = look?.mapping as ColumnMapping
  expect(lackingColumns(begun)).toEqual({ must: ['二级指标'], should: ['一级指标权重', '二级指标权重'] })
  const whole = { ...begun, places: { ...begun.places, groupWeight: 1, title: 2, weight: 4 } }
  const { table } = squareSheet(sheetOf('表1', rows))
  expect(previewMapping(table, begun).rows).toEqual([])
  expect(previewMapping(table, whole).rows).toMatchObject([
    { group: '能源', groupWeight: '1', row: { weight: '100%' } },
  ])
  const { draft, columns } = drafted([sheetOf('表1', rows)], { columns: [whole] })
  expect(draft.groups[0]?.indicators).toMatchObject([{ title: '综合能耗', weight: '100%', origin: '表1!3' }])
  expect(columns).toEqual([
    { ...whole, headings: ['类别', '占比', '评价内容', '单位', '分数%', '领先', '先进', '一般'] },
  ])
  expect(readImport([sheetOf('表1', rows)], '体系', { columns: [begun] })).toMatchObject({
    kind: 'unreadable',
    issues: [{ code: 'table_without_headings', params: { missing: '二级指标' } }],
  })
})

test('a table without any head: the levels are known by their signs, the rest is said by hand', () => {
  const bare = sheetOf('表1', [['附表'], ...ROWS.map((cells) => cells.slice(0, 8))])
  const begun = likelyMapping(squareSheet(bare).table)
  expect(begun).toEqual({ sheet: '表1', kind: 'levels', firstRow: 2, places: { I: 5, II: 6, III: 7 } })
  const { draft } = drafted([bare], { columns: [{ ...begun, places: placesOf(NAMES.slice(0, 8)) }] })
  expect(draft.groups.map(({ title, indicators }) => [title, indicators.length])).toEqual([
    ['能源', 2],
    ['管理', 1],
  ])
})

test('one mapping holds for every sheet with the same headings; each may have its own, or be left out', () => {
  const head = ['组', '占', '内容', '', '分', '甲', '乙', '丙']
  const line = (value: string) => ['能源', '1', '电耗', 'kWh', '1', `≤${value}`, '≤20', '≤30']
  const sheets = [
    sheetOf('单面板', [head, line('10')]),
    sheetOf('双面板', [['标题在中间'], head, line('11')]),
    sheetOf('别的', [['x', 'y', 'z'], line('12')]),
  ]
  const first = said(NAMES.slice(0, 8), { sheet: '单面板', firstRow: 2 })
  expect(readImport(sheets, '体系', { columns: [first] })).toMatchObject({
    kind: 'asked',
    question: 'sheet',
    sheets: [{ rows: 1 }, { rows: 1, mapping: { firstRow: 3 } }, { kind: null }],
  })
  const none = said([], { sheet: '双面板', kind: 'none' })
  const { draft } = drafted(sheets, { columns: [first, none] })
  expect(draft.groups[0]?.indicators[0]?.I).toBe('≤10')
  const { draft: both } = drafted(sheets, { columns: [first], together: true })
  expect(both.shareSets).toEqual(['s1、s2'])
})

test('what was said is known again by its headings, wherever they stand now', () => {
  const { table } = squareSheet(
    sheetOf('表1', [
      ['甲', '乙 ', ''],
      ['1', '2'],
    ]),
  )
  const kept = [keptMapping(table, said(['title', 'weight'], { firstRow: 2 }))]
  expect(kept[0]?.headings).toEqual(['甲', '乙'])
  const moved = squareSheet(sheetOf('另一张', [['标题'], [], ['甲', '乙'], ['1', '2']])).table
  expect(mappingFor(moved, kept)).toEqual({ ...said(['title', 'weight'], { firstRow: 4 }), sheet: '另一张' })
  expect(
    mappingFor(
      squareSheet(
        sheetOf('表1', [
          ['丙', '乙'],
          ['1', '2'],
        ]),
      ).table,
      kept,
    ),
  ).toBeNull()
  expect(headingsOf([], 1)).toEqual([])
})

test('a group in a row of its own, headings printed again on the next page, a remark below', () => {
  const head = ['指标名称', '权重', '单位', 'Ⅰ级', 'Ⅱ级', 'Ⅲ级']
  const wide = ['二、管理', ...Array.from({ length: 5 }, () => covered('A7:F7'))]
  const sheet = sheetOf('表1', [
    head,
    ['一、能源', '0.6', '', '', '', ''],
    ['综合能耗', '0.7', 'kgce/t', '≤120', '≤135', '≤150'],
    ['续表 1'],
    head,
    ['电耗', '0.3', 'kWh/t', '≤1', '≤2', '≤3'],
    wide,
    ['制度', '1', '', '有', '有', '有'],
    ['注：摘自某标准'],
  ])
  const mapping = said(['title', 'weight', 'unit', 'I', 'II', 'III'], { firstRow: 2 })
  // the groups have names, one of them no weight
  expect(previewMapping(squareSheet(sheet).table, mapping).lacking).toEqual({ must: [], should: ['一级指标权重'] })
  const { draft } = drafted([sheet], { columns: [mapping] })
  expect(
    draft.groups.map(({ title, weight, indicators }) => [title, weight, indicators.map((row) => row.title)]),
  ).toEqual([
    ['一、能源', '0.6', ['综合能耗', '电耗']],
    ['二、管理', '', ['制度']],
  ])
})
