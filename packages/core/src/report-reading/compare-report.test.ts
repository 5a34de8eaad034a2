import { expect, test } from 'vitest'
import { compareReport } from './compare-report.ts'
import { ReportComparisonSchema } from './report-comparison.schema.ts'
import { aDocument, aFigure, aReadReport, aTable, WHOSE } from './report-reading.fixture.ts'

const NAMED = { text: WHOSE.name, page: 1 }
const HEAD = ['项目', '单位', '2024年', '2025年']

const compare = (more: Parameters<typeof aReadReport>[0], document = aDocument()) =>
  ReportComparisonSchema.parse(compareReport(aReadReport(more), document, WHOSE))

test('a report made from the records agrees with them, also where it prints fewer digits', () => {
  const { figures, issues, contradictions } = compare({
    paragraphs: [NAMED, { text: '企业2025年产量为12.3万t。', page: 1 }],
    tables: [aTable('表2-1 水的消耗', [HEAD, ['新水', 'm³', '120,000', '110,500']])],
  })
  expect(figures.map(({ outcome, recognisedBy }) => [outcome, recognisedBy])).toEqual([
    ['agrees', 'sentence'],
    ['agrees', 'cell'],
    ['agrees', 'cell'],
  ])
  expect(figures[0]?.printed[0]).toMatchObject({ isRounded: true, agrees: true })
  expect(figures[1]?.printed[0]).toMatchObject({ isRounded: false })
  expect({ issues, contradictions }).toEqual({ issues: [], contradictions: [] })
})

test('a changed number differs, with page, cell and the place of the record', () => {
  const { figures } = compare({
    paragraphs: [NAMED, { text: '企业2025年产量为13.2万吨。', page: 7 }],
    tables: [aTable('表3-9 水的消耗', [HEAD, ['新水', '万m³', '12', '11.2']], 9)],
  })
  const [output, before, after] = figures
  expect(output).toMatchObject({
    outcome: 'differs',
    text: '12.34',
    printed: [{ text: '13.2', place: { page: 7, paragraph: 2 } }],
  })
  expect(before?.outcome).toBe('not_found')
  expect(after?.outcome).toBe('not_found')
  const other = compare({ tables: [aTable('表3-9 水的消耗', [HEAD, ['新水', 'm³', '120,000', '112,000']], 9)] })
    .figures[2]
  expect(other).toMatchObject({
    outcome: 'differs',
    places: [{ sheet: 'survey_figures', row: 'r1', column: 'amount' }],
    printed: [{ text: '112,000', place: { page: 9, table: { number: 1, row: 2, column: 4, columnHead: '2025年' } } }],
  })
})

test('a report in its own words is recognised by name, year and unit; units are converted', () => {
  const { figures } = compare({
    tables: [
      aTable('用水情况', [
        ['年份', '新鲜水用量（万m³）'],
        ['2024年', '12.00'],
        ['2025年', '11.3'],
      ]),
    ],
    paragraphs: [NAMED, { text: '2025年生产量达到123400吨，比上年增长3%。', page: 2 }],
  })
  expect(figures.map(({ outcome, recognisedBy }) => [outcome, recognisedBy])).toEqual([
    ['agrees', 'name'],
    ['agrees', 'name'],
    ['differs', 'name'],
  ])
})

test('what could mean several things is ambiguous, never decided', () => {
  const { figures } = compare({
    paragraphs: [NAMED, { text: '2025年产量12.34万吨。', page: 1 }, { text: '2025年产量12.9万吨。', page: 5 }],
  })
  expect(figures[0]).toMatchObject({ outcome: 'ambiguous', count: 2 })
  expect(figures[0]?.printed.map(({ agrees }) => agrees)).toEqual([false, true])
})

test('figures called alike are not told apart by their name alone', () => {
  const twice = [
    aFigure('a', { label: '投资', value: '5', unit: '万元' }),
    aFigure('b', { label: '投资', value: '7', unit: '万元' }),
  ]
  const { figures } = compare(
    { paragraphs: [NAMED, { text: '投资5万元', page: 1 }] },
    aDocument({ figures: twice, blocks: [] }),
  )
  expect(figures.map(({ outcome }) => outcome)).toEqual(['not_found', 'not_found'])
})

test('another unit is no match by name, and a number off by ten thousand is called that', () => {
  const { figures } = compare({ paragraphs: [NAMED, { text: '企业2025年产量为123400万t。', page: 1 }] })
  expect(figures[0]).toMatchObject({ outcome: 'differs', hint: expect.stringContaining('10000 倍') })
  const other = compare({ paragraphs: [NAMED, { text: '企业2025年产量为12.9万元。', page: 1 }] })
  expect(other.figures[0]?.outcome).toBe('not_found')
})

