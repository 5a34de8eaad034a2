import { readFileSync } from 'node:fs'
import { Problem } from '@qingshen/core/kernel/problem'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RegisterItem } from './read-register-file.ts'
import { readRegisterInThread } from './read-in-thread.ts'
import { readRegisterFile } from './read-register-file.ts'

// Saved by LibreOffice as "Excel 97-2003": a title row, a merged place, a formula, an error value, a hidden sheet.
const WORKBOOK = new Uint8Array(readFileSync(new URL('register.fixture.xls', import.meta.url)))

async function read(bytes: Uint8Array): Promise<RegisterItem[]> {
  return await Array.fromAsync(readRegisterFile(bytes, '名录.xls'))
}

async function refusal(bytes: Uint8Array): Promise<Problem | null> {
  return await read(bytes).then(
    () => null,
    (error: unknown) => (error instanceof Problem ? error : Promise.reject(error)),
  )
}

function rowsOf(items: readonly RegisterItem[]) {
  return items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
}

/** The same file with the first occurrence of some bytes replaced by as many others. */
function replaced(from: Uint8Array, to: Uint8Array): Uint8Array {
  const bytes = WORKBOOK.slice()
  const at = Buffer.from(bytes).indexOf(from)
  if (at < 0) throw new Error('not found')
  bytes.set(to, at)
  return bytes
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

/** A directory entry's name field: 64 bytes and the length in bytes with the closing zero. */
function nameField(text: string): Uint8Array {
  const field = new Uint8Array(66)
  field.set(utf16(text))
  new DataView(field.buffer).setUint16(64, text.length * 2 + 2, true)
  return field
}

test('an .xls is read as an .xlsx is: titles, numbers, dates, formulas by their value', async () => {
  const items = await read(WORKBOOK)
  expect(items[0]).toEqual({ kind: 'format', format: 'xls', encoding: null })
  expect(rowsOf(items)[0]).toMatchObject({
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
})

test('flaws of an .xls are told at their cell, hidden sheets are left out', async () => {
  const items = await read(WORKBOOK)
  const [, second, third] = rowsOf(items)
  expect(rowsOf(items)).toHaveLength(3)
  expect(second?.cells['code']).toMatchObject({ flaw: 'number_as_text', column: 'C' })
  expect(third?.cells['place']).toEqual({ text: 'B4:B5', column: 'B', flaw: 'merged' })
  expect(third?.cells['employees']).toEqual({ text: '#DIV/0!', column: 'E', flaw: 'error_value' })
  expect(JSON.stringify(items)).not.toContain('不应出现')
})

test('the reading thread reads it as well', async () => {
  expect(await Array.fromAsync(readRegisterInThread(WORKBOOK, '名录.xls'))).toEqual(await read(WORKBOOK))
})

test('an encrypted workbook, old or new, is refused and says so', async () => {
  // A FILEPASS record in the place of the first WRITEACCESS record of the globals.
  const old = replaced(Uint8Array.of(0x5c, 0x00, 0x70, 0x00), Uint8Array.of(0x2f, 0x00, 0x70, 0x00))
  const modern = replaced(nameField('Workbook'), nameField('EncryptedPackage'))
  for (const bytes of [old, modern]) {
    expect(await refusal(bytes)).toMatchObject({ code: 'file_unreadable', detail: /加了密码.*没有任何内容被导入/su })
  }
})

test('another format in the same container, and Excel 95, are refused with what to do', async () => {
  const word = await refusal(replaced(nameField('Workbook'), nameField('WordDocument')))
  expect(word).toMatchObject({ code: 'file_type_refused', detail: /另存为 .xlsx/u })
  const excel95 = await refusal(replaced(nameField('Workbook'), nameField('Book')))
  expect(excel95).toMatchObject({ code: 'file_type_refused', detail: /Excel 95/u })
})

test('a cut-off or damaged .xls is refused or read, never anything else, and ends', async () => {
  const damage = fc.array(fc.record({ at: fc.nat(WORKBOOK.length - 1), byte: fc.nat(255) }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(WORKBOOK.length), async (changes, end) => {
      const bytes = WORKBOOK.slice(0, changes.length % 2 === 0 ? WORKBOOK.length : end)
      for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
      if (bytes[0] !== 0xd0) return
      const problem = await refusal(bytes)
      if (problem !== null) expect(['file_unreadable', 'file_type_refused', 'file_too_large']).toContain(problem.code)
    }),
    { numRuns: 300 },
  )
})
