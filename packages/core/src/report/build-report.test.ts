import { expect, test } from 'vitest'
import { anAudit } from '../workbench/workbench.fixture.ts'
import type { WorkbenchData } from '../workbench/workbench-data.ts'
import { buildReport } from './build-report.ts'
import { FIGURES_FORM } from './figure-kinds.ts'
import { figuresChanged } from './figures-changed.ts'
import type { Block, ReportCell, ReportDocument } from './report-document.schema.ts'
import { ReportDocumentSchema } from './report-document.schema.ts'
import { CAN_MAKER, aReport } from './report.fixture.ts'
import { readAnySystem } from '../indicator/judge-plant.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

const reportOf = (data: WorkbenchData) => buildReport(aReport(data), 'acceptance')
const printed = ({ figures }: ReportDocument, { runs }: ReportCell): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : figures.find(({ key }) => key === run.key)!.text)).join('')
const tablesOf = ({ blocks }: ReportDocument) => blocks.filter((block): block is TableBlock => block.kind === 'table')

/** The rows of the table whose caption ends so, as printed. */
function rowsOf(document: ReportDocument, title: string): string[][] {
  const found = tablesOf(document).find(({ caption }) => caption.endsWith(title))!
  return found.rows.map((row) => row.map((cell) => printed(document, cell)))
}

/** The audit with one field set; the row has to be there. */
function withField(data: WorkbenchData, id: string, column: string, value: string | null): WorkbenchData {
  return new Map(
    [...data].map(([sheet, rows]) => [
      sheet,
      rows.map((row) => {
        if (row.id !== id) return row
        const { [column]: _old, ...rest } = row.fields
        return { ...row, fields: value === null ? rest : { ...rest, [column]: value } }
      }),
    ]),
  )
}

test('a report of every part passes its schema; every figure in it is bound, every bound figure is in it', () => {
  const document = reportOf(CAN_MAKER)
  ReportDocumentSchema.parse(document)
  const used = new Set<string>()
  JSON.stringify([document.blocks, document.cover], (name, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'figure' && 'key' in value)
      used.add(String(value.key))
    // of lines of the cover and of flows that are drawn; of charts
    if (name === 'figure') used.add(String(value))
    if (name === 'figures' && Array.isArray(value)) for (const key of value) if (key !== null) used.add(String(key))
    return value
  })
  expect([...used].toSorted()).toEqual(document.figures.map(({ key }) => key).toSorted())
  expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity|\[object/)
})

test('a report of an audit in which nobody has entered anything is a report of gaps', () => {
  const document = buildReport({ ...aReport(anAudit({})), beside: { system: null, earlier: [] } }, 'evaluation')
  ReportDocumentSchema.parse(document)
  const gaps = document.blocks.filter(({ kind }) => kind === 'gap')
  expect(gaps.length).toBeGreaterThan(20)
  expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity|\[object/)
})

test('headings, tables and pictures are numbered by chapter; an annex by itself; a variant leaves chapters out', () => {
  const document = reportOf(CAN_MAKER)
  const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
  expect(headings.map(({ number }) => number).filter((number) => !number.includes('.'))).toEqual(['1', '2', '', '3'])
  expect(headings.find(({ id }) => id === 'of_team')).toMatchObject({ number: '1.3', level: 2 })
  const captions = document.blocks.flatMap((block) =>
    'caption' in block ? [block.caption.split(' ').slice(0, 2).join(' ')] : [],
  )
  expect(new Set(captions).size).toBe(captions.length)
  expect(captions.filter((caption) => caption.startsWith('表 2-')).slice(0, 2)).toEqual(['表 2-1', '表 2-2'])
  expect(captions).toContain('附表 1')
  const ids = (variant: 'evaluation' | 'acceptance') =>
    buildReport(aReport(CAN_MAKER), variant).blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
  expect(ids('evaluation')).not.toContain('late')
  expect(ids('acceptance')).toContain('late')
})

