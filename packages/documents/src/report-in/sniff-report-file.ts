import { Problem } from '@qingshen/core/kernel/problem'
import type { CompoundFile } from '../spreadsheet-in/compound-file.ts'
import { isCompoundFile, readCompoundFile } from '../spreadsheet-in/compound-file.ts'
import { readZipDirectory } from '../spreadsheet-in/zip-directory.ts'

export type ReportFileKind = 'docx' | 'doc' | 'pdf'

const HINT = '没有作任何比较，已有的数据没有改动。'
const NAMES: Readonly<Record<ReportFileKind, string>> = {
  docx: 'Word 文档（.docx）',
  doc: 'Word 97-2003 文档（.doc）',
  pdf: 'PDF',
}
const ENDINGS: Readonly<Record<string, readonly ReportFileKind[]>> = { docx: ['docx'], doc: ['doc'], pdf: ['pdf'] }

/**
 * What a report file really is, by its bytes; a name that says something else is refused, since a file under a wrong name
 * is mostly the wrong file.
 * @throws Problem `file_type_refused`, `file_unreadable` (empty, cut off, encrypted)
 */
export function sniffReportFile(bytes: Uint8Array, name: string): ReportFileKind {
  if (bytes.length === 0) throw new Problem('file_unreadable', `“${name}”是空文件。请重新导出后再上传；${HINT}`)
  const kind = kindOfBytes(bytes, name)
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  const expected = ENDINGS[ending]
  if (expected !== undefined && !expected.includes(kind)) {
    throw new Problem(
      'file_type_refused',
      `“${name}”其实是${NAMES[kind]}，不是名字所说的 .${ending}。请确认是不是要比较的文件，改正名字后再上传；${HINT}`,
    )
  }
  return kind
}

function kindOfBytes(bytes: Uint8Array, name: string): ReportFileKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK')) return kindOfZip(bytes, name)
  if (isCompoundFile(bytes)) return kindOfCompound(bytes, name)
  if (/^\s*\{\\rtf/u.test(head)) throw refused(name, '是 RTF 文档', '请用 Word 打开，另存为 .docx')
  if (/<(?:!doctype|html|\?xml)/iu.test(head)) throw refused(name, '其实是网页', '请用 Word 打开，另存为 .docx')
  throw refused(name, '不是 Word 文档，也不是 PDF', '请上传 .docx、.doc 或者 .pdf')
}

function kindOfZip(bytes: Uint8Array, name: string): ReportFileKind {
  const names = namesInZip(bytes, name)
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) throw refused(name, '是 Excel 表格', '请上传审核报告的 Word 或者 PDF')
  throw refused(name, '是压缩包，里面没有 Word 文档', '请解压后上传其中的报告')
}

function namesInZip(bytes: Uint8Array, name: string): ReadonlySet<string> {
  try {
    return new Set(readZipDirectory(bytes).map((entry) => entry.name))
  } catch {
    throw cutOff(name)
  }
}

function kindOfCompound(bytes: Uint8Array, name: string): ReportFileKind {
  const file = compoundOf(bytes, name)
  if (file.has('EncryptedPackage')) throw encrypted(name)
  const main = file.get('WordDocument')
  if (main === undefined) throw refused(name, '不是 Word 文档', '请上传 .docx、.doc 或者 .pdf')
  const head = main()
  // MS-DOC 2.5.1: bit 0x0100 of the flags at 10 says that the document is encrypted
  if (((head[11] ?? 0) & 1) === 1) throw encrypted(name)
  return 'doc'
}

function compoundOf(bytes: Uint8Array, name: string): CompoundFile {
  try {
    return readCompoundFile(bytes)
  } catch {
    throw cutOff(name)
  }
}

function cutOff(name: string): Problem {
  return new Problem('file_unreadable', `“${name}”不完整：文件被截断或者损坏。请重新取得完整的文件；${HINT}`)
}

function refused(name: string, what: string, todo: string): Problem {
  return new Problem('file_type_refused', `“${name}”${what}。${todo}；${HINT}`)
}

/** A file that asks for a password. */
export function encrypted(name: string): Problem {
  return new Problem('file_unreadable', `“${name}”设有打开密码，读不出内容。请取消密码后再上传；${HINT}`)
}

/** A file that breaks off or contradicts itself. */
export function unreadable(name: string): Problem {
  return new Problem(
    'file_unreadable',
    `“${name}”读不出来：文件损坏，或者不是完整的文档。请在 Word 或者 PDF 阅读器中打开确认，另存后再上传；${HINT}`,
  )
}

/** A file beyond a limit. */
export function tooLarge(name: string, what: string): Problem {
  return new Problem('file_too_large', `“${name}”${what}。请拆分成几个文件分别比较；${HINT}`)
}
