import type { Block } from '@qingshen/core/report/report-document.schema'
import { aReport, aTable, cell, text } from '@qingshen/testing/report-builders'
import { expect, test } from 'vitest'
import type { PlannedBlock } from './planned-report.ts'
import { planReport } from './report-plan.ts'

function planned(blocks: readonly Block[], figures: Parameters<typeof aReport>[1] = {}): PlannedBlock[] {
  return planReport(aReport(blocks, figures)).flatMap((section) => section.blocks)
}

test('figures are printed as their text stands; a figure nobody bound leaves nothing behind', () => {
  const figure = { key: 'k', label: '新鲜水', text: '1,204.5', value: '1204.5', unit: 't', places: [], how: null }
  const runs = [
    text('用水'),
    { kind: 'figure' as const, key: 'k' },
    text(' t'),
    { kind: 'figure' as const, key: 'none' },
  ]
  const [block] = planned([{ kind: 'paragraph', runs }], { figures: [figure] })
  expect(block).toEqual({ kind: 'paragraph', text: '用水1,204.5 t' })
})

test('a gap is marked in words, whether it is a sentence or a name', () => {
  const gaps = ['企业概况', '还没有填写企业概况。请填写。', '【暂缺】'].map((words): Block => ({
    kind: 'gap',
    section: 's',
    text: words,
  }))
  expect(planned(gaps).map((block) => ('text' in block ? block.text : ''))).toEqual([
    '【尚未填写：企业概况】',
    '【还没有填写企业概况。请填写。】',
    '【暂缺】',
  ])
})

test('lines of free text are paragraphs, empty ones none', () => {
  const blocks = planned([{ kind: 'prose', section: 's', paragraphs: ['一\r\n二\n\n', '   ', '三\u0000'] }])
  expect(blocks).toEqual(['一', '二', '三'].map((words) => ({ kind: 'paragraph', text: words })))
})

const HEADING: Block = { kind: 'heading', id: 'h', level: 1, number: '2', title: '评估' }
const PARAGRAPH: Block = { kind: 'paragraph', runs: [text('文')] }
/** More than any estimate lets stand on a lying page. */
const LONG: Block = { kind: 'paragraph', runs: [text('很长的文字。'.repeat(300))] }
const wide = (rows: number) => aTable(`w${rows}`, '表', { columns: 24, rows })

function kindsOf(blocks: readonly Block[]) {
  return planReport(aReport(blocks)).map((section) => [section.isWide, section.blocks.map(({ kind }) => kind)])
}

test('tables stay upright with smaller signs as long as they can be read; others lie, with the headings before them', () => {
  const upright = [9, 12].map((columns) => aTable(`t${columns}`, '表', { columns, rows: 40 }))
  expect(kindsOf([LONG, ...upright, HEADING, wide(3), wide(30), LONG])).toEqual([
    [false, ['paragraph', 'table', 'table']],
    [true, ['heading', 'table', 'table']],
    [false, ['paragraph']],
  ])
  const sizes = planned([...upright, wide(3)]).flatMap((block) => (block.kind === 'table' ? [block.signSize] : []))
  expect(sizes[0]).toBeGreaterThan(8)
  expect(sizes.slice(1)).toEqual([8, 8])
})

test('what little would be alone on an upright page stands on the lying page before or after it', () => {
  expect(kindsOf([HEADING, PARAGRAPH, wide(3), PARAGRAPH, wide(3), PARAGRAPH, { kind: 'page_break' }, LONG])).toEqual([
    [true, ['heading', 'paragraph', 'table', 'paragraph', 'table', 'paragraph']],
    [false, ['paragraph']],
  ])
  expect(kindsOf([LONG, wide(3), LONG])).toEqual([
    [false, ['paragraph']],
    [true, ['table']],
    [false, ['paragraph']],
  ])
})

test('a chapter that begins with a wide table begins on a page of its own, also after a wide table', () => {
  expect(kindsOf([wide(3), { kind: 'page_break' }, HEADING, wide(3)])).toEqual([
    [true, ['table', 'page_break', 'heading', 'table']],
  ])
})