test('cover lines without a value are left out, widths of a table sum to one', () => {
  const document = reportOf(CAN_MAKER)
  expect(document.cover).toContainEqual({ label: '年度', text: '2026年', figure: 'register:year' })
  for (const { columns, rows } of tablesOf(document)) {
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 9)
    expect(rows.every((row) => row.length === columns.length)).toBe(true)
  }
})

test('missing, zero and not applicable are three things, each with its reason (trap 10)', () => {
  const document = reportOf(CAN_MAKER)
  expect(rowsOf(document, '能源消耗')).toEqual([
    ['原煤', 't', '300', '0', '310'],
    ['外购蒸汽', 'GJ', '1,000', '不适用', '—'],
  ])
  const missing = document.figures.find(({ key }) => key === 'survey:steam:2025')!
  expect(missing).toMatchObject({ value: null, text: '—', how: '这一年还没有填写' })
  expect(document.figures.find(({ key }) => key === 'survey:coal:2024')).toMatchObject({ value: '0', text: '0' })
})

test('what is discharged stands beside what is permitted', () => {
  const document = reportOf(CAN_MAKER)
  expect(rowsOf(document, '污染物排放量')).toEqual([['化学需氧量', 't', '0.43', '0.41', '0.4', '0.5']])
  expect(document.figures.find(({ key }) => key === 'survey_items:cod:limit')).toMatchObject({
    value: '0.5',
    unit: 't',
  })
})

test('unit consumption is exact and rounded only for print (trap 9)', () => {
  const document = reportOf(CAN_MAKER)
  const figure = document.figures.find(({ key }) => key === 'computed:unit_consumption:cod:2023')!
  expect(figure).toMatchObject({ value: '0.00043', text: '0.00043', unit: 't/t' })
  const coal = document.figures.find(({ key }) => key === 'computed:unit_consumption:scrap:2025')!
  expect(coal).toMatchObject({
    value: '0.128',
    places: [
      { sheet: 'survey_figures', row: 'scrap_2025', column: 'amount' },
      { sheet: 'survey_figures', row: 'cans_2025', column: 'amount' },
    ],
  })
})

test('the difference of a balance is computed, never typed: 4 746 025 less 4 646 377 (trap 25)', () => {
  const stated = withField(CAN_MAKER, 'week', 'stated_difference', '43.088')
  const [metal] = rowsOf(reportOf(stated), '各项平衡汇总')
  expect(metal).toEqual([
    '金属（物料平衡）',
    '三月第一周',
    't',
    '4,746.025',
    '4,646.377',
    '99.648',
    '2.10',
    '5.00',
    '平衡',
  ])
})

test('measured and balanced values stand beside each other; what cannot be balanced says why', () => {
  const document = reportOf(CAN_MAKER)
  const rows = rowsOf(document, '金属（三月第一周）流股')
  expect(rows[1]?.slice(3)).toEqual(['—', '4,042.82', '—', '推算'])
  expect(JSON.stringify(document.blocks)).toContain('水（三月第一周）还不能平衡计算')
})

test('XJ05-13f options are summed up by class and nature, and totals reconcile (trap 12)', () => {
  const document = reportOf(CAN_MAKER)
  expect(rowsOf(document, '方案按性质和费用类别分类（项）').at(-2)).toEqual(['合计', '1', '0', '0', '1', '1', '3'])
  expect(rowsOf(document, '效果汇总')).toContainEqual(['减少污染物排放：化学需氧量', 't', '0.1'])
  expect(rowsOf(document, '方案实施计划').map(([name]) => name)).toEqual(['优化排样', '油回用', '加滤网'])
})

test('claimed and verified effects are kept apart', () => {
  const last = tablesOf(reportOf(CAN_MAKER)).findLast(({ caption }) => caption.endsWith('效果汇总'))!
  const document = reportOf(CAN_MAKER)
  expect(last.columns.map(({ title }) => title).slice(2)).toEqual(['预计', '自报', '核实'])
  const material = last.rows
    .map((row) => row.map((cell) => printed(document, cell)))
    .find(([name]) => name === '节约原辅材料')
  expect(material).toEqual(['节约原辅材料', 't', '20', '18.5', '17'])
})

