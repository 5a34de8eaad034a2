import { hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { BLOCK } from './archive-format.ts'

/** An archive being written, member after member. */
export interface TarWriter {
  /** Appends a member; returns the SHA-256 of its content. */
  add(name: string, content: Uint8Array): Promise<string>
  /** Writes the end of the archive and waits until all of it is on the disk. */
  finish(): Promise<void>
}

/** Writes a tar archive (POSIX ustar) from the present position of an open file. */
export function tarWriter(handle: FileHandle, modifiedAt: number): TarWriter {
  return {
    async add(name, content) {
      const padding = (BLOCK - (content.byteLength % BLOCK)) % BLOCK
      await handle.writeFile(Buffer.concat([header(name, content.byteLength, modifiedAt), content, zeros(padding)]))
      return hash('sha256', content)
    },
    async finish() {
      await handle.writeFile(zeros(2 * BLOCK))
      await handle.sync()
    },
  }
}

function zeros(count: number): Uint8Array {
  return new Uint8Array(count)
}

function header(name: string, size: number, modifiedAt: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`name too long for a member of a backup: ${name}`)
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0)
  block.write(octal(0o600, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(size, 12), 124)
  block.write(octal(modifiedAt, 12), 136)
  block.write('0', 156)
  block.write('ustar\u000000', 257, 'latin1')
  block.write(octal(headerSum(block), 7), 148)
  block.write(' ', 155)
  return block
}

function octal(value: number, width: number): string {
  const text = value.toString(8)
  if (text.length > width - 1) throw new Error(`number too large for a tar header: ${value}`)
  return `${text.padStart(width - 1, '0')}\0`
}

/** The sum of a header's bytes, its own field counted as spaces. */
export function headerSum(block: Uint8Array): number {
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
}
