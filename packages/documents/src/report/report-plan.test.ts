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

test('wide tables lie, with the headings before them; short ones of nine or ten columns stay upright', () => {
  const heading: Block = { kind: 'heading', id: 'h', level: 2, number: '1.1', title: '宽表' }
  const paragraph: Block = { kind: 'paragraph', runs: [text('文')] }
  const size = (columns: number, rows: number) => aTable(`t${columns}-${rows}`, '表', { columns, rows })
  const sections = planReport(
    aReport([paragraph, heading, size(12, 3), size(11, 3), paragraph, size(9, 4), size(9, 40)]),
  )
  expect(sections.map(({ isWide, blocks }) => [isWide, blocks.map(({ kind }) => kind)])).toEqual([
    [false, ['paragraph']],
    [true, ['heading', 'table', 'table']],
    [false, ['paragraph', 'table']],
    [true, ['table']],
  ])
})

test('a chapter that begins with a wide table begins on a page of its own, also after a wide table', () => {
  const heading: Block = { kind: 'heading', id: 'h', level: 1, number: '2', title: '评估' }
  const wide = aTable('t', '表', { columns: 12, rows: 3 })
  const [section] = planReport(aReport([wide, { kind: 'page_break' }, heading, wide]))
  expect(section?.blocks.map(({ kind }) => kind)).toEqual(['table', 'page_break', 'heading', 'table'])
})

test('a chapter on pages of its own kind leaves no empty page before it', () => {
  const heading: Block = { kind: 'heading', id: 'h', level: 1, number: '2', title: '评估' }
  const paragraph: Block = { kind: 'paragraph', runs: [text('文')] }
  const wide = aTable('t', '表', { columns: 12, rows: 3 })
  const sections = planReport(aReport([{ kind: 'page_break' }, paragraph, { kind: 'page_break' }, heading, wide]))
  expect(sections.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([['paragraph'], ['heading', 'table']])
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
