import type { Block } from '@qingshen/core/report/report-document.schema'
import { aLargeReport, aReport, aTable, cell, text } from '@qingshen/testing/report-builders'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { flawsOfXml, squeezed, wordParts } from './read-back.fixture.ts'
import { reportDocx } from './report-docx.ts'

const DAY = '2026-11-22'

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', runs: [text(words)] }
}

/** Everything because of which Word says that a file has to be repaired, as far as a machine can see it. */
function flawsOf(bytes: Uint8Array): string[] {
  const parts = wordParts(bytes)
  const paths = new Set(Object.keys(unzipSync(bytes)))
  const document = parts.get('word/document.xml') ?? ''
  const all = (pattern: RegExp): string[] => [...document.matchAll(pattern)].map(([, value = '']) => value)
  const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)
  const related = [
    ...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(
      /Id="([^"]+)"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="([^"]+)"/g,
    ),
  ]
  const ids = new Set(related.map(([, id, , , other]) => id ?? other))
  return [
    ...[...parts].flatMap(([path, xml]) => flawsOfXml(xml).map((flaw) => `${path}: ${flaw}`)),
    ...['[Content_Types].xml', '_rels/.rels', 'word/styles.xml', 'word/settings.xml', 'docProps/core.xml'].filter(
      (path) => !paths.has(path),
    ),
    ...twice(all(/<wp:docPr [^>]*\bid="(\d+)"/g)).map((id) => `two drawings ${id}`),
    ...twice(all(/<w:bookmarkStart [^>]*w:id="([^"]+)"/g)).map((id) => `two bookmarks ${id}`),
    ...all(/r:(?:embed|id)="([^"]+)"/g)
      .filter((id) => !ids.has(id))
      .map((id) => `nothing for ${id}`),
    ...related
      .map(([, , target, other]) => target ?? other ?? '')
      .filter((target) => !target.startsWith('http') && !paths.has(`word/${target}`.replace('word//', '')))
      .map((target) => `no part ${target}`),
    ...(/<w:tc>(?:(?!<w:p[ >/]|<\/w:tc>).)*<\/w:tc>/s.test(document) ? ['a cell without a paragraph'] : []),
    ...(/<\/w:tbl><w:(?:tbl|sectPr)\b/.test(document) ? ['a table without a paragraph after it'] : []),
  ]
}

test('the Word file is whole, and everything of the report can be read back from it', async () => {
  const report = aLargeReport('甲', 2)
  const bytes = await reportDocx(report, DAY)
  expect(flawsOf(bytes)).toEqual([])
  const words = squeezed(await wordsOf(bytes))
  for (const block of report.blocks) {
    if (block.kind === 'paragraph')
      expect(words).toContain(squeezed(block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')))
    if (block.kind === 'prose') for (const each of block.paragraphs) expect(words).toContain(squeezed(each))
    if (block.kind === 'heading') expect(words).toContain(squeezed(`${block.number}${block.title}`))
    if (block.kind === 'table' || block.kind === 'chart' || block.kind === 'sankey')
      expect(words).toContain(squeezed(block.caption))
    if (block.kind === 'gap') expect(words).toContain(`【尚未填写：${block.text}】`)
  }
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(html).toContain('<h1')
  expect(html).toContain('4,646,377')
})

test('contents carry page numbers and links, and are counted anew when Word opens the file', async () => {
  const parts = wordParts(await reportDocx(aLargeReport('甲', 2), DAY))
  const document = parts.get('word/document.xml') ?? ''
  const contents = document.slice(document.indexOf('<w:sdt>'), document.indexOf('</w:sdt>'))
  const entries = contents
    .split('</w:p>')
    .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]+)<\/w:t>/g)].map(([, words]) => words))
  const found = entries.filter((entry) => entry.length >= 2)
  expect(found).toHaveLength(14)
  expect(found[0]).toEqual(['1　前言', '1'])
  for (const entry of found) expect(Number(entry.at(-1))).toBeGreaterThan(0)
  expect(contents).toContain('PAGEREF')
  expect(contents).toContain('w:anchor="_Toc')
  expect(parts.get('word/settings.xml')).toContain('<w:updateFields')
})

