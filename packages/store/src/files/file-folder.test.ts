import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { LARGEST_FILE, openFileFolder } from './file-folder.ts'
import { sniffType } from './sniff-type.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-files-'))
  made.push(folder)
  return folder
}

const text = (value: string) => new TextEncoder().encode(value)
const PDF = text('%PDF-1.7\n内容')

/** A zip file with one member, as office programs write them. */
function aZip(name: string, content: string): Uint8Array {
  const packed = deflateRawSync(text(content))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]))
}

const contentTypes = (part: string) => `<Types><Override ContentType="application/vnd.${part}"/></Types>`
const DOCX = aZip(
  '[Content_Types].xml',
  contentTypes('openxmlformats-officedocument.wordprocessingml.document.main+xml'),
)
const XLSX = aZip('[Content_Types].xml', contentTypes('openxmlformats-officedocument.spreadsheetml.sheet.main+xml'))

test('kinds are told by their content', () => {
  expect(sniffType(PDF)).toBe('pdf')
  expect(sniffType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png')
  expect(sniffType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg')
  expect(sniffType(DOCX)).toBe('docx')
  expect(sniffType(XLSX)).toBe('xlsx')
})

test('anything else is refused: web pages, programs, plain and cut-off zip files, macros', () => {
  const macro = aZip('[Content_Types].xml', contentTypes('ms-excel.sheet.macroEnabled.main+xml'))
  const others = [text('<html></html>'), text('MZ'), aZip('a.txt', 'x'), DOCX.subarray(0, 40), macro, new Uint8Array()]
  expect(others.map(sniffType)).toEqual(others.map(() => null))
})

test('a content is kept once under its hash and read back', async () => {
  const path = aFolder()
  const folder = openFileFolder(path)
  const first = await folder.put(PDF)
  expect(await folder.put(PDF)).toEqual(first)
  expect(first).toMatchObject({ sizeBytes: PDF.byteLength, type: 'pdf', mediaType: 'application/pdf' })
  expect(new Uint8Array(await folder.get(first.sha256))).toEqual(PDF)
  expect(readdirSync(join(path, first.sha256.slice(0, 2)))).toEqual([first.sha256])
  expect(await folder.has('0'.repeat(64))).toBe(false)
})

test('what is too large or of another kind is refused and leaves nothing', async () => {
  const path = aFolder()
  const folder = openFileFolder(path)
  const large = new Uint8Array(LARGEST_FILE + 1)
  large.set(PDF)
  await expect(folder.put(large)).rejects.toMatchObject({ code: 'file_too_large' })
  await expect(folder.put(text('<html>'))).rejects.toMatchObject({ code: 'file_type_refused' })
  expect(readdirSync(path)).toEqual([])
})

test('keys lead nowhere else, and damage is told', async () => {
  const path = aFolder()
  const folder = openFileFolder(path)
  for (const key of ['../../etc/passwd', '', 'A'.repeat(64), '中'.repeat(64)]) {
    await expect(async () => folder.get(key)).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(folder.get('0'.repeat(64))).rejects.toMatchObject({ code: 'not_found' })
  const { sha256 } = await folder.put(PDF)
  writeFileSync(join(path, sha256.slice(0, 2), sha256), 'changed')
  await expect(folder.get(sha256)).rejects.toMatchObject({ code: 'file_unreadable' })
})
