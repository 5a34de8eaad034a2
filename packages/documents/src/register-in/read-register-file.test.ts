import { readFileSync } from 'node:fs'
import { Problem } from '@qingshen/core/kernel/problem'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from '../spreadsheet-in/read-workbook.ts'
import { readCsv } from '../csv-in/read-csv.ts'
import type { RegisterItem } from './read-register-file.ts'
import { readRegisterInThread } from './read-in-thread.ts'
import { readRegisterFile } from './read-register-file.ts'

const HEAD = ['序号', '所在地', '统一社会信用代码', '企业名称', '从业人员', '营业收入（万元）', '数据日期']

async function read(bytes: Uint8Array, name: string): Promise<RegisterItem[]> {
  const items: RegisterItem[] = []
  for await (const item of readRegisterFile(bytes, name)) items.push(item)
  return items
}

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const error = await read(bytes, name).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Problem ? error.code : String(error)
}

function rowsOf(items: readonly RegisterItem[]) {
  return items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
}

function issuesOf(items: readonly RegisterItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'issue' ? [item.issue.code] : []))
}

type Cells = (string | number | boolean | Date | null)[][]

async function workbook(
  rows: Cells,
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [],
) {
  return writeXlsx({ sheets: [{ name: '名录', rows, merges }] })
}

