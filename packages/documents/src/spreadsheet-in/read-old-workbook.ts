import { Problem } from '@qingshen/core/kernel/problem'
import { readXls } from 'hucre/xlsx'
import { CompoundFault, readCompoundFile } from './compound-file.ts'
import type { CompoundFile } from './compound-file.ts'
import { cellOf, mergesByRow, tooManyRows } from './sheet-cell.ts'
import type { Sheet, SheetRow } from './sheet-cell.ts'
import { columnLetters } from './sheet-flaws.ts'
import type { MergedRange } from './sheet-flaws.ts'

type OldSheet = Awaited<ReturnType<typeof readXls>>['sheets'][number]

/**
 * Reads a workbook of Excel 97-2003 (.xls, BIFF8): its visible sheets with the values that were saved; formulas and
 * macros are not looked at. The format cannot be read as a stream, so this is for a thread with bounded memory.
 * @throws Problem `file_type_refused` (another format in the same container), `file_unreadable` (encrypted, damaged),
 * `file_too_large`.
 */
export async function readOldWorkbook(bytes: Uint8Array, limits: { readonly rows: number }): Promise<Sheet[]> {
  const visible = visibleSheets(workbookStream(bytes))
  const { sheets } = await readXls(bytes).catch(() => {
    throw damaged()
  })
  return sheets
    .filter((_, index) => visible[index] === true)
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, limits.rows) }))
}

async function* rowsOf({ rows, merges: ranges = [] }: OldSheet, limit: number): AsyncGenerator<SheetRow> {
  if (rows.length > limit) throw tooManyRows(limit)
  const merges = mergesByRow(ranges.map(mergedRange))
  for (const [index, values = []] of rows.entries()) {
    const row = index + 1
    const known = { flaws: NO_FLAWS, merges }
    yield { row, cells: values.map((value, column) => cellOf(value ?? null, { row, column }, known)) }
  }
}

const NO_FLAWS = { empty: new Set<string>() }

type Range = { readonly startRow: number; readonly endRow: number; readonly startCol: number; readonly endCol: number }

function mergedRange({ startRow, endRow, startCol, endCol }: Range): MergedRange {
  const ref = `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`
  return { ref, from: { row: startRow + 1, column: startCol }, to: { row: endRow + 1, column: endCol } }
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  try {
    const streams = readCompoundFile(bytes)
    refuseOthers(streams)
    return streams.get('Workbook')?.() ?? new Uint8Array()
  } catch (error) {
    throw error instanceof CompoundFault ? damaged() : error
  }
}

function refuseOthers(streams: CompoundFile): void {
  if (streams.has('EncryptedPackage')) throw encrypted()
  if (streams.has('Workbook')) return
  const what = streams.has('Book') ? '是 Excel 95 或更早版本的表格' : '不是表格（.xls），可能是 Word 等其他文件'
  throw new Problem(
    'file_type_refused',
    `这个文件${what}。请用表格软件打开原表，另存为 .xlsx 后再导入；没有任何内容被导入。`,
  )
}

const BOF = 0x0809
const EOF = 0x000a
const FILEPASS = 0x002f
const BOUNDSHEET = 0x0085
const BIFF8 = 0x0600

/** For every sheet in the order of the file, whether it is a visible worksheet, from the records before the sheets. */
function visibleSheets(stream: Uint8Array): boolean[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const sheets: boolean[] = []
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const data = at + 4
    if (data + length > stream.length || (at === 0 && (id !== BOF || view.getUint16(data, true) !== BIFF8))) break
    if (id === FILEPASS) throw encrypted()
    if (id === BOUNDSHEET) sheets.push((view.getUint8(data + 4) & 3) === 0 && view.getUint8(data + 5) === 0)
    if (id === EOF) return sheets
    at = data + length
  }
  throw damaged()
}

function encrypted(): Problem {
  return new Problem(
    'file_unreadable',
    '这个表格加了密码，读不出内容。请在表格软件中用密码打开，去掉密码后另存为 .xlsx 再导入；没有任何内容被导入。',
  )
}

function damaged(): Problem {
  return new Problem(
    'file_unreadable',
    '这个 .xls 文件不完整或已损坏，读不出来。请在表格软件中打开，另存为 .xlsx 后再导入；没有任何内容被导入。',
  )
}
