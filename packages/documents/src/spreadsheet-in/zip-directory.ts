import { Problem } from '@qingshen/core/kernel/problem'

/** One file in a zip as the directory says; `method` 0: stored, 8: deflated; `at`: where its own head begins. */
export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly compressed: number
  readonly method: number
  readonly at: number
}

const END_RECORD = 0x06054b50
const ENTRY_RECORD = 0x02014b50
const ENTRY_BYTES = 46

/**
 * Lists a zip file's directory (names and declared sizes) without unpacking anything. A file whose directory is
 * missing or cut off is a Problem `file_unreadable`.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = end === null ? 0 : view.getUint16(end + 10, true)
  if (end === null || count === 0) throw truncated()
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_RECORD) throw truncated()
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const [nameLength = 0, extra = 0, comment = 0] = lengths
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength))
    const [compressed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    entries.push({ name, size, compressed, method: view.getUint16(at + 10, true), at: view.getUint32(at + 42, true) })
    at += ENTRY_BYTES + nameLength + extra + comment
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  return null
}

function truncated(): Problem {
  return new Problem(
    'file_unreadable',
    '这个文件不完整：压缩目录缺失或被截断，多半是下载或传输中断。请重新取得完整的文件后再导入；没有任何内容被导入。',
  )
}

/** Refuses a zip whose parts add up to more than the limit, before a byte of it is unpacked. */
export function refuseZipBomb(entries: readonly ZipEntry[], limit: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total <= limit) return
  const size = Math.round(total / 1_048_576)
  throw new Problem(
    'file_too_large',
    `这个文件解压后有 ${size} MB，超过上限 ${Math.round(limit / 1_048_576)} MB，可能是恶意构造的压缩包。请拆分成几个文件；若只是格式过多，请另存为 CSV 后导入。`,
  )
}