test('typography: styles with Chinese fonts, indent of two characters, repeated heads, whole rows, page numbers from the body on', async () => {
  const large = aLargeReport('甲', 1)
  const lying = aTable('w', '表', { columns: 24, rows: 3 })
  const bytes = await reportDocx({ ...large, blocks: [...large.blocks, lying] }, DAY)
  const parts = wordParts(bytes)
  const [document = '', styles = '', core = ''] = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map(
    (path) => parts.get(path),
  )
  for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312', 'Times New Roman']) expect(styles).toContain(font)
  expect(styles).toContain('w:firstLineChars="200"')
  expect(styles).toContain('w:eastAsia="zh-CN"')
  expect(document).toContain('<w:tblHeader')
  expect(document).toContain('<w:cantSplit')
  expect(document).toContain('w:orient="landscape"')
  expect(document).toContain('<w:jc w:val="right"/>')
  expect(document).toMatch(
    /<w:pgNumType[^>]*w:start="1"[^>]*w:fmt="decimal"|<w:pgNumType[^>]*w:fmt="decimal"[^>]*w:start="1"/,
  )
  const footers = [...parts].filter(([path]) => path.includes('footer')).map(([, xml]) => xml)
  expect(footers.some((xml) => /第 .*共 .*PAGEREF ReportLastPage/.test(xml))).toBe(true)
  expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋,')
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z')
  expect(core).toContain('<dc:language>zh-CN</dc:language>')
  expect(document).toMatch(/<wp:docPr [^>]*descr="桑基图，t。/)
  expect(document).toContain('w:fill="FFF3B0"')
})

test('any text at all makes a file that Word can open, and comes out as it was written', async () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('<w:p>', '&amp;', ']]>', '\u0000\u000b', '\ud83d', '😀𠮷', ' 前后 '),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(any, { maxLength: 20 }), async (texts) => {
      const rows = texts.map((each) => [cell(each)])
      const column = { title: texts[0] ?? '', align: 'left' as const, width: 1 }
      const table: Block = {
        kind: 'table',
        id: 't',
        caption: texts[1] ?? '',
        columns: [column],
        rows,
        note: texts[2] ?? null,
      }
      const bytes = await reportDocx(
        aReport([...texts.map(paragraph), table, paragraph('<b>&amp;完')], { title: texts[3] ?? '' }),
        DAY,
      )
      expect(flawsOf(bytes)).toEqual([])
      expect(await wordsOf(bytes)).toContain('<b>&amp;完')
    }),
    { numRuns: 25 },
  )
})

test('cells of a merged row span their columns, and a row of too many or too few cells still fits', async () => {
  const rows = [
    [cell('合计', 2), cell('3')],
    [cell('一')],
    [cell('甲'), cell('乙'), cell('丙'), cell('丁')],
    [cell('全部', 9)],
  ]
  const table = { ...aTable('t', '表1', { columns: 3, rows: 0 }), rows } as Block
  const bytes = await reportDocx(aReport([table]), DAY)
  expect(flawsOf(bytes)).toEqual([])
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(html).toContain('<td colspan="2"><p>合计</p></td>')
  expect(html).toContain('<td colspan="3"><p>全部</p></td>')
  expect(html).toContain('丙 丁')
})

test('an empty report and tables without rows or heads are files that can be opened', async () => {
  const bare = {
    columns: [
      { title: '', align: 'left' as const, width: 0 },
      { title: '', align: 'left' as const, width: 0 },
    ],
    note: null,
  }
  const blocks: Block[] = [
    { kind: 'page_break' },
    { kind: 'table', id: 'a', caption: '', rows: [], ...bare },
    { kind: 'table', id: 'b', caption: '', rows: [[cell('名称'), cell('值')]], ...bare },
    aTable('c', '表', { columns: 12, rows: 0 }),
    { kind: 'page_break' },
  ]
  for (const report of [aReport([]), aReport(blocks), aReport([], { title: '', enterprise: '', cover: [] })]) {
    expect(flawsOf(await reportDocx(report, DAY))).toEqual([])
  }
})
