import type { Issue } from '../kernel/issue.ts'
import type { ColumnMapping } from './draft/column-mapping.schema.ts'
import { draftOfRows } from './draft/draft-of-tables.ts'
import { examineDraft } from './draft/examine-draft.ts'
import { columnsOfMapping, lackingColumns } from './draft/mapped-columns.ts'
import { placedIssue } from './draft/placed-issue.ts'
import { rowsOfTable } from './draft/rows-of-table.ts'
import { plainTable } from './draft/square-table.ts'
import type { IndicatorSystem } from './indicator-system.ts'
import { findColumns, missingHeadings } from './table-columns.ts'
import { tableIssue } from './table-issues.ts'

/**
 * A system read from a printed table: its file, and the system where nothing stands against it. `isUnderstood`: the columns
 * were found; otherwise somebody has to say which is which.
 */
export type SystemFromTable = {
  readonly isUnderstood: boolean
  readonly file: object | null
  readonly system: IndicatorSystem | null
  readonly issues: readonly Issue[]
}

/**
 * Reads an indicator system of three levels from the cells of a table as it is printed or kept in Excel: a row of headings,
 * then one row an indicator; an empty first-level cell means the one above. Limiting ones are marked by a star or in a
 * column of their own; none is taken for compared with the print. The direction is its own column or the sign of the
 * benchmark, never guessed from words. `mapping`: which column is which, where somebody said it. Every issue carries its row
 * and column, counted from 1.
 */
export function systemFromTable(
  table: readonly (readonly string[])[],
  named: { readonly id: string; readonly title: string },
  mapping: ColumnMapping | null = null,
): SystemFromTable {
  const columns = mapping === null ? findColumns(table) : columnsOfMapping(table, mapping)
  if (columns === null) {
    const missing = mapping === null ? missingHeadings(table) : lackingColumns(mapping).must
    return refused(false, tableIssue('table_without_headings', '', { missing: missing.join('、') }))
  }
  if (columns.kind === 'ratio') return refused(false, tableIssue('table_of_ratios', ''))
  const rows = rowsOfTable(plainTable(table), columns)
  if (rows.length === 0) return refused(mapping === null, tableIssue('table_without_rows', ''))
  const draft = draftOfRows('levels', named.title, rows)
  const { file, system, issues } = examineDraft(draft, named.id)
  const placed = issues.map((issue) => placedIssue(issue, draft))
  return { isUnderstood: true, file, system: system?.kind === 'levels' ? system.system : null, issues: placed }
}

function refused(isUnderstood: boolean, issue: Issue): SystemFromTable {
  return { isUnderstood, file: null, system: null, issues: [issue] }
}
