import type { Block } from '@qingshen/core/report/report-document.schema'
import { aReport, cell, text } from '@qingshen/testing/report-builders'
import { expect, test } from 'vitest'
import { seePdf, squeezed } from './read-back.fixture.ts'
import { reportPdf } from './report-pdf.ts'

const DAY = '2026-11-22'

function paragraph(words: string): Block {
  return { kind: 'paragraph', runs: [text(words)] }
}

async function pagesOf(blocks: Block[]): Promise<string[]> {
  const { pages } = await seePdf(await reportPdf(aReport(blocks), DAY))
  return pages.map(squeezed)
}

/** A table so long that it is broken over pages, with a note. */
function aNotedTable(name: string, rows: number): Block {
  const columns = ['名称', '数值'].map((title) => ({ title, align: 'left' as const, width: 0.5 }))
  const body = Array.from({ length: rows }, (_, at) => [cell(`${name}行${at + 1}尾`), cell('1')])
  return { kind: 'table', id: name, caption: `表 ${name}`, columns, rows: body, note: `${name}的注` }
}

test('the note of a table stands on the page of its last row, wherever the table ends', async () => {
  const lengths = Array.from({ length: 24 }, (_, at) => 27 + at)
  const tables = lengths.map((rows) => aNotedTable(`甲${rows}乙`, rows))
  const pages = await pagesOf(tables)
  for (const rows of lengths) {
    const own = pages.filter((page) => page.includes(`甲${rows}乙的注`))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain(`甲${rows}乙行${rows}尾`)
  }
})

test('what follows a high drawing fills the page before it, and the next picture does not come before it', async () => {
  const nodes = Array.from({ length: 12 }, (_, at) => ({ id: `u${at}`, label: `工序${at}` }))
  const links = nodes
    .slice(1)
    .map(({ id }, at) => ({ id: `f${at}`, from: `u${at}`, to: id, value: 9, label: `物料${at}` }))
  const drawing: Block = { kind: 'sankey', id: 's', caption: '图 1-1 平衡', sankey: { nodes, links, unit: 't' } }
  const series = [{ name: '新水', values: ['3', '4'] }]
  const chart = { kind: 'line' as const, unit: 't', categories: ['2024', '2025'], series }
  const after = Array.from({ length: 40 }, (_, at) => paragraph(`后面的第${at}段。`))
  const pages = await pagesOf([
    ...Array.from({ length: 6 }, (_, at) => paragraph(`前面的第${at}段。`)),
    drawing,
    ...after,
    { kind: 'chart', id: 'c', caption: '图 1-2 新水', chart },
  ])
  const pageWith = (words: string): number => pages.findIndex((page) => page.includes(words))
  expect(pageWith('后面的第0段')).toBe(pageWith('前面的第5段'))
  expect(pageWith('图1-1平衡')).toBe(pageWith('前面的第5段') + 1)
  expect(pages[pageWith('图1-1平衡')]).not.toContain('后面的')
  expect(pageWith('图1-2新水')).toBeGreaterThan(pageWith('图1-1平衡'))
})
