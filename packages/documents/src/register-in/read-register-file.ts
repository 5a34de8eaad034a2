import { isErrorValue } from '@qingshen/core/kernel/error-value'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { PlanTable } from '@qingshen/core/register/plan-table.schema'
import type { PrintedRow, PrintedTable } from '@qingshen/core/register/printed-row.schema'
import { registerIssue } from '@qingshen/core/register/register-issues'
import { decodeText } from '../csv-in/decode-text.ts'
import { readCsv } from '../csv-in/read-csv.ts'
import { readOldWorkbook } from '../spreadsheet-in/read-old-workbook.ts'
import { WORKBOOK_LIMITS, readWorkbook } from '../spreadsheet-in/read-workbook.ts'
import type { Sheet, SheetRow } from '../spreadsheet-in/sheet-cell.ts'
import { isPlanDocument, readPlanDocument } from '../text-in/plan-document.ts'
import { columnNumber } from '../spreadsheet-in/sheet-flaws.ts'
import { HEAD_ROWS, headOfRow, printedRowOf } from './find-head.ts'
import { sniffRegisterFile } from './sniff-register-file.ts'

/** What a register file yields, in the order of the file. */
export type RegisterItem =
  | { readonly kind: 'format'; readonly format: 'xlsx' | 'xls' | 'csv' | 'document'; readonly encoding: string | null }
  | { readonly kind: 'plan'; readonly plan: PlanTable }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'row'; readonly row: PrintedRow }
  | { readonly kind: 'issue'; readonly issue: Issue }

/**
 * Reads a register from a file of any accepted form: a workbook (.xlsx, .xls), a CSV text (UTF-8, UTF-16, GB18030), or the
 * source text of a plan document. Rows are yielded one by one, exactly as printed; the kind is told by the bytes.
 * @throws Problem `file_type_refused`, `file_unreadable`, `file_too_large`.
 */
export async function* readRegisterFile(bytes: Uint8Array, name: string): AsyncGenerator<RegisterItem> {
  const kind = sniffRegisterFile(bytes, name)
  if (kind !== 'text') {
    const isOld = kind === 'old_workbook'
    const sheets = isOld ? await readOldWorkbook(bytes, WORKBOOK_LIMITS) : readWorkbook(bytes)
    yield { kind: 'format', format: isOld ? 'xls' : 'xlsx', encoding: null }
    for (const sheet of sheets) yield* sheetItems(sheet)
    return
  }
  const { text, encoding } = decodeText(bytes)
  const document = isPlanDocument(text)
  yield { kind: 'format', format: document ? 'document' : 'csv', encoding }
  if (document) yield* documentItems(text)
  else yield* sheetItems({ name, rows: csvRows(text) })
}

function* documentItems(text: string): Generator<RegisterItem> {
  const { plan, lists, issues } = readPlanDocument(text)
  if (plan) yield { kind: 'plan', plan }
  for (const { table, rows } of lists) {
    yield { kind: 'table', table }
    const group = { text: table.title, column: '名单标题', row: table.row }
    for (const row of rows) yield { kind: 'row', row: { ...row, cells: { ...row.cells, group } } }
  }
  for (const issue of issues) yield { kind: 'issue', issue }
}

async function* csvRows(text: string): AsyncGenerator<SheetRow> {
  for (const { row, cells } of readCsv(text)) {
    yield {
      row,
      cells: cells.map((cell) => (isErrorValue(cell) ? { text: cell, flaw: 'error_value' } : { text: cell })),
    }
  }
}

async function* sheetItems(sheet: Sheet): AsyncGenerator<RegisterItem> {
  let table: PrintedTable | null = null
  let columnOf = new Map<string, number>()
  let title = ''
  let before = 0
  for await (const row of sheet.rows) {
    if (table) {
      const printed = printedRowOf(row, table, columnOf)
      if (printed) yield { kind: 'row', row: printed }
      continue
    }
    const head = headOfRow(row, sheet.name, title)
    before += 1
    if (head) {
      table = head.table
      columnOf = columnsByField(head.table)
      yield { kind: 'table', table }
      for (const issue of head.issues) yield { kind: 'issue', issue }
    } else if (before > HEAD_ROWS) break
    title ||= row.cells.find((cell) => cell.text.trim() !== '' && !cell.flaw)?.text.trim() ?? ''
  }
  if (!table && before > 0) {
    yield {
      kind: 'issue',
      issue: registerIssue('table_without_head', { pointer: '', place: { sheet: sheet.name, row: 1 } }),
    }
  }
}

function columnsByField(table: PrintedTable): Map<string, number> {
  const columns = new Map<string, number>()
  for (const { column, field } of table.columns) {
    if (field !== null && !columns.has(field)) columns.set(field, columnNumber(column))
  }
  return columns
}
