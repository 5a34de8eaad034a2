import { nameKey } from '../../kernel/text.ts'
import { SHEETS, findSheet } from '../all-sheets.ts'
import type { Sheet } from '../sheet.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import type { FileRows } from './file-rows.ts'
import { fileRows } from './file-rows.ts'
import type { RawSheet } from './raw-sheet.ts'
import { readMarks } from './row-mark.ts'
import { officialTitle } from './table-source.ts'
import type { FileHead } from './read-head.ts'
import { findHead, headScore, markedSheet } from './read-head.ts'

/** The tab of a written workbook that explains the columns; it is never read. */
export const GUIDE_TAB = '填写说明'

/** A sheet of a file that was recognised as a sheet of the audit. */
export type FileSheet = FileRows & {
  readonly sheet: Sheet
  readonly tab: string
  readonly head: FileHead
  readonly hidden: readonly number[]
}

/** The sheets that are exchanged as spreadsheets. */
export const EXCHANGED: readonly Sheet[] = SHEETS.filter(({ isInternal }) => isInternal !== true)

/**
 * Recognises the sheets of a file: by the hidden column of an export, wherever the tab was renamed to; by `wanted`, the
 * sheet somebody uploads to; by the name of the tab; else by the heads, where one sheet fits better than all others.
 */
export function recogniseSheets(
  raw: readonly RawSheet[],
  wanted: string | null,
): { readonly sheets: readonly FileSheet[]; readonly issues: readonly ExcelIssue[] } {
  const sheets: FileSheet[] = []
  const issues: ExcelIssue[] = []
  const filled = raw.filter(({ name, rows }) => rows.length > 0 && name !== GUIDE_TAB)
  for (const each of filled) {
    const sheet = sheetOf(each, filled.length === 1 ? wanted : null)
    const head = sheet === undefined ? null : findHead(sheet, each.rows)
    const other = sheets.find((found) => found.sheet === sheet)
    if (sheet === undefined || head === null) issues.push(excelIssue('sheet_unknown', null, { sheet: each.name }))
    else if (other !== undefined) issues.push(excelIssue('sheet_twice', null, { sheet: each.name, other: other.tab }))
    else sheets.push({ sheet, tab: each.name, head, ...fileRows(sheet, head, each.rows), hidden: hiddenOf(each, head) })
  }
  if (filled.length === 0) issues.push(excelIssue('no_sheet', null))
  return { sheets, issues: issues.slice(0, 300) }
}

function hiddenOf({ rows }: RawSheet, head: FileHead): number[] {
  return rows.filter(({ hidden, row }) => hidden === true && row > head.row).map(({ row }) => row)
}

function sheetOf({ name, rows }: RawSheet, wanted: string | null): Sheet | undefined {
  const chosen = markedSheet(rows) ?? wanted
  const marked = EXCHANGED.find(({ id }) => id === chosen)
  if (marked !== undefined) return marked
  const called = EXCHANGED.find((sheet) =>
    [sheet.title, officialTitle(sheet)].some((title) => nameKey(title) === nameKey(name)),
  )
  if (called !== undefined && headScore(called, rows) >= 2) return called
  const scored = EXCHANGED.map((sheet) => ({ sheet, score: headScore(sheet, rows) }))
  const [best, next] = [...scored].sort((a, b) => b.score - a.score)
  return best !== undefined && best.score >= 2 && best.score > (next?.score ?? 0) ? findSheet(best.sheet.id) : undefined
}

/** The ids of all rows whose marks a file carries. */
export function markedIds(raw: readonly RawSheet[]): string[] {
  const cells = raw.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const marks = cells.flatMap(({ text }) => (text.includes('|') ? readMarks(text) : []))
  return [...new Set(marks.map(({ id }) => id))].filter((id) => UUID.test(id))
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
