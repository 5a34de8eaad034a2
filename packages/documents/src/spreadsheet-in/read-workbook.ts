import { Problem } from '@qingshen/core/kernel/problem'
import { strFromU8, unzipSync } from 'fflate'
import { streamXlsxRows } from 'hucre/xlsx'
import { columnLetters, readSheetFlaws } from './sheet-flaws.ts'
import type { MergedRange, SheetFlaws } from './sheet-flaws.ts'
import { readZipDirectory, refuseZipBomb } from './zip-directory.ts'

/** A cell's value as text, and why it cannot be taken as it is. `numeric`: it was stored as a number. */
export type SheetCell = {
  readonly text: string
  readonly flaw?: 'error_value' | 'merged' | 'formula_without_value'
  readonly numeric?: true
}
export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[] }
export type Sheet = { readonly name: string; readonly rows: AsyncIterable<SheetRow> }

/** Limits of what is unpacked and read: bytes of all parts together, rows of one sheet. */
export type WorkbookLimits = { readonly bytes: number; readonly rows: number }
export const WORKBOOK_LIMITS: WorkbookLimits = { bytes: 400 * 1_048_576, rows: 200_000 }

const ERROR_VALUE =
  /^#(?:NUM!|REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/u

/** True for the text of an error value of a spreadsheet: `#NUM!`, `#N/A` and the like. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text.trim())
}

/**
 * Opens a workbook (.xlsx) for reading row by row: its visible sheets with their names. Nothing is unpacked before the
 * sizes in the directory were added up.
 * @throws Problem `file_unreadable` (cut off, damaged, not a workbook), `file_too_large`.
 */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits = WORKBOOK_LIMITS): Sheet[] {
  const entries = readZipDirectory(bytes)
  refuseZipBomb(entries, limits.bytes)
  return sheetParts(bytes).map(({ name, part, index }) => ({ name, rows: sheetRows(bytes, { part, index }, limits) }))
}

type SheetPart = { name: string; part: string; index: number }

function sheetParts(bytes: Uint8Array): SheetPart[] {
  const wanted = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'])
  const parts = unpack(bytes, (file) => wanted.has(file.name) && file.originalSize < 4_000_000)
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/gu)].map(([tag], index) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return {
      name: attribute(tag, 'name'),
      part,
      index,
      hidden: attribute(tag, 'state') !== '' && attribute(tag, 'state') !== 'visible',
    }
  })
  if (sheets.length === 0)
    throw new Problem(
      'file_unreadable',
      '这个文件不是 .xlsx 工作簿（里面没有工作表）。请用表格软件另存为 .xlsx 后再导入。',
    )
  return sheets.filter((sheet) => !sheet.hidden)
}

function unpack(bytes: Uint8Array, filter: NonNullable<Parameters<typeof unzipSync>[1]>['filter']) {
  try {
    return unzipSync(bytes, filter ? { filter } : {})
  } catch {
    throw new Problem('file_unreadable', '这个文件已损坏，解不开。请重新取得完整的文件后再导入；没有任何内容被导入。')
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? ''
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

async function* sheetRows(
  bytes: Uint8Array,
  sheet: { part: string; index: number },
  limits: WorkbookLimits,
): AsyncGenerator<SheetRow> {
  const flaws = readSheetFlaws(bytes, sheet.part, limits.bytes)
  const merges = mergesByRow(flaws.merges)
  const rows = streamXlsxRows(bytes, { sheet: sheet.index, readStyles: true, maxRows: limits.rows + 1 })
  try {
    for await (const { index, values } of rows) {
      const row = index + 1
      if (row > limits.rows) throw tooManyRows(limits.rows)
      yield { row, cells: values.map((value, column) => cellOf(value, { row, column }, { flaws, merges })) }
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      'file_unreadable',
      '工作表的内容已损坏，读到一半读不下去。请在表格软件中打开并另存后再导入；没有任何内容被导入。',
    )
  }
}

function tooManyRows(limit: number): Problem {
  return new Problem('file_too_large', `一张工作表超过 ${limit} 行。请分成几个文件导入；没有任何内容被导入。`)
}

/** Merged ranges of more than one row by the rows they cover, so that a row looks at its own only. */
function mergesByRow(merges: readonly MergedRange[]): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>()
  for (const merge of merges) {
    for (let row = merge.from.row; row <= Math.min(merge.to.row, merge.from.row + 10_000); row += 1) {
      byRow.set(row, [...(byRow.get(row) ?? []), merge])
    }
  }
  return byRow
}

type Position = { readonly row: number; readonly column: number }
type Known = { readonly flaws: SheetFlaws; readonly merges: ReadonlyMap<number, readonly MergedRange[]> }

function cellOf(value: string | number | boolean | Date | null, at: Position, known: Known): SheetCell {
  const merge = known.merges.get(at.row)?.find((one) => one.from.column <= at.column && at.column <= one.to.column)
  if (merge && (merge.from.row !== at.row || merge.from.column !== at.column))
    return { text: merge.ref, flaw: 'merged' }
  if (value === null) {
    const empty = known.flaws.empty.has(`${columnLetters(at.column)}${at.row}`)
    return empty ? { text: '', flaw: 'formula_without_value' } : { text: '' }
  }
  if (typeof value === 'number') return { text: numberText(value), numeric: true }
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  if (value instanceof Date) return { text: dateText(value) }
  return isErrorValue(value) ? { text: value, flaw: 'error_value' } : { text: value }
}

function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)
}

function dateText(value: Date): string {
  return Number.isNaN(value.getTime()) ? '无效日期' : value.toISOString().slice(0, 10)
}
