import { Problem } from '@qingshen/core/kernel/problem'
import { isCompoundFile } from '../spreadsheet-in/compound-file.ts'

/** A workbook in a zip (.xlsx), one of Excel 97-2003 (.xls; or whatever else lies in such a container), or text. */
export type RegisterFileKind = 'workbook' | 'old_workbook' | 'text'

const HINT = '没有任何内容被导入。'

/**
 * What a register file really is, by its bytes and not by its name.
 * @throws Problem `file_type_refused` with what to do: web pages named as workbooks, other formats;
 * `file_unreadable` for an empty file.
 */
export function sniffRegisterFile(bytes: Uint8Array, name: string): RegisterFileKind {
  if (bytes.length === 0) throw new Problem('file_unreadable', `“${name}”是空文件。请重新导出后再导入；${HINT}`)
  if (starts(bytes, [0x50, 0x4b])) return 'workbook'
  if (isCompoundFile(bytes)) return 'old_workbook'
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new Problem(
      'file_type_refused',
      `“${name}”是 PDF，表格的行列已经丢失。请取得原表（.xlsx 或 .csv）后再导入；${HINT}`,
    )
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^(?:\u00ef\u00bb\u00bf|\s)+/u, '')
  if (/^<(?:!doctype|html|head|table|meta|\?xml|!--)/iu.test(head)) {
    throw new Problem(
      'file_type_refused',
      `“${name}”其实是网页（HTML/XML），只是名字像表格。请在表格软件中打开，另存为 .xlsx 后再导入；${HINT}`,
    )
  }
  if (/\.(?:xlsx|xlsm)$/iu.test(name)) {
    throw new Problem(
      'file_unreadable',
      `“${name}”不是 .xlsx 工作簿：开头已损坏。请重新取得完整的文件后再导入；${HINT}`,
    )
  }
  return 'text'
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
