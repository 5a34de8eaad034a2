import type { Issue } from '../kernel/issue.ts'
import { draftOfRows } from './draft/draft-of-tables.ts'
import { examineDraft } from './draft/examine-draft.ts'
import { placedIssue } from './draft/placed-issue.ts'
import { rowsOfTable } from './draft/rows-of-table.ts'
import { plainTable } from './draft/square-table.ts'
import type { IndicatorSystem } from './indicator-system.ts'
import { findColumns, missingHeadings } from './table-columns.ts'
import { tableIssue } from './table-issues.ts'

/** A system read from a printed table: its file, and the system where nothing stands against it. */
export type SystemFromTable = {
  readonly file: object | null
  readonly system: IndicatorSystem | null
  readonly issues: readonly Issue[]
}

/**
 * Reads an indicator system of three levels from the cells of a table as it is printed or kept in Excel: a row of headings,
 * then one row an indicator; an empty first-level cell means the one above. Limiting ones are marked by a star or in a
 * column of their own; none is taken for compared with the print. The direction is its own column or the sign of the
 * benchmark, never guessed from words. Every issue carries its row and column, counted from 1.
 */
export function systemFromTable(
  table: readonly (readonly string[])[],
  named: { readonly id: string; readonly title: string },
): SystemFromTable {
  const columns = findColumns(table)
  if (columns === null || columns.kind !== 'levels') {
    const missing = missingHeadings(table).join('、')
    return { file: null, system: null, issues: [tableIssue('table_without_headings', '', { missing })] }
  }
  const rows = rowsOfTable(plainTable(table), columns)
  if (rows.length === 0) return { file: null, system: null, issues: [tableIssue('table_without_rows', '')] }
  const draft = draftOfRows('levels', named.title, rows)
  const { file, system, issues } = examineDraft(draft, named.id)
  const placed = issues.map((issue) => placedIssue(issue, draft))
  return { file, system: system?.kind === 'levels' ? system.system : null, issues: placed }
}
