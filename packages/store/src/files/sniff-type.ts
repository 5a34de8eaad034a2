import { inflateRawSync } from 'node:zlib'

/** The kinds of file that are accepted. */
export type AcceptedType = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg'

/** Their media types. */
export const MEDIA_TYPES: Readonly<Record<AcceptedType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/** Tells an accepted kind by the content, whatever the name says; null for anything else. */
export function sniffType(bytes: Uint8Array): AcceptedType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? officeType(bytes) : null
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value)
}

const MAIN_PARTS: readonly (readonly [AcceptedType, string])[] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
]

// Office files are told from other zip files by the content type of their main part. Files with macros have another
// type and so are refused.
function officeType(bytes: Uint8Array): AcceptedType | null {
  const types = zipMember(bytes, '[Content_Types].xml')
  if (types === null || types.includes('macroEnabled')) return null
  return MAIN_PARTS.find(([, part]) => types.includes(part))?.[0] ?? null
}

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LARGEST_MEMBER = 256 * 1024

/** The text of a member of a zip file, found through its directory; null when it is not there or is not sound. */
function zipMember(bytes: Uint8Array, wanted: string): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndRecord(view)
  if (end === null) return null
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_RECORD) return null
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const nameLength = lengths[0] ?? 0
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (name === wanted) return readMember(bytes, view, at)
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return null
}

function findEndRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END_RECORD) return at
  return null
}

function readMember(bytes: Uint8Array, view: DataView, central: number): string | null {
  const method = view.getUint16(central + 10, true)
  const packedSize = view.getUint32(central + 20, true)
  const local = view.getUint32(central + 42, true)
  if (local + 30 > view.byteLength) return null
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.subarray(start, start + packedSize)
  try {
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_MEMBER })
    return new TextDecoder().decode(content)
  } catch {
    return null
  }
}
