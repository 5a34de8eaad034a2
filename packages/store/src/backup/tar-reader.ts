import type { FileHandle } from 'node:fs/promises'
import { BLOCK } from './archive-format.ts'
import { headerSum } from './tar-writer.ts'

/** Where a member lies in an archive; sizes and offsets in bytes. */
export type TarMember = { readonly name: string; readonly size: number; readonly offset: number }

/** What is wrong with an archive, as a Chinese clause. */
export class TarFault extends Error {}

/**
 * Reads the members of a tar archive in order, headers only.
 * @throws TarFault when it is cut off, changed in a header or padding, or no such archive at all.
 */
export async function* tarMembers(handle: FileHandle): AsyncGenerator<TarMember> {
  const { size: total } = await handle.stat()
  let position = 0
  for (;;) {
    const block = await readAt(handle, position, BLOCK)
    if (block.every((byte) => byte === 0)) {
      await checkEnd(handle, position, total)
      return
    }
    const member = parseHeader(block, position)
    const end = position + BLOCK + Math.ceil(member.size / BLOCK) * BLOCK
    if (end > total) throw new TarFault(`文件不完整，在 ${member.name} 处中断`)
    await checkPadding(handle, member, end)
    yield member
    position = end
  }
}

/** The content of a member. */
export function readMember(handle: FileHandle, member: TarMember): Promise<Buffer> {
  return readAt(handle, member.offset, member.size)
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) throw new TarFault('文件不完整，末尾缺失')
    filled += bytesRead
  }
  return buffer
}

function parseHeader(block: Buffer, position: number): TarMember {
  const isTar = block.toString('latin1', 257, 262) === 'ustar' && numberAt(block, 148, 8) === headerSum(block)
  if (!isTar) {
    throw new TarFault(position === 0 ? '它不是清审的备份文件' : `第 ${position} 字节处的内容已损坏`)
  }
  return { name: textAt(block, 0, 100), size: numberAt(block, 124, 12), offset: position + BLOCK }
}

function textAt(block: Buffer, start: number, length: number): string {
  const text = block.toString('utf8', start, start + length)
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

function numberAt(block: Buffer, start: number, length: number): number {
  const text = textAt(block, start, length).trim()
  return /^[0-7]+$/u.test(text) ? Number.parseInt(text, 8) : Number.NaN
}

async function checkPadding(handle: FileHandle, member: TarMember, end: number): Promise<void> {
  const start = member.offset + member.size
  if (end === start) return
  const padding = await readAt(handle, start, end - start)
  if (padding.some((byte) => byte !== 0)) throw new TarFault(`${member.name} 之后的内容已损坏`)
}

async function checkEnd(handle: FileHandle, position: number, total: number): Promise<void> {
  if (total !== position + 2 * BLOCK) throw new TarFault('文件的末尾不是备份的末尾')
  const rest = await readAt(handle, position, 2 * BLOCK)
  if (rest.some((byte) => byte !== 0)) throw new TarFault('文件的末尾已损坏')
}
