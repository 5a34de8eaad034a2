import { readFileSync } from 'node:fs'
import { Problem } from '@qingshen/core/kernel/problem'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { aPdf, aWordReport, LONG_TABLE } from './report-file.fixture.ts'
import { readReportFile } from './read-report-file.ts'

const refusalOf = async (bytes: Uint8Array, name: string) => {
  const error: unknown = await readReportFile(bytes, name).catch((thrown: unknown) => thrown)
  return error instanceof Problem ? [error.code, error.detail] : error
}

test('a Word report: paragraphs, tables with merged cells and captions, one form of characters', async () => {
  const read = await readReportFile(await aWordReport(), '报告.docx')
  expect(read.kind).toBe('docx')
  expect(read.paragraphs.map(({ text }) => text)).toEqual(['企业2025年产量为12.34万吨。', '表2-1 水的消耗'])
  expect(read.tables).toEqual([
    {
      caption: '表2-1 水的消耗',
      page: null,
      rows: [
        { cells: ['项目', '用水量', '用水量'], page: null },
        { cells: ['项目', '2024年', '2025年'], page: null },
        { cells: ['新水(m3)', '120,000', '110,500'], page: null },
      ],
    },
  ])
  expect([read.trackedChanges, read.comments]).toEqual([[], []])
})

test('changes nobody accepted and comments are found; the words are read as if accepted', async () => {
  const read = await readReportFile(await aWordReport({ changed: true, commented: true }), '报告.docx')
  expect(read.trackedChanges).toEqual([
    { kind: 'inserted', text: '插入的话', author: '李工', page: null },
    { kind: 'deleted', text: '删去 99 的话', author: '李工', page: null },
  ])
  expect(read.comments).toEqual([{ text: '请核对产量', author: '王工' }])
  expect(read.paragraphs[0]?.text.replaceAll(' ', '')).toBe('企业2025年产量为12.34万吨。插入的话')
})

test('a tagged PDF: tables by their cells, over pages, with page of each row', async () => {
  const read = await readReportFile(aPdf(LONG_TABLE), '报告.pdf')
  expect(read.isScan).toBe(false)
  expect(read.pageCount).toBeGreaterThan(1)
  expect(read.paragraphs[0]?.text.replaceAll(' ', '')).toBe(
    '第一段说企业2025年产量为12.34万吨,这是一段比较长的话,要写到一行的末尾还不够,所以接着写到下一行去,直到写完为止。',
  )
  expect(read.tables).toHaveLength(1)
  const [table] = read.tables
  expect(table?.caption).toContain('物料消耗')
  expect(table?.rows).toHaveLength(61)
  expect(table?.rows[0]?.cells).toEqual(['项目', '单位', '2024 年', '2025 年'])
  expect(table?.rows.at(-1)).toEqual({ cells: ['物料 60 号', 't', '59,120.5', '118.25'], page: read.pageCount })
})

test('a PDF without structure: tables by where the words stand', async () => {
  const read = await readReportFile(aPdf(LONG_TABLE, false), '报告.pdf')
  const rows = read.tables.flatMap((table) => table.rows.map(({ cells }) => cells))
  expect(rows).toContainEqual(['项目', '单位', '2024 年', '2025 年'])
  expect(rows).toContainEqual(['物料 60 号', 't', '59,120.5', '118.25'])
  expect(read.paragraphs.map(({ text }) => text).join('')).toContain('直到写完为止。')
})

test('a document of Word 97-2003', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('./report.fixture.doc', import.meta.url)))
  const read = await readReportFile(bytes, '报告.doc')
  expect(read.kind).toBe('doc')
  expect(read.paragraphs.map(({ text }) => text)).toContain('企业2025年产量为12.34万吨。')
  expect(read.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells))).toContainEqual([
    '新水(m3)',
    '120,000',
    '110,500',
  ])
})

test('a scan is known by its lack of words', async () => {
  const read = await readReportFile(aPdf('#rect(width: 100%, height: 80%)\n#pagebreak()\n#rect()'), '报告.pdf')
  expect([read.isScan, read.pageCount]).toEqual([true, 2])
})

