import type { Block, ReportDocument } from '@qingshen/core/report/report-document.schema'
import { aLargeReport, aReport, aTable, cell, text } from '@qingshen/testing/report-builders'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomOnRight, seePdf, squeezed } from './read-back.fixture.ts'
import { reportPdf } from './report-pdf.ts'

const DAY = '2026-11-22'

function paragraph(words: string): Block {
  return { kind: 'paragraph', runs: [text(words)] }
}

function heading(level: number, number: string, title: string): Block {
  return { kind: 'heading', id: `h${number}`, level, number, title }
}

/** Every text of a report that must be readable in the file. */
function textsOf({ blocks }: ReportDocument): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.title]
      case 'paragraph':
        return [block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')]
      case 'prose':
        return block.paragraphs
      case 'table':
        return [
          block.caption,
          ...block.rows.flat().map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')),
        ]
      case 'chart':
      case 'sankey':
        return [block.caption]
      case 'gap':
        return [`【尚未填写：${block.text}】`]
      case 'page_break':
        return []
    }
  })
}

test('trap 18: the PDF has its text, in its order, with tags, outline, title, language and embedded fonts', async () => {
  const report = aLargeReport('甲', 2)
  const bytes = await reportPdf(report, DAY)
  const { words, pages, outline, title, language } = await seePdf(bytes)
  for (const each of textsOf(report)) expect(words).toContain(squeezed(each))
  expect(pages.length).toBeGreaterThan(20)
  expect(outline[0]).toBe('1　前言')
  expect(outline).toHaveLength(report.blocks.filter(({ kind }) => kind === 'heading').length)
  expect([title, language]).toEqual([report.title, 'zh-CN'])
  const source = Buffer.from(bytes).toString('latin1')
  expect(source).toContain('/StructTreeRoot')
  expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(source.match(/\/FontDescriptor \d+ 0 R/g)?.length).toBe(source.match(/\/FontFile[23] /g)?.length)
})

test('contents name the page on which each heading stands, and the texts of pictures can be searched', async () => {
  const { pages } = await seePdf(await reportPdf(aLargeReport('甲', 2), DAY))
  const body = pages.slice(2)
  for (const title of ['1.3', '2.1', '2.4']) {
    const named = Number(new RegExp(`^${title} .* (\\d+)$`, 'm').exec(pages[1] ?? '')?.[1])
    expect(squeezed(body[named - 1] ?? '')).toContain(title)
    expect(squeezed(body[named - 1] ?? '')).toContain(`第${named}页共${body.length}页`)
  }
  expect(squeezed(body.join(''))).toContain('达标外排废水140')
  expect(squeezed(pages[0] ?? '')).not.toContain('页共')
})

test('the same report of the same day is the same file, another day is another', async () => {
  const report = aReport([heading(1, '1', '前言'), paragraph('正文。'), aTable('t', '表1', { columns: 3, rows: 4 })])
  const [once, again, other] = [
    await reportPdf(report, DAY),
    await reportPdf(report, DAY),
    await reportPdf(report, '2026-11-23'),
  ]
  expect(Buffer.compare(once, again)).toBe(0)
  expect(Buffer.compare(once, other)).not.toBe(0)
})

const MARKUP = [
  '#',
  '$',
  '*',
  '_',
  '`',
  '<',
  '>',
  '@',
  '\\',
  '[',
  ']',
  '{',
  '}',
  '/',
  '"',
  "'",
  '=',
  '-',
  '+',
  '~',
  '//',
  '#eval("1")',
  '= 标题',
  '&amp;',
  '中',
  '，',
  '“',
  'Ａ',
  '％',
  'a',
  '7',
  ' ',
]

test('whatever somebody writes comes out as it was written and is never markup', async () => {
  const words = fc.array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 24 }).map((signs) => signs.join(''))
  const any = fc.oneof(words, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }))
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 20, maxLength: 20 }), async (texts) => {
      const blocks = texts.map((each, at) => paragraph(`〈${at}〉${each}〈／〉`))
      const rows = texts.map((each, at) => [cell(`〔${at}〕${each}〔／〕`)])
      const column = { title: '原文', align: 'left' as const, width: 1 }
      const table: Block = { kind: 'table', id: 't', caption: '表', columns: [column], rows, note: null }
      const seen = await seePdf(await reportPdf(aReport([...blocks, table]), DAY))
      texts.forEach((each, at) => {
        expect(seen.words).toContain(squeezed(`〈${at}〉${each}〈／〉`))
        expect(seen.words).toContain(squeezed(`〔${at}〕${each}〔／〕`))
      })
    }),
    { numRuns: 12 },
  )
})