test('a chapter on pages of its own kind leaves no empty page before it', () => {
  expect(kindsOf([{ kind: 'page_break' }, LONG, { kind: 'page_break' }, HEADING, wide(3)])).toEqual([
    [false, ['paragraph']],
    [true, ['heading', 'table']],
  ])
})

test('a few lines before a lying drawing stand on its page, and the drawing makes room for them', () => {
  // a line of ten units, and so many side by side that they have no room on an upright page
  const nodes = Array.from({ length: 45 }, (_, at) => ({ id: `u${at}`, label: `工序${at}` }))
  const links = nodes.slice(1).map(({ id }, at) => {
    return { id: `f${at}`, from: at < 10 ? `u${at}` : 'u0', to: id, value: 10, label: `很长的物料名称${at} 10 t` }
  })
  const drawing: Block = { kind: 'sankey', id: 's', caption: '图 1-1 平衡', sankey: { nodes, links, unit: 't' } }
  const sections = planReport(aReport([LONG, aTable('t', '表', { columns: 3, rows: 60 }), PARAGRAPH, drawing]))
  expect(sections.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
    ['paragraph', 'table'],
    ['paragraph', 'picture'],
    ['table'],
  ])
  expect(sections[1]?.blocks[1]).toMatchObject({ above: expect.any(Number) as number })
  const [key] = sections[2]?.blocks ?? []
  expect(key).toMatchObject({ kind: 'table', caption: '图 1-1 中的标号' })
})

test('a drawing of many units one after the other runs down an upright page', () => {
  const nodes = Array.from({ length: 12 }, (_, at) => ({ id: `u${at}`, label: `工序${at}` }))
  const links = nodes.slice(1).map(({ id }, at) => {
    return { id: `f${at}`, from: `u${at}`, to: id, value: 10, label: `很长的物料名称${at} 10 t` }
  })
  const [picture] = planned([{ kind: 'sankey', id: 's', caption: '图 1-1 平衡', sankey: { nodes, links, unit: 't' } }])
  expect(picture).toMatchObject({ kind: 'picture', isWide: false })
  if (picture?.kind !== 'picture') throw new Error('no picture')
  const { texts, height } = picture.picture
  const places = nodes.map(({ label }) => texts.find(({ text }) => text === label)?.y ?? Number.NaN)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.max(...places)).toBeLessThan(height)
})

test('dates, states and other short texts of a table are not broken where there is room', () => {
  const columns = ['方案', '状态', '完成', '说明'].map((title) => ({ title, align: 'left' as const, width: 0.25 }))
  const row = [
    cell('锅炉房冷凝水全部回收到除氧器'),
    cell('已实施'),
    cell('2026年9月28日'),
    cell('说明很长。'.repeat(12)),
  ]
  const [table] = planned([{ kind: 'table', id: 't', caption: '表', columns, rows: [row, row], note: null }])
  if (table?.kind !== 'table') throw new Error('no table')
  const [, state = 0, day = 0, words = 0] = table.columns.map(({ width }) => width * 442 - 9)
  expect(state).toBeGreaterThan(3 * table.signSize - 0.5)
  expect(day).toBeGreaterThan(8 * table.signSize - 0.5)
  expect(words).toBeGreaterThan(day)
  expect(table.signSize).toBe(10.5)
})

test('a short table is not broken, a long one is, and of its rows only one longer than a page', () => {
  const rows = [
    [cell('说明'), cell('很长的说明。'.repeat(200))],
    [cell('短'), cell('短')],
  ]
  const tables = [aTable('a', '表', { columns: 3, rows: 5 }), aTable('b', '表', { columns: 3, rows: 60 })]
  const long = { ...aTable('c', '表', { columns: 2, rows: 0 }), rows } as Block
  const seen = planned([...tables, long]).flatMap((block) => (block.kind === 'table' ? [block] : []))
  expect(seen.map(({ isWhole }) => isWhole)).toEqual([true, false, false])
  expect(seen[2]?.rows.map(({ isLong }) => isLong)).toEqual([true, false])
})