test('a number the records do not have is said; where neither has one there is nothing to say', () => {
  const figures = aDocument().figures.map((figure) =>
    figure.key === 'output' ? { ...figure, value: null, text: '—' } : figure,
  )
  const document = aDocument({ figures })
  const printed = compare({ paragraphs: [NAMED, { text: '企业2025年产量为12万t。', page: 1 }] }, document)
  expect(printed.figures[0]).toMatchObject({ outcome: 'differs', hint: expect.stringContaining('没有这个数') })
  expect(compare({}, document).figures.some(({ key }) => key === 'output')).toBe(false)
})

test('shares recorded as a part of one are compared as printed in per cent', () => {
  const document = aDocument({
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: '物料平衡偏差为' },
          { kind: 'figure', key: 'gap' },
        ],
      },
    ],
    figures: [aFigure('gap', { label: '偏差', text: '2.10', value: '0.020996', unit: '%' })],
  })
  const outcome = (text: string) => compare({ paragraphs: [NAMED, { text, page: 1 }] }, document).figures[0]?.outcome
  expect(outcome('物料平衡偏差为2.1%')).toBe('agrees')
  expect(outcome('物料平衡偏差为0.91%')).toBe('differs')
})

test('what is no number to be looked for is left out with its reason, counted by what it is', () => {
  const figures = [
    aFigure('year:survey:2025', { label: '年份', text: '2025', value: null }),
    aFigure('plan:p:finish_on', { label: '完成时间', text: '2026年3月5日', value: null }),
    aFigure('system:benchmark:a:I', { label: '基准', text: '10+5n', value: null }),
    aFigure('finding:gap', { label: '检查', text: '偏差 2.1 %，超过 1 %', value: null }),
    aFigure('computed:effect:a', { label: '只在图上', text: '3', value: '3' }),
    aFigure('computed:missing', { label: '没有数据', text: '—', value: null }),
  ]
  const series = [{ name: '预计', values: ['3'], figures: ['computed:effect:a'] }]
  const chart = { kind: 'bar' as const, unit: '万元', categories: ['甲'], series }
  const document = aDocument({ figures, blocks: [{ kind: 'chart', id: 'c', caption: '图 1-1', chart }] })
  const { leftOut, figures: compared } = compare({ paragraphs: [NAMED] }, document)
  expect(leftOut).toEqual([
    { reason: 'day', count: 2, examples: ['年份', '完成时间'] },
    { reason: 'words', count: 1, examples: ['基准'] },
    { reason: 'sentence', count: 1, examples: ['检查'] },
    { reason: 'drawn', count: 1, examples: ['只在图上'] },
  ])
  expect(compared).toEqual([])
})

test('a scan is not compared, and says what to bring instead', () => {
  const { issues, figures } = compare({ kind: 'pdf', isScan: true, pageCount: 80, paragraphs: [] })
  expect(issues).toMatchObject([{ code: 'report_reading.scan', severity: 'error' }])
  expect(figures).toEqual([])
})

test('the report of another enterprise is said, by name and by code', () => {
  const other = compare({ paragraphs: [{ text: '喀什某某化工有限公司清洁生产审核报告', page: 1 }] })
  expect(other.issues[0]).toMatchObject({ code: 'report_reading.other_enterprise', severity: 'error' })
  expect(other.issues[0]?.message).toContain('喀什某某化工有限公司')
  const code = compare({ paragraphs: [NAMED, { text: '统一社会信用代码：91650102MA775XYZ2X', page: 1 }] })
  expect(code.issues[0]).toMatchObject({ code: 'report_reading.other_code' })
  const own = compare({ paragraphs: [NAMED, { text: `统一社会信用代码 ${WHOSE.code}`, page: 1 }] })
  expect(own.issues).toEqual([])
})

test('tracked changes, comments and pages without text are told, and the figures are compared all the same', () => {
  const { issues, figures } = compare({
    kind: 'pdf',
    pageCount: 3,
    paragraphs: [NAMED, { text: '企业2025年产量为12.34万t。', page: 2 }],
    trackedChanges: [{ kind: 'deleted', text: '12.5', author: '张', page: null }],
    comments: [{ text: '请核对', author: '李' }],
  })
  expect(issues.map(({ code }) => code)).toEqual([
    'report_reading.tracked_changes',
    'report_reading.comments',
    'report_reading.few_pages_with_text',
  ])
  expect(figures[0]?.outcome).toBe('agrees')
})

test('an empty report of an empty audit is no error', () => {
  const { issues } = compare({ paragraphs: [NAMED] }, aDocument({ blocks: [], figures: [] }))
  expect(issues.map(({ code }) => code)).toEqual(['report_reading.no_numbers', 'report_reading.nothing_recorded'])
})

const text = (words: string) => ({ runs: [{ kind: 'text' as const, text: words }] })
const bound = (key: string) => ({ runs: [{ kind: 'figure' as const, key }] })
const columnsOf = (titles: readonly string[]) =>
  titles.map((title) => ({ title, align: 'left' as const, width: 1 / titles.length }))
