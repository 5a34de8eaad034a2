import { fieldOfTitle } from '@qingshen/core/register/register-field'
import type { PrintedCell, PrintedRow, PrintedTable } from '@qingshen/core/register/printed-row.schema'
import type { PlanTable } from '@qingshen/core/register/plan-table.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { registerIssue } from '@qingshen/core/register/register-issues'
import type { TabRow, TabTable } from './tab-tables.ts'
import { readTabTables } from './tab-tables.ts'

export type PlanDocument = {
  readonly plan: PlanTable | null
  readonly lists: readonly { table: PrintedTable; rows: readonly PrintedRow[] }[]
  readonly issues: readonly Issue[]
}

/** True when the text holds at least one list of enterprises in the form of a plan document. */
export function isPlanDocument(text: string): boolean {
  return readTabTables(text).some((table) => headOf(table) !== null)
}

/**
 * Reads a plan document: the plan table (enterprises to audit per place and industry) and the lists of enterprises,
 * every cell exactly as printed and with its line. Rows with another number of cells than the head are issues.
 */
export function readPlanDocument(text: string): PlanDocument {
  const issues: Issue[] = []
  let plan: PlanTable | null = null
  const lists: { table: PrintedTable; rows: PrintedRow[] }[] = []
  for (const table of readTabTables(text)) {
    plan ??= readPlanTable(table)
    const list = readList(table, issues)
    if (list) lists.push(list)
  }
  return { plan, lists: numberSheets(lists), issues }
}

function headOf(table: TabTable): PrintedTable | null {
  const head = table.rows[0]
  if (!head) return null
  const columns = head.cells.map((cell) => ({
    column: cell.text.trim(),
    title: cell.text.trim(),
    field: fieldOfTitle(cell.text)?.key ?? null,
  }))
  const known = new Set(columns.map((column) => column.field))
  if (!known.has('name') || !known.has('code')) return null
  return { sheet: table.title, title: table.title, row: table.titleLine, columns }
}

function readList(table: TabTable, issues: Issue[]): { table: PrintedTable; rows: PrintedRow[] } | null {
  const head = headOf(table)
  if (!head) return null
  const rows: PrintedRow[] = []
  for (const row of table.rows.slice(1)) {
    if (row.cells.length === head.columns.length) rows.push(printedRow(head, row))
    else issues.push(cellCountIssue(head, row))
  }
  return { table: head, rows }
}

function cellCountIssue(head: PrintedTable, row: TabRow): Issue {
  const params = { found: row.cells.length, expected: head.columns.length }
  return registerIssue('row_cell_count', { pointer: '', place: { sheet: head.sheet, row: row.line }, params })
}

function printedRow(head: PrintedTable, row: TabRow): PrintedRow {
  const cells: Record<string, PrintedCell> = {}
  head.columns.forEach((column, index) => {
    const cell = row.cells[index]
    if (column.field && cell) cells[column.field] = { text: cell.text, column: column.title, row: cell.line }
  })
  return { sheet: head.sheet, row: row.line, cells }
}

/** Lists that carry the same title are kept apart by their position, so that a place names one of them. */
function numberSheets<T extends { table: PrintedTable; rows: PrintedRow[] }>(lists: readonly T[]): T[] {
  return lists.map((list, index) => {
    const repeated = lists.filter((other) => other.table.title === list.table.title).length > 1
    const sheet = repeated ? `${list.table.title}［第${index + 1}份名单］` : list.table.title
    return { ...list, table: { ...list.table, sheet }, rows: list.rows.map((row) => ({ ...row, sheet })) }
  })
}

const TOTAL_TITLES = new Set(['合计', '总计'])

function readPlanTable(table: TabTable): PlanTable | null {
  const [head, second] = table.rows
  if (!head || !second || !head.cells.some((cell) => cell.text.includes('需完成审核企业数'))) return null
  const groups = second.cells.slice(2, -2).map((cell) => cell.text.trim())
  const rows = table.rows.slice(2).flatMap((row) => {
    const total = TOTAL_TITLES.has(row.cells[0]?.text.trim() ?? '')
    const place = (row.cells[total ? 0 : 1]?.text ?? '').trim()
    const numbers = row.cells.slice(total ? 1 : 2).map((cell) => cell.text.trim())
    return [
      {
        total,
        place,
        line: row.line,
        counts: groups.map((_, i) => countOf(numbers[i])),
        sum: countOf(numbers[groups.length]),
      },
    ]
  })
  const totals = rows.find((row) => row.total) ?? null
  return { title: table.title, line: table.titleLine, groups, rows: rows.filter((row) => !row.total), totals }
}

function countOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : null
}