test('any text at all, halves of signs and control signs too, makes a file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 30 }), async (texts) => {
      const bytes = await reportPdf(
        aReport([...texts.map(paragraph), paragraph('\ud800\u0000\uffff完')], { title: texts[0] ?? '' }),
        DAY,
      )
      expect((await seePdf(bytes)).words).toContain('完')
    }),
    { numRuns: 10 },
  )
})

test('rare Chinese signs and full-width signs stay; what no font has is named by its number, never an empty box', async () => {
  const { words } = await seePdf(
    await reportPdf(aReport([paragraph('𠮷野㐂，ＡＢＣ１２３％，ﾊﾝｶｸ；\u{10abcd}和\u{f0123}\ufe0f。😀👨‍👩‍👧')]), DAY),
  )
  expect(words).toContain('𠮷野㐂，ＡＢＣ１２３％')
  expect(words).toContain('〔U+10ABCD〕和〔U+F0123〕。')
})

test('long words and addresses are broken inside their cells and come out whole', async () => {
  const address = `https://example.org/${'abcdefghij'.repeat(30)}?q=1`
  const table: Block = {
    kind: 'table',
    id: 't',
    caption: address,
    columns: Array.from({ length: 8 }, () => ({
      title: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      align: 'left' as const,
      width: 0.125,
    })),
    rows: [Array.from({ length: 8 }, () => cell(address))],
    note: address,
  }
  const bytes = await reportPdf(aReport([paragraph(address), table]), DAY)
  const { words } = await seePdf(bytes)
  expect(words.split(address).length - 1).toBeGreaterThanOrEqual(2)
  expect(await roomOnRight(bytes)).toBeGreaterThan(60)
  expect(words).toContain('ABCDEFGHIJKL')
})

test('2,000 rows go over pages, each with the head of the table', async () => {
  const { pages, words } = await seePdf(
    await reportPdf(aReport([aTable('t', '表1 设备', { columns: 5, rows: 2000 })]), DAY),
  )
  expect(words).toContain('包装工段2000')
  const withRows = pages.filter((page) => /\d\.\d\d/.test(page))
  expect(withRows.length).toBeGreaterThan(40)
  for (const page of withRows) expect(squeezed(page)).toContain('2023年')
})

test('a table too wide to be read upright lies on a page of its own kind together with its heading', async () => {
  const blocks: Block[] = [
    heading(1, '1', '前言'),
    paragraph('先前'),
    { kind: 'page_break' },
    heading(2, '1.1', '宽表'),
    aTable('t', '表1', { columns: 24, rows: 16 }),
    paragraph('以后。'.repeat(400)),
  ]
  const { pages } = await seePdf(await reportPdf(aReport(blocks), DAY))
  expect(pages.map(squeezed).filter((page) => page.includes('1.1宽表表1'))).toHaveLength(1)
  expect(pages.map(squeezed).filter((page) => page.includes('以后。') && page.includes('表1'))).toEqual([])
})

test('an empty report is a file that can be opened; one without cover has its text', async () => {
  expect((await seePdf(await reportPdf(aReport([]), DAY))).pages.length).toBeGreaterThan(0)
  const bare = aReport([paragraph('正文')], { title: '', enterprise: '', cover: [] })
  expect((await seePdf(await reportPdf(bare, DAY))).pages).toHaveLength(1)
})

test('a row longer than a page is broken, a level of headings left out is printed all the same', async () => {
  const long = aTable('t', '表1', { columns: 2, rows: 1 })
  const rows = [[cell('说明'), cell('很长的说明。'.repeat(900))]]
  const { words, pages } = await seePdf(
    await reportPdf(aReport([heading(3, '1.1.1', '深'), { ...long, rows } as Block]), DAY),
  )
  expect(words.match(/很/g)).toHaveLength(900)
  expect(pages.length).toBeGreaterThanOrEqual(4)
})