type Cells = ReturnType<typeof text> | ReturnType<typeof bound>
const tableOf = (caption: string, titles: readonly string[], rows: readonly (readonly Cells[])[]) => {
  return {
    kind: 'table' as const,
    id: caption,
    caption,
    columns: columnsOf(titles),
    rows: rows.map((row) => [...row]),
    note: null,
  }
}
const outcomes = (read: readonly (readonly string[])[], document: ReturnType<typeof aDocument>, caption: string) =>
  compare({ paragraphs: [NAMED], tables: [aTable(caption, read)] }, document).figures.map(({ outcome }) => outcome)

test('rows that are called alike are told apart by what stands beside them, also where tables are sorted otherwise', () => {
  const name = text('设备改造')
  const head = ['方案', '投资']
  const document = aDocument({
    blocks: [
      tableOf('表4-1 方案汇总', head, [
        [name, bound('one')],
        [name, bound('two')],
      ]),
      tableOf('表5-1 实施计划', head, [
        [name, bound('two')],
        [name, bound('one')],
      ]),
    ],
    figures: [aFigure('one', { value: '6.4', text: '6.4' }), aFigure('two', { value: '28', text: '28' })],
  })
  const read = (plan: readonly [string, string]) => {
    const summary = aTable('表4-1 方案汇总', [head, ['设备改造', '6.4'], ['设备改造', '28']])
    const tables = [summary, aTable('表5-1 实施计划', [head, ['设备改造', plan[0]], ['设备改造', plan[1]]])]
    return compare({ paragraphs: [NAMED], tables }, document).figures.map(({ outcome }) => outcome)
  }
  expect(read(['28', '6.4'])).toEqual(['agrees', 'agrees'])
  expect(read(['6.4', '28'])).toEqual(['agrees', 'agrees'])
  expect(read(['28', '64'])).toEqual(['differs', 'agrees'])
})

test('of rows with one name the neighbouring cells say which is which before their order does', () => {
  const caption = '表4-1 方案汇总'
  const head = ['方案', '工序', '投资', '完成日期']
  const figures = [
    aFigure('a', { value: '6.4', text: '6.4' }),
    aFigure('b', { value: '28', text: '28' }),
    aFigure('a:on', { value: null, text: '2026年5月8日' }),
    aFigure('b:on', { value: null, text: '2026年9月1日' }),
  ]
  const row = (key: string, unit = '镀铬') => [text('更换水泵'), text(unit), bound(key), bound(`${key}:on`)]
  const alike = aDocument({ blocks: [tableOf(caption, head, [row('a'), row('b')])], figures })
  // sorted otherwise, one number changed: the days beside say whose it is
  const swapped = [head, ['更换水泵', '镀铬', '82', '2026年9月1日'], ['更换水泵', '镀铬', '6.4', '2026年5月8日']]
  expect(outcomes(swapped, alike, caption)).toEqual(['agrees', 'differs'])
  const processes = aDocument({ blocks: [tableOf(caption, head, [row('a'), row('b', '镀锌')])], figures })
  const moved = [head, ['更换水泵', '镀锌', '82', ''], ['更换水泵', '镀铬', '6.4', '']]
  expect(outcomes(moved, processes, caption)).toEqual(['agrees', 'differs'])
})

test('where nothing tells rows of one name apart, it is said and not decided by their order', () => {
  const caption = '表4-1 方案汇总'
  const head = ['方案', '投资']
  const rows = ['a', 'b', 'c'].map((key) => [text('更换水泵'), bound(key)])
  const values = ['1', '2', '3']
  const figures = ['a', 'b', 'c'].map((key, at) => aFigure(key, { value: values[at] ?? '', text: values[at] ?? '' }))
  const document = aDocument({ blocks: [tableOf(caption, head, rows)], figures })
  const unclear = [head, ['更换水泵', '1'], ['更换水泵', '7'], ['更换水泵', '8']]
  expect(outcomes(unclear, document, caption)).toEqual(['agrees', 'ambiguous', 'ambiguous'])
  const tables = [aTable(caption, unclear)]
  const second = compare({ paragraphs: [NAMED], tables }, document).figures[1]
  expect(second).toMatchObject({ recognisedBy: 'order', hint: expect.stringContaining('名称相同') })
  // a row more than the records have: each of those left may be meant
  const more = [head, ['更换水泵', '1'], ['更换水泵', '7'], ['更换水泵', '8'], ['更换水泵', '9']]
  expect(outcomes(more, document, caption)).toEqual(['agrees', 'ambiguous', 'ambiguous'])
})

test('macros are told: they were not run, and what they would write was not read', () => {
  const { issues } = compare({ paragraphs: [NAMED], hasMacros: true })
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: 'report_reading.macros',
      severity: 'notice',
      message: expect.stringContaining('宏没有运行'),
    }),
  )
})
