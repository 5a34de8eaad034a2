import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import type { ReportTemplate } from '@qingshen/core/report/report-template-in-force.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aRow, openPart } from '../../opened-part.fixture.tsx'
import { ReportPaper } from './report-paper.tsx'

const place = (row: string) => ({ sheet: 'survey_figures', row, column: 'amount' })
const FOUND = '输入 4,746 t，输出 4,646 t，相差 100 t，偏差 2.11 %，超过允许的 1 %，请核对实测值。'
const REPORT = {
  variant: 'evaluation',
  title: '审核报告',
  enterprise: '某厂',
  cover: [{ label: '年度', text: '2026年' }],
  blocks: [
    { kind: 'heading', id: 'front', level: 1, number: '', title: '前言' },
    { kind: 'gap', section: 'front', text: '这一节的文字还没有编写。' },
    { kind: 'gap', section: 'front', text: '审核小组成员还没有填写。' },
    {
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: '新水用量为' },
        { kind: 'figure', key: 'water' },
        { kind: 'text', text: ' m³，合计' },
        { kind: 'figure', key: 'sum' },
        { kind: 'figure', key: 'found' },
      ],
    },
    {
      kind: 'table',
      id: 't',
      caption: '表 1-1 指标',
      columns: [
        {
          title: '2025年',
          runs: [
            { kind: 'figure', key: 'year' },
            { kind: 'text', text: '年' },
          ],
          align: 'left',
          width: 0.5,
        },
        { title: '系数', align: 'right', width: 0.5 },
      ],
      rows: [[{ runs: [{ kind: 'figure', key: 'benchmark' }] }, { runs: [{ kind: 'figure', key: 'factor' }] }]],
      note: null,
    },
  ],
  figures: [
    { key: 'water', label: '新水', text: '1,234.5', value: '1234.46', unit: 'm³', places: [place('a')], how: null },
    { key: 'sum', label: '合计', text: '—', value: null, unit: '', places: [place('a'), place('b')], how: '相加' },
    { key: 'year', label: '年份', text: '2025', value: null, unit: '', places: [place('a')], how: '填写的年份' },
    { key: 'found', label: '检查', text: FOUND, value: null, unit: '', places: [place('b')], how: '本软件的检查' },
    {
      key: 'benchmark',
      label: '取水量 Ⅰ级基准',
      text: '≤2',
      value: '2',
      unit: 'm³/t',
      places: [],
      sources: [
        {
          kind: 'system',
          ref: 'small',
          sha256: 'abcdef0123',
          title: '小体系',
          part: 'benchmark',
          indicator: { id: 'w', title: '取水量' },
          level: 'I',
        },
      ],
      how: '评价指标体系中的基准值',
    },
    {
      key: 'factor',
      label: '原煤 折标准煤系数',
      text: '0.7143',
      value: '0.7143',
      unit: 'kgce/kg',
      places: [],
      sources: [
        {
          kind: 'law',
          part: 'coal_factor',
          id: 'raw_coal',
          title: '原煤',
          origin: '',
          clauses: [],
          reading: null,
          cited: '某标准附录',
          from: '2021-04-01',
          to: null,
          mark: 'K',
        },
      ],
      how: '系数表',
    },
  ],
} as unknown as ReportDocument
const TEMPLATE = {
  sections: [{ id: 'front', title: '前言', parts: ['prose', 'team'], guidance: '写明审核的由来。', clauses: [] }],
} as unknown as ReportTemplate

function aText(content: string): WorkbenchRow {
  return aRow('report_texts', 't', { section: 'front', content })
}

/** The paper as somebody sees it who may write, or may not. */
async function open({ mayWrite = true, texts = [] }: { mayWrite?: boolean; texts?: readonly WorkbenchRow[] } = {}) {
  const paper = <ReportPaper document={REPORT} template={TEMPLATE} />
  const opened = openPart(paper, { rows: texts, mayEdit: mayWrite, search: 'tab=report' })
  await screen.findByRole('region', { name: '报告预览' })
  return opened
}

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

test('a number says on focus where it comes from, unrounded, and a click goes to its cell', async () => {
  const { router } = await open()
  const mark = screen.getByRole('button', { name: '1,234.5 m³，新水，看出处' })
  fireEvent.focus(mark)
  const card = within(screen.getByRole('complementary', { name: '数字的出处' }))
  expect(card.getByText('1,234.46 m³（印作 1,234.5）')).toBeDefined()
  expect(card.getByText('直接取自下面这一格。')).toBeDefined()
  fireEvent.click(mark)
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({
      tab: 'survey',
      sheet: 'survey_figures',
      row: 'a',
      field: 'amount',
    }),
  )
})