/** The workbook with the XML of its first sheet changed, for what the writer refuses to write. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const part = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

const ROW: Cells[number] = [
  '1',
  '乌鲁木齐市',
  '73179063-2',
  '新疆新光建材有限责任公司',
  320,
  5600.5,
  new Date(Date.UTC(2024, 2, 31)),
]

test('a workbook is read by its titles, below a title row, with numbers and dates as text', async () => {
  const items = await read(await workbook([['企业名单（水泥行业）'], HEAD, ROW]), '名录.xlsx')
  const [row] = rowsOf(items)
  expect(row).toMatchObject({
    sheet: '名录',
    row: 3,
    cells: {
      name: { text: '新疆新光建材有限责任公司', column: 'D' },
      employees: { text: '320', column: 'E' },
      revenue: { text: '5600.5', column: 'F' },
      validOn: { text: '2024-03-31', column: 'G' },
      group: { text: '企业名单（水泥行业）' },
    },
  })
  expect(issuesOf(items)).toEqual([])
})

test('error values are flawed cells at their place, also those a formula left', async () => {
  const bytes = changed(await workbook([HEAD, ROW, ROW]), (xml) =>
    xml
      .replace(/<c r="E2"[^>]*><v>[^<]*<\/v><\/c>/u, '<c r="E2" t="e"><v>#NUM!</v></c>')
      .replace(/<c r="F3"[^>]*><v>[^<]*<\/v><\/c>/u, '<c r="F3"><f>1/0</f></c>'),
  )
  const [first, second] = rowsOf(await read(bytes, '名录.xlsx'))
  expect(first?.cells['employees']).toEqual({ text: '#NUM!', column: 'E', flaw: 'error_value' })
  expect(second?.cells['revenue']).toMatchObject({ flaw: 'formula_without_value', column: 'F' })
})

test('a merged range keeps its first cell, the others are flawed and name the range', async () => {
  const second: Cells[number] = [...ROW]
  second[1] = null
  const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }]
  const [first, below] = rowsOf(await read(await workbook([HEAD, ROW, second], merges), '名录.xlsx'))
  expect(first?.cells['place']).toEqual({ text: '乌鲁木齐市', column: 'B' })
  expect(below?.cells['place']).toEqual({ text: 'B2:B3', column: 'B', flaw: 'merged' })
})

test('a long code stored as a number has lost its last digits and is flawed', async () => {
  const row: Cells[number] = [...ROW]
  row[2] = 9.165010073179063e17
  const [first] = rowsOf(await read(await workbook([HEAD, row]), '名录.xlsx'))
  expect(first?.cells['code']).toMatchObject({ flaw: 'number_as_text', column: 'C' })
})

test('unknown, repeated and missing columns are told with their letter', async () => {
  const items = await read(
    await workbook([
      ['企业名称', '代码X', '单位名称', '统一社会信用代码'],
      ['甲', 'x', '乙', 'z'],
    ]),
    'a.xlsx',
  )
  expect(issuesOf(items).toSorted()).toEqual(['column_missing', 'column_twice', 'column_unknown'])
})

test('a sheet without a head is told and left out', async () => {
  expect(issuesOf(await read(await workbook([['随便'], ['写写']]), 'a.xlsx'))).toEqual(['table_without_head'])
})

test('hostile and broken files are refused with a code of the catalogue and nothing is read', async () => {
  const good = await workbook([HEAD, ROW])
  expect(await refusal(good.slice(0, good.length - 200), '断.xlsx')).toBe('file_unreadable')
  expect(await refusal(good.slice(0, 60), '断.xlsx')).toBe('file_unreadable')
  expect(await refusal(strToU8('<!DOCTYPE html><html><table><tr><td>企业名称'), '网页.xlsx')).toBe('file_type_refused')
  expect(await refusal(strToU8('\uFEFF\n  <html xmlns:x="urn:schemas-microsoft-com:office:excel">'), '网页.xls')).toBe(
    'file_type_refused',
  )
  expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), '旧.xls')).toBe('file_unreadable')
  expect(await refusal(strToU8('%PDF-1.7'), '名录.pdf')).toBe('file_type_refused')
  expect(await refusal(new Uint8Array(), '空.csv')).toBe('file_unreadable')
  expect(await refusal(Uint8Array.of(1, 0, 2, 0), '乱.csv')).toBe('file_unreadable')
  expect(await refusal(Uint8Array.of(0xff, 0xff, 0x41), '乱.csv')).toBe('file_unreadable')
  expect(await refusal(zipSync({ 'a.txt': strToU8('x') }), '不是.xlsx')).toBe('file_unreadable')
})

test('a zip bomb is refused by the sizes in its directory before a byte is unpacked', async () => {
  const bytes = (await workbook([HEAD, ROW])).slice()
  const view = new DataView(bytes.buffer)
  const directory = view.getUint32(bytes.length - 22 + 16, true)
  view.setUint32(directory + 24, 0xf0000000, true)
  expect(await refusal(bytes, '炸弹.xlsx')).toBe('file_too_large')
})

test('a part that unpacks to more than it declares is stopped while it is unpacked', async () => {
  const huge = changed(await workbook([HEAD, ROW]), (xml) =>
    xml.replace('</sheetData>', `</sheetData>${' '.repeat(3_000_000)}`),
  )
  const [sheet] = readWorkbook(lyingAboutSizes(huge), { bytes: 1_000_000, rows: 100 })
  await expect(Array.fromAsync(sheet?.rows ?? [])).rejects.toMatchObject({ code: 'file_too_large' })
})

/** The same zip whose directory declares 1 byte for every part. */
function lyingAboutSizes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = view.getUint32(bytes.length - 22 + 16, true)
  while (view.getUint32(at, true) === 0x02014b50) {
    if (view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, 1, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

test('damage inside a sheet is told before anything is taken for data', async () => {
  const bytes = await workbook([HEAD, ROW, ROW, ROW])
  const broken = bytes.slice()
  const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml')
  broken.fill(0xff, at + 40, at + 120)
  expect(['file_unreadable', 'file_too_large']).toContain(await refusal(broken, '坏.xlsx'))
})

test('CSV is read in UTF-8 with and without mark, UTF-16 and GB18030, with any usual separator', async () => {
  const text = '企业名称,所在地,统一社会信用代码\r\n"甲,乙""丙""厂",乌鲁木齐市,73179063-2\r\n'
  const gbk = Buffer.from('c6f3d2b5c3fbb3c62cd0d0d5fec7f8bbae0abcd7b3a72ccedad4c0', 'hex')
  for (const bytes of [strToU8(text), strToU8(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
    const [row] = rowsOf(await read(bytes, 'a.csv'))
    expect(row).toMatchObject({
      row: 2,
      cells: { name: { text: '甲,乙"丙"厂', column: 'A' }, place: { text: '乌鲁木齐市' } },
    })
  }
  const items = await read(gbk, 'gbk.csv')
  expect(items[0]).toEqual({ kind: 'format', format: 'csv', encoding: 'GB18030' })
  expect(rowsOf(items)[0]?.cells['name']?.text).toBe('甲厂')
  const [tabbed] = rowsOf(
    await read(strToU8(text.replaceAll('",', '"\t').replaceAll(/(?<=称|地|市),/gu, '\t')), 'a.txt'),
  )
  expect(tabbed?.cells['place']?.text).toBe('乌鲁木齐市')
})

test('an unclosed quote is refused with its row', async () => {
  await expect(read(strToU8('企业名称,所在地\n甲,"乌鲁木齐'), 'a.csv')).rejects.toThrow('第 2 行')
})

test('printed CSV is read back cell for cell', () => {
  const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '甲', ',', '"', '\n', '\r', ' ', ';') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), (rows) => {
      const printed = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      const back = [...readCsv(printed, ',')].map((row) => row.cells)
      expect(back).toEqual(rows.filter((cells) => cells.some((one) => one !== '')))
    }),
  )
})

test('XJ15-A2 the source text is told from CSV by its form', async () => {
  const source = readFileSync(
    new URL('../../../law/jurisdictions/xinjiang-2015/sources/plan-table-and-annex-2.txt', import.meta.url),
  )
  const items = await read(source, '附表2.txt')
  expect(items[0]).toEqual({ kind: 'format', format: 'document', encoding: 'UTF-8' })
  expect(rowsOf(items)).toHaveLength(123)
})

test('the reading thread yields the same items, in order, and passes refusals on', async () => {
  const rows = Array.from({ length: 600 }, (_, index) => [...ROW.slice(0, 3), `企业${index}`, ...ROW.slice(4)])
  const bytes = await workbook([HEAD, ...rows])
  expect(await Array.fromAsync(readRegisterInThread(bytes, '名录.xlsx'))).toEqual(await read(bytes, '名录.xlsx'))
  await expect(Array.fromAsync(readRegisterInThread(strToU8('<html>'), '网页.xlsx'))).rejects.toMatchObject({
    code: 'file_type_refused',
  })
})

test('a reader that stops early stops the thread', async () => {
  for await (const item of readRegisterInThread(await workbook([HEAD, ROW]), '名录.xlsx')) {
    expect(item.kind).toBe('format')
    break
  }
})
