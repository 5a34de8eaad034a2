import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unpackEntry } from './unpack-entry.ts'
import type { ZipEntry } from './zip-directory.ts'
import { readZipDirectory } from './zip-directory.ts'

const words = new TextEncoder().encode('清洁生产'.repeat(1000))

function zipped(level: 0 | 6): { bytes: Uint8Array; entry: ZipEntry } {
  const bytes = zipSync({ 'first.xml': new Uint8Array(10), 'words.xml': words }, { level })
  const entry = readZipDirectory(bytes).find(({ name }) => name === 'words.xml')
  if (entry === undefined) throw new Error('the directory does not list what was packed')
  return { bytes, entry }
}

test('a file of a zip is unpacked as it was packed, stored or deflated', () => {
  for (const level of [0, 6] as const) {
    const { bytes, entry } = zipped(level)
    expect(entry).toMatchObject({ size: words.length, method: level === 0 ? 0 : 8 })
    expect(Buffer.compare(unpackEntry(bytes, entry), words)).toBe(0)
  }
})

test('what would take more than is said is given up at that size; less, cut off or packed otherwise is refused', () => {
  const { bytes, entry } = zipped(6)
  expect(() => unpackEntry(bytes, { ...entry, size: 100 })).toThrow('Cannot create a Buffer larger than 100 bytes')
  expect(() => unpackEntry(bytes, { ...entry, size: entry.size + 1 })).toThrow('another size than said')
  expect(() => unpackEntry(bytes, { ...entry, method: 12 })).toThrow('unusual')
  expect(() => unpackEntry(bytes, { ...entry, at: 1 })).toThrow('no head')
  expect(() => unpackEntry(bytes, { ...entry, at: 0xffffffff })).toThrow('no head')
  expect(() => unpackEntry(bytes, { ...entry, compressed: bytes.length })).toThrow('cut off')
  const stored = zipped(0)
  expect(() => unpackEntry(stored.bytes, { ...stored.entry, size: 5 })).toThrow('another size than said')
})
