const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const LAST_SECTOR = 0xfffffffa
const STREAM = 2
const ROOT = 5

/** A compound file (OLE2) that is not sound: cut off, or with chains that lead nowhere or in a circle. */
export class CompoundFault extends Error {}

/** The streams of a compound file by name; a content is put together only when it is asked for. */
export type CompoundFile = ReadonlyMap<string, () => Uint8Array>

/** True where a file begins as compound files do: .xls, .doc, and encrypted workbooks of any kind. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.slice(0, 4).every((byte, index) => bytes[index] === byte)
}

/**
 * Reads the directory of a compound file (MS-CFB): which streams there are. Storages are not told apart.
 * @throws CompoundFault
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_BYTES || !SIGNATURE.every((byte, index) => bytes[index] === byte)) throw new CompoundFault()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new CompoundFault()
  const large = sectorsOf(bytes, 1 << shift, 1 << shift)
  const table = concatenate(tableSectors(view, large).map((sector) => large.read(sector)))
  const follow = (start: number) => chain(table, start)
  const entries = directoryEntries(concatenate(follow(view.getUint32(48, true)).map(large.read)))
  const root = entries.find(({ kind }) => kind === ROOT)
  if (root === undefined) throw new CompoundFault()
  const smallBelow = view.getUint32(56, true)
  const contentOf = ({ start, size }: Entry) => {
    if (size >= smallBelow) return concatenate(follow(start).map(large.read)).subarray(0, size)
    const small = sectorsOf(concatenate(follow(root.start).map(large.read)), 64, 0)
    const smallTable = concatenate(follow(view.getUint32(60, true)).map(large.read))
    return concatenate(chain(smallTable, start).map(small.read)).subarray(0, size)
  }
  return new Map(entries.filter(({ kind }) => kind === STREAM).map((entry) => [entry.name, () => contentOf(entry)]))
}

type Sectors = { readonly size: number; readonly read: (index: number) => Uint8Array }

function sectorsOf(bytes: Uint8Array, size: number, offset: number): Sectors {
  return {
    size,
    read(index) {
      const at = offset + index * size
      if (at >= bytes.length) throw new CompoundFault()
      return bytes.subarray(at, Math.min(at + size, bytes.length))
    },
  }
}

/** The sectors that hold the allocation table: 109 are named in the header, the rest in a chain of their own. */
function tableSectors(view: DataView, sectors: Sectors): number[] {
  const found: number[] = []
  for (let at = 76; at < HEADER_BYTES; at += 4) found.push(view.getUint32(at, true))
  const seen = new Set<number>()
  for (let next = view.getUint32(68, true); next < LAST_SECTOR;) {
    if (seen.has(next)) throw new CompoundFault()
    seen.add(next)
    const numbers = numbersOf(sectors.read(next))
    found.push(...numbers.slice(0, -1))
    next = numbers.at(-1) ?? LAST_SECTOR
  }
  return found.filter((sector) => sector < LAST_SECTOR)
}

function chain(table: Uint8Array, start: number): number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const found: number[] = []
  for (let next = start; next < LAST_SECTOR; next = view.getUint32(next * 4, true)) {
    found.push(next)
    if (found.length * 4 > table.byteLength || next * 4 + 4 > table.byteLength) throw new CompoundFault()
  }
  return found
}

type Entry = { readonly name: string; readonly kind: number; readonly start: number; readonly size: number }

function directoryEntries(directory: Uint8Array): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY_BYTES)
    const nameBytes = Math.min(Math.max(view.getUint16(64, true) - 2, 0), 62)
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes))
    entries.push({ name, kind: view.getUint8(66), start: view.getUint32(116, true), size: view.getUint32(120, true) })
  }
  return entries
}

function numbersOf(sector: Uint8Array): number[] {
  const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength)
  return Array.from({ length: Math.floor(sector.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true))
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
