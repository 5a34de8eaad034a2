import type { Issue } from '@qingshen/core/kernel/issue'
import { industryGroupOf } from '@qingshen/core/register/industry-group'
import type { ColumnMapping, PrintedCell, PrintedRow, PrintedTable } from '@qingshen/core/register/printed-row.schema'
import { fieldOfTitle, registerField } from '@qingshen/core/register/register-field'
import { registerIssue } from '@qingshen/core/register/register-issues'
import type { SheetCell, SheetRow } from '../spreadsheet-in/sheet-cell.ts'
import { columnLetters } from '../spreadsheet-in/sheet-flaws.ts'

/** The rows of a sheet in which a head is looked for. */
export const HEAD_ROWS = 20

const LARGEST_EXACT_DIGITS = 15

/**
 * The head of a sheet: the row that has a column of names and at least one other known column. The first text above
 * it is the title. Null when the row is no head.
 */
export function headOfRow(
  row: SheetRow,
  sheet: string,
  title: string,
): { table: PrintedTable; issues: Issue[] } | null {
  const columns: ColumnMapping[] = row.cells.map((cell, index) => ({
    column: columnLetters(index),
    title: cell.text.trim(),
    field: cell.flaw ? null : (fieldOfTitle(cell.text)?.key ?? null),
  }))
  const known = columns.flatMap((column) => (column.field === null ? [] : [column.field]))
  if (!known.includes('name') || known.length < 2) return null
  const table = { sheet, title, row: row.row, columns: columns.filter((column) => column.title !== '') }
  return { table, issues: headIssues(table, known) }
}

function labelOf(field: string | null): string {
  return field === null ? '' : (registerField(field)?.label ?? field)
}

function headIssues(table: PrintedTable, known: readonly string[]): Issue[] {
  const at = { sheet: table.sheet, row: table.row }
  const twice = table.columns.filter(
    ({ field }, index) => field !== null && table.columns.findIndex((c) => c.field === field) < index,
  )
  return [
    ...twice.map(({ column, field }) =>
      registerIssue('column_twice', { pointer: '', place: { ...at, column }, params: { title: labelOf(field) } }),
    ),
    ...table.columns
      .filter((column) => column.field === null)
      .map(({ column, title }) =>
        registerIssue('column_unknown', { pointer: '', place: { ...at, column }, params: { title } }),
      ),
    ...(known.includes('place')
      ? []
      : [registerIssue('column_missing', { pointer: '', place: at, params: { title: labelOf('place') } })]),
  ]
}

/** A row of the table by its fields, or null when nothing stands in it. A title that names an industry is its group. */
export function printedRowOf(
  row: SheetRow,
  table: PrintedTable,
  columnOf: ReadonlyMap<string, number>,
): PrintedRow | null {
  const cells: Record<string, PrintedCell> = {}
  let any = false
  for (const [field, index] of columnOf) {
    const cell = row.cells[index] ?? { text: '' }
    any ||= cell.text.trim() !== ''
    cells[field] = printedCell(cell, field, columnLetters(index))
  }
  if (!any) return null
  if (!columnOf.has('group') && industryGroupOf(table.title) !== null) {
    cells['group'] = { text: table.title, column: '标题' }
  }
  return { sheet: table.sheet, row: row.row, cells }
}

function printedCell(cell: SheetCell, field: string, column: string): PrintedCell {
  const flaw = cell.flaw ?? (cell.numeric && lostDigits(cell.text, field) ? 'number_as_text' : undefined)
  return { text: cell.text, column, ...(flaw ? { flaw } : {}) }
}

function lostDigits(text: string, field: string): boolean {
  return registerField(field)?.kind === 'code' && text.replace(/\D/gu, '').length > LARGEST_EXACT_DIGITS
}
