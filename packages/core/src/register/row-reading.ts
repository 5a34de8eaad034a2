import type { Issue } from '../kernel/issue.ts'
import type { PrintedCell, PrintedRow } from './printed-row.schema.ts'
import type { RegisterIssueCode } from './register-issues.ts'
import { registerIssue } from './register-issues.ts'
import type { Repair } from './register-row.schema.ts'

type Params = NonNullable<Parameters<typeof registerIssue>[1]['params']>

/**
 * The reading of one row while it goes on: what was found and what repairs are offered. Every reader of a field
 * writes here and returns its value, so that all findings of a row come at once.
 */
export type RowReading = {
  readonly printed: PrintedRow
  readonly ordinal: number
  readonly issues: Issue[]
  readonly repairs: Repair[]
}

/** Begins the reading of a row; `ordinal` counts the rows of the whole file from 0. */
export function beginReading(printed: PrintedRow, ordinal: number): RowReading {
  return { printed, ordinal, issues: [], repairs: [] }
}

/** The cell of a field, or null when the file has no such column. */
export function cellOf(reading: RowReading, field: string): PrintedCell | null {
  return reading.printed.cells[field] ?? null
}

/** Notes a finding at a field's cell. */
export function note(reading: RowReading, field: string, code: RegisterIssueCode, params: Params = {}): void {
  const cell = reading.printed.cells[field]
  const place = {
    sheet: reading.printed.sheet,
    row: cell?.row ?? reading.printed.row,
    ...(cell ? { column: cell.column } : {}),
  }
  reading.issues.push(registerIssue(code, { pointer: `/rows/${reading.ordinal}/${field}`, place, params }))
}

/** Notes a finding together with the repair that would settle it. */
export function offer(
  reading: RowReading,
  field: string,
  code: RegisterIssueCode,
  repair: { after: string; params?: Params },
): void {
  note(reading, field, code, { ...repair.params, repair: repair.after })
  const { sheet, row } = reading.printed
  const before = reading.printed.cells[field]?.text ?? ''
  reading.repairs.push({ code, sheet, row, field, before, after: repair.after })
}
