import { Problem } from '@qingshen/core/kernel/problem'

export type DecodedText = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' }

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 when it is valid, else as GB18030 (which includes GBK and
 * GB2312).
 * @throws Problem `file_unreadable` when it is neither, or no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'UTF-16LE' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null
  if (utf16 === null && bytes.includes(0)) throw notText()
  const candidates: readonly DecodedText['encoding'][] = utf16 ? [utf16] : ['UTF-8', 'GB18030']
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding)
    if (text !== null) return { text, encoding }
  }
  throw notText()
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function notText(): Problem {
  return new Problem(
    'file_unreadable',
    '这个文件既不是 UTF-8 也不是 GB18030（GBK）编码的文本。请在表格软件中另存为“CSV UTF-8”或 .xlsx 后再导入；没有任何内容被导入。',
  )
}
