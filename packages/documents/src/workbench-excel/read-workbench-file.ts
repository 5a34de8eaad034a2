import { isErrorValue } from '@qingshen/core/kernel/error-value'
import { Problem } from '@qingshen/core/kernel/problem'
import type { RawRow, RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import { decodeText } from '../csv-in/decode-text.ts'
import { readCsv } from '../csv-in/read-csv.ts'
import { sniffRegisterFile } from '../register-in/sniff-register-file.ts'
import { readOldWorkbook } from '../spreadsheet-in/read-old-workbook.ts'
import { readWorkbook } from '../spreadsheet-in/read-workbook.ts'
import type { Sheet, SheetRow } from '../spreadsheet-in/sheet-cell.ts'

/** What a file of an audit's tables may hold at most. */
const LIMITS = { bytes: 100 * 1_048_576, rows: 20_000, cells: 500_000, columns: 200, sheets: 40 }

/**
 * Reads all visible sheets of a workbook (.xlsx, .xls) or a CSV text, cell by cell as they stand; rows in which nothing
 * stands are left out. The kind of the file is told by its bytes.
 * @throws Problem `file_type_refused`, `file_unreadable`, `file_too_large`.
 */
export async function readWorkbenchFile(bytes: Uint8Array, name: string): Promise<RawSheet[]> {
  const sheets = await sheetsOf(bytes, name)
  if (sheets.length > LIMITS.sheets) throw tooLarge(`有 ${sheets.length} 张工作表，超过 ${LIMITS.sheets} 张`)
  const read: RawSheet[] = []
  let left = LIMITS.cells
  for (const sheet of sheets) {
    const rows: RawRow[] = []
    for await (const row of sheet.rows) {
      const kept = withoutTail(row)
      if (kept.cells.length === 0) continue
      left -= kept.cells.length
      if (left < 0) throw tooLarge(`填写的单元格超过 ${LIMITS.cells} 个`)
      rows.push(kept)
    }
    read.push({ name: sheet.name, rows })
  }
  return read
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const kind = sniffRegisterFile(bytes, name)
  if (kind === 'old_workbook') return await readOldWorkbook(bytes, LIMITS)
  if (kind === 'workbook') return readWorkbook(bytes, { ...LIMITS, details: true })
  return [{ name: name.replace(/\.\w+$/u, ''), rows: csvRows(decodeText(bytes).text) }]
}

async function* csvRows(text: string): AsyncGenerator<SheetRow> {
  for (const { row, cells } of readCsv(text)) {
    if (row > LIMITS.rows) throw tooLarge(`超过 ${LIMITS.rows} 行`)
    yield {
      row,
      cells: cells.map((cell) => (isErrorValue(cell) ? { text: cell, flaw: 'error_value' } : { text: cell })),
    }
  }
}

function withoutTail({ row, cells, hidden }: SheetRow): RawRow {
  const last = cells.findLastIndex(({ text, flaw }) => text.trim() !== '' || flaw !== undefined)
  const kept = cells.slice(0, Math.min(last + 1, LIMITS.columns))
  return hidden === true ? { row, cells: kept, hidden } : { row, cells: kept }
}

function tooLarge(what: string): Problem {
  return new Problem('file_too_large', `文件${what}。请分成几个文件上传；没有任何内容被改动。`)
}