test('a file that is another thing than its name says, empty, cut off or none of the kinds is refused with words', async () => {
  const pdf = aPdf('正文')
  const word = await aWordReport()
  expect(await refusalOf(pdf, '报告.docx')).toEqual(['file_type_refused', expect.stringContaining('其实是PDF')])
  expect(await refusalOf(word, '报告.pdf')).toEqual([
    'file_type_refused',
    expect.stringContaining('Word 文档（.docx）'),
  ])
  expect(await refusalOf(new Uint8Array(), 'a.pdf')).toEqual(['file_unreadable', expect.stringContaining('空文件')])
  expect(await refusalOf(word.slice(0, 900), 'a.docx')).toEqual(['file_unreadable', expect.stringContaining('不完整')])
  expect(await refusalOf(pdf.slice(0, 300), 'a.pdf')).toEqual(['file_unreadable', expect.stringContaining('读不出来')])
  const excel = zipSync({ 'xl/workbook.xml': new Uint8Array([60]) })
  expect(await refusalOf(excel, 'a.xlsx')).toEqual(['file_type_refused', expect.stringContaining('Excel')])
  const text = new TextEncoder().encode('年产量 12 吨')
  expect(await refusalOf(text, 'a.txt')).toEqual(['file_type_refused', expect.stringContaining('不是 Word 文档')])
  const broken = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document') })
  expect(await refusalOf(broken, 'a.docx')).toEqual(['file_unreadable', expect.stringContaining('读不出来')])
})

test('a zip made to fill the memory is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(61 * 1_048_576) })
  expect(bomb.length).toBeLessThan(1_048_576)
  expect(await refusalOf(bomb, 'a.docx')).toEqual(['file_too_large', expect.stringContaining('文字部分过大')])
})

test('files that ask for a password are refused with what to do', async () => {
  const pdf = new Uint8Array(readFileSync(new URL('./encrypted.fixture.pdf', import.meta.url)))
  expect(await refusalOf(pdf, 'a.pdf')).toEqual(['file_unreadable', expect.stringContaining('打开密码')])
  const old = new Uint8Array(readFileSync(new URL('./report.fixture.doc', import.meta.url)))
  // the head of the main stream begins with this mark; bit 0x0100 of its flags says that it is encrypted
  const head = old.findIndex((byte, at) => at % 512 === 0 && byte === 0xec && old[at + 1] === 0xa5)
  old[head + 11] = (old[head + 11] ?? 0) | 1
  expect(await refusalOf(old, 'a.doc')).toEqual(['file_unreadable', expect.stringContaining('打开密码')])
})

test('a zip that says it takes less than it does is unpacked into no more than it says', async () => {
  const word = await aWordReport()
  const { 'word/styles.xml': styles = new Uint8Array(), ...others } = unzipSync(word)
  const size = 64 * 1_048_576
  const bytes = zipSync({ ...others, 'word/styles.xml': new Uint8Array(size).fill(32) })
  expect(styles.length).toBeGreaterThan(0)
  expect(await refusalOf(sayingSize(bytes, size, 100), 'a.docx')).toEqual([
    'file_unreadable',
    expect.stringContaining('读不出来'),
  ])
})

test('a file with macros is read and says that it has some, by its parts or by what they are said to be', async () => {
  const parts = unzipSync(await aWordReport())
  const plain = await readReportFile(zipSync(parts), 'a.docx')
  expect(plain.hasMacros).toBe(false)
  const named = await readReportFile(zipSync({ ...parts, 'word/vbaProject.bin': strToU8('macro') }), 'a.docm')
  expect(named).toMatchObject({ kind: 'docx', hasMacros: true, tables: plain.tables, paragraphs: plain.paragraphs })
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
  const declared = '<Override PartName="/word/other.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
  const hidden = { '[Content_Types].xml': strToU8(types.replace('</Types>', declared)), 'word/other.bin': strToU8('x') }
  expect((await readReportFile(zipSync({ ...parts, ...hidden }), 'a.docx')).hasMacros).toBe(true)
  const old = new Uint8Array(readFileSync(new URL('./report.fixture.doc', import.meta.url)))
  expect((await readReportFile(old, 'a.doc')).hasMacros).toBe(false)
})

test('more cells or paragraphs than any report has are refused before they are read', async () => {
  const parts = unzipSync(await aWordReport())
  const withBody = (body: string) => {
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('<w:body>', `<w:body>${body}`)) })
  }
  const table = `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(1000)}</w:tbl>`
  expect(await refusalOf(withBody(table), 'a.docx')).toEqual([
    'file_too_large',
    expect.stringMatching(/“a.docx”的表格一共有 1000\d\d 个单元格，上限 100000 个。请拆分/u),
  ])
  expect(await refusalOf(withBody('<w:p/>'.repeat(300_001)), 'a.docx')).toEqual([
    'file_too_large',
    expect.stringContaining('个段落，上限 300000 个'),
  ])
})

/** A zip whose directory gives another size for the parts of one size. */
function sayingSize(bytes: Uint8Array, size: number, said: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true)
    const field = signature === 0x02014b50 ? at + 24 : signature === 0x04034b50 ? at + 22 : null
    if (field !== null && view.getUint32(field, true) === size) view.setUint32(field, said, true)
  }
  return bytes
}
