import { readFile } from 'node:fs/promises'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CommandIo } from './command.ts'

async function readAll(stdin: CommandIo['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** The bytes of a file, or of standard input for `-`; a `Problem` when the file cannot be read. */
export async function readBytes(path: string, io: CommandIo): Promise<Uint8Array> {
  if (path === '-') return await readAll(io.stdin)
  try {
    return await readFile(path)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? '文件不存在' : '文件无法读取'
    throw new Problem('invalid_call', `${reason}：${path}。请检查路径和权限；从标准输入读取请写 -。`)
  }
}

/** The text of a file or of standard input, which must be UTF-8 (a byte order mark is dropped). */
export async function readText(path: string, io: CommandIo): Promise<string> {
  const bytes = await readBytes(path, io)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('invalid_call', `${path === '-' ? '标准输入' : path} 不是 UTF-8 编码的文本。请转换编码后重试。`)
  }
}
