import { Problem } from '@qingshen/core/kernel/problem'
import { strFromU8, unzipSync } from 'fflate'
import { streamXlsxRows } from 'hucre/xlsx'
import { percentStyles } from './percent-styles.ts'
import { cellOf, mergesByRow, tooManyRows } from './sheet-cell.ts'
import type { Sheet, SheetRow } from './sheet-cell.ts'
import { readSheetFlaws } from './sheet-flaws.ts'
import type { MergedRange } from './sheet-flaws.ts'
import { readZipDirectory, refuseZipBomb } from './zip-directory.ts'

/**
 * Limits of what is unpacked and read: bytes of all parts together, rows of one sheet. `details`: formulas and hidden
 * rows are told, too.
 */
export type WorkbookLimits = { readonly bytes: number; readonly rows: number; readonly details?: true }
export const WORKBOOK_LIMITS: WorkbookLimits = { bytes: 400 * 1_048_576, rows: 200_000 }

/**
 * Opens a workbook (.xlsx) for reading row by row: its visible sheets with their names. Nothing is unpacked before the
 * sizes in the directory were added up.
 * @throws Problem `file_unreadable` (cut off, damaged, not a workbook), `file_too_large`.
 */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits = WORKBOOK_LIMITS): Sheet[] {
  const entries = readZipDirectory(bytes)
  refuseZipBomb(entries, limits.bytes)
  const parts = sheetParts(bytes)
  const percents = limits.details === true ? stylesOf(bytes) : new Set<string>()
  return parts.map(({ name, part, index }) => ({ name, rows: sheetRows(bytes, { part, index, percents }, limits) }))
}

const MOST_STYLES = 20_000_000

function stylesOf(bytes: Uint8Array): ReadonlySet<string> {
  const part = 'xl/styles.xml'
  const parts = unpack(bytes, (file) => file.name === part && file.originalSize < MOST_STYLES)
  return percentStyles(strFromU8(parts[part] ?? new Uint8Array()))
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

const MOST_COVERED = 300

/** Merged cells behind the last value of a row, which the reading library leaves out. */
function coveredTail(length: number, merges: readonly MergedRange[]): null[] {
  const width = Math.min(MOST_COVERED, Math.max(0, ...merges.map(({ to }) => to.column + 1)))
  return Array<null>(Math.max(0, width - length)).fill(null)
}

async function* sheetRows(
  bytes: Uint8Array,
  sheet: { part: string; index: number; percents: ReadonlySet<string> },
  limits: WorkbookLimits,
): AsyncGenerator<SheetRow> {
  const flaws = readSheetFlaws(bytes, sheet.part, { ...limits, percentStyles: sheet.percents })
  const merges = mergesByRow(flaws.merges)
  const rows = streamXlsxRows(bytes, { sheet: sheet.index, readStyles: true, maxRows: limits.rows + 1 })
  try {
    for await (const { index, values } of rows) {
      const row = index + 1
      if (row > limits.rows) throw tooManyRows(limits.rows)
      const all = limits.details ? [...values, ...coveredTail(values.length, merges.get(row) ?? [])] : values
      const cells = all.map((value, column) => cellOf(value, { row, column }, { flaws, merges }))
      yield flaws.hidden.has(row) ? { row, cells, hidden: true } : { row, cells }
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      'file_unreadable',
      '工作表的内容已损坏，读到一半读不下去。请在表格软件中打开并另存后再导入；没有任何内容被导入。',
    )
  }
}