test('a number of several cells shows them; a missing one says so and is no zero', async () => {
  const { router } = await open()
  fireEvent.click(screen.getByRole('button', { name: '—，合计，看出处' }))
  const card = within(screen.getByRole('complementary', { name: '数字的出处' }))
  expect(card.getByText('还没有数据。')).toBeDefined()
  expect(card.getByText('相加')).toBeDefined()
  expect(card.getAllByRole('link').length).toBeGreaterThan(0)
  expect(router.state.location.search).toMatchObject({ tab: 'report' })
  fireEvent.keyDown(card.getByRole('button', { name: '关闭' }), { key: 'Escape' })
  expect(screen.queryByRole('complementary', { name: '数字的出处' })).toBeNull()
})

test('a benchmark leads to its system, a factor to its standard; a head and a whole sentence lead to their records', async () => {
  const { router } = await open()
  const cardOf = (name: string | RegExp) => {
    fireEvent.focus(screen.getByRole('button', { name }))
    return within(screen.getByRole('complementary', { name: '数字的出处' }))
  }
  const benchmark = cardOf('≤2 m³/t，取水量 Ⅰ级基准，看出处')
  expect(benchmark.getByRole('link', { name: '指标体系“小体系”' }).getAttribute('href')).toBe(
    '/indicator-systems/small',
  )
  expect(benchmark.getByText(/“取水量”的Ⅰ级基准值/)).toBeDefined()
  expect(benchmark.getByText(/abcdef01/)).toBeDefined()
  const factor = cardOf(/^0.7143 kgce\/kg/)
  expect(factor.getByText(/折标准煤系数：原煤（2021-04-01 至 今）/)).toBeDefined()
  expect(factor.getByText(/某标准附录/)).toBeDefined()
  expect(screen.getByRole('columnheader', { name: /2025/ })).toBeDefined()
  expect(cardOf('2025，年份，看出处').getByText('填写的年份')).toBeDefined()
  const sentence = screen.getByRole('button', { name: `${FOUND}，检查，看出处` })
  sentence.focus()
  fireEvent.keyDown(sentence, { key: 'Enter' })
  await waitFor(() => expect(router.state.location.search).toMatchObject({ sheet: 'survey_figures', row: 'b' }))
})

test('what is missing stands in its place with the way to fill it in', async () => {
  await open()
  const gap = screen.getByText('审核小组成员还没有填写。').closest('div')
  expect(
    within(gap as HTMLElement)
      .getByRole('link', { name: '去填写' })
      .getAttribute('href'),
  ).toContain('sheet=team')
  expect(screen.getByText('写明审核的由来。')).toBeDefined()
})

test('a text is written in its place and kept by the workbench, also when the page goes away', async () => {
  const { store } = await open()
  fireEvent.click(screen.getByRole('button', { name: '编写：前言的文字' }))
  const field = screen.getByLabelText(/前言的文字/)
  fireEvent.change(field, { target: { value: '第一段\n第二段' } })
  expect(screen.getByText(/7 \/ 20,000 字/)).toBeDefined()
  fireEvent(window, new Event('pagehide'))
  const [row] = store.state().sheets.standing.get('report_texts') ?? []
  expect(row?.fields).toEqual({ section: 'front', content: '第一段\n第二段' })
  fireEvent.click(screen.getByRole('button', { name: '完成' }))
  expect(screen.getByText('第二段')).toBeDefined()
})

test('a text longer than is saved is told and not cut off; it is there again after a reload until it is shortened', async () => {
  const { store } = await open()
  const write = () => {
    fireEvent.click(screen.getByRole('button', { name: '编写：前言的文字' }))
    return screen.getByLabelText<HTMLTextAreaElement>(/前言的文字/)
  }
  const field = write()
  fireEvent.change(field, { target: { value: '长'.repeat(20_001) } })
  fireEvent.blur(field)
  expect(field.value).toHaveLength(20_001)
  expect(screen.getByText('最多 20,000 字，现在 20,001 字，还不能保存。请删减，或者分成几处写。')).toBeDefined()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '完成' }).disabled).toBe(true)
  expect(store.state().sheets.standing.get('report_texts') ?? []).toEqual([])
  cleanup()
  const again = await open()
  const found = write()
  expect(found.value).toHaveLength(20_001)
  fireEvent.change(found, { target: { value: '短' } })
  fireEvent.click(screen.getByRole('button', { name: '完成' }))
  expect(again.store.state().sheets.standing.get('report_texts')?.[0]?.fields['content']).toBe('短')
  cleanup()
  await open()
  expect(write().value).toBe('')
})

test('who only reads sees the text and cannot write', async () => {
  await open({ mayWrite: false, texts: [aText('已经写好的文字')] })
  expect(screen.getByText('已经写好的文字')).toBeDefined()
  expect(screen.queryByRole('button', { name: /的文字$/ })).toBeNull()
})