test('the level is computed and says that its system is made up (trap 13)', () => {
  const document = reportOf(CAN_MAKER)
  expect(document.figures.find(({ key }) => key === 'computed:level:before')?.text).toBe('Ⅲ级')
  expect(document.figures.find(({ key }) => key === 'computed:level:after')?.text).toBe('Ⅱ级')
  expect(JSON.stringify(document.figures)).toContain('虚构')
})

test('the findings of the checks stand in the annex with the reasons given', () => {
  const rows = rowsOf(reportOf(CAN_MAKER), '数据检查发现的问题和说明')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(([severity]) => ['矛盾', '疑问', '提示'].includes(severity ?? ''))).toBe(true)
})

test('a changed number changes exactly the figures that rest on it; filling a gap is a change, no new figure', () => {
  const before = reportOf(CAN_MAKER).figures
  const changesOf = (data: WorkbenchData) =>
    figuresChanged({ form: FIGURES_FORM, figures: before }, reportOf(data).figures)
  const drain = changesOf(withField(CAN_MAKER, 'm5', 'value', '305'))
  expect(drain.changed.map(({ key }) => key)).toContain('computed:closure:water:week:plant:deviation')
  expect(drain.changed.every(({ key }) => /water|findings?/.test(key))).toBe(true)
  const text = changesOf(withField(CAN_MAKER, 'find', 'finding', '别的'))
  expect(text).toEqual({ changed: [], added: [], removed: [] })
  const filled = changesOf(withField(CAN_MAKER, 'loop_oil', 'investment', '81'))
  expect(filled.changed).toContainEqual(
    expect.objectContaining({ key: 'options:loop_oil:investment', before: '80 万元', now: '81 万元' }),
  )
})

test('the report of an audit is the same for the same rows, in whatever order sheets were read', () => {
  const turned = new Map([...CAN_MAKER].reverse())
  expect(reportOf(turned)).toEqual(reportOf(CAN_MAKER))
})

test('a mode nobody fixed is not stated as full', () => {
  const input = aReport(CAN_MAKER)
  const without = { ...input, subject: { ...input.subject, mode: null } }
  const text = JSON.stringify(buildReport(without, 'evaluation').blocks)
  expect(text).toContain('审核方式还没有确定')
  expect(text).not.toContain('方式为')
})

test('a system of ratios has one benchmark and an index for each indicator, no levels', () => {
  const indicator = { id: 'water', title: '取水量', unit: 'm³/t', weight: 100, direction: 'lower', benchmark: 3 }
  const group = { id: 'use', title: '消耗', indicators: [indicator] }
  const policy = { id: 'policy', title: '管理', indicators: [{ id: 'ems', title: '管理体系', weight: 100 }] }
  const parts = { quantitative: { weight: 0.7, groups: [group] }, qualitative: { weight: 0.3, groups: [policy] } }
  const grades = [{ id: 'good', title: '先进', atLeast: 90 }]
  const file = {
    id: 'small',
    kind: 'ratio',
    title: '小体系',
    source: '',
    isFictitious: true,
    cap: 1.2,
    ...parts,
    grades,
  }
  const input = { ...aReport(CAN_MAKER), beside: { system: readAnySystem(file), earlier: [] } }
  const tables = buildReport(input, 'acceptance').blocks.filter((block) => block.kind === 'table')
  const table = tables.find(({ caption }) => caption.endsWith('审核前各项指标'))
  expect(table?.columns.map(({ title }) => title)).toEqual([
    '指标',
    '单位',
    '权重',
    '评价基准',
    '数值',
    '单项指数',
    '得分',
  ])
  expect(table?.rows.map((row) => row.length)).toEqual([7, 7])
})
