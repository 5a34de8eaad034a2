import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

const HEAD_RECORD = 0x04034b50
const HEAD_BYTES = 30

/**
 * Unpacks one file of a zip into exactly as many bytes as the directory says it has: one that would take more is given up
 * where it passes them, and not at its end.
 * @throws RangeError where the zip contradicts itself or is packed in an unusual way
 */
export function unpackEntry(bytes: Uint8Array, { at, size, compressed, method }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + HEAD_BYTES > bytes.length || view.getUint32(at, true) !== HEAD_RECORD) throw new RangeError('no head')
  const from = at + HEAD_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + compressed > bytes.length) throw new RangeError('cut off')
  const unpacked = contentOf(bytes.subarray(from, from + compressed), size, method)
  if (unpacked.length !== size) throw new RangeError('another size than said')
  return unpacked
}

function contentOf(packed: Uint8Array, size: number, method: number): Uint8Array {
  if (method === 0) return packed
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  throw new RangeError('packed in an unusual way')
}
