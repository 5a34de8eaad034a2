import { z } from 'zod'
import { CellFlawSchema } from './printed-row.schema.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from './printed-row.schema.ts'

/**
 * A printed row as it is kept between preview and commit: table number, row, cells by field; the column letters are
 * those of the table. `n` holds the own lines of cells of a text, `f` the flaws.
 */
export const CompactRowSchema = z.object({
  t: z.number().int(),
  r: z.number().int(),
  c: z.record(z.string(), z.string()),
  n: z.record(z.string(), z.number().int()).optional(),
  f: z.record(z.string(), CellFlawSchema).optional(),
})
export type CompactRow = z.infer<typeof CompactRowSchema>

/** Packs a printed row of the table with this number. */
export function compactRow(row: PrintedRow, table: number): CompactRow {
  const cells = Object.entries(row.cells)
  const lines = cells.flatMap(([field, cell]) => (cell.row === undefined ? [] : [[field, cell.row] as const]))
  const flaws = cells.flatMap(([field, cell]) => (cell.flaw === undefined ? [] : [[field, cell.flaw] as const]))
  return {
    t: table,
    r: row.row,
    c: Object.fromEntries(
      cells.filter(([, cell]) => cell.text !== '' || cell.flaw).map(([field, cell]) => [field, cell.text]),
    ),
    ...(lines.length > 0 ? { n: Object.fromEntries(lines) } : {}),
    ...(flaws.length > 0 ? { f: Object.fromEntries(flaws) } : {}),
  }
}

/** Unpacks a row; cells that were empty come back as empty cells of the table's columns. */
export function expandRow(compact: CompactRow, tables: readonly PrintedTable[]): PrintedRow {
  const table = tables[compact.t]
  const cells: Record<string, PrintedCell> = {}
  const known = new Map<string, string>()
  for (const { field, column } of table?.columns ?? [])
    if (field !== null && !known.has(field)) known.set(field, column)
  for (const field of new Set([...known.keys(), ...Object.keys(compact.c)])) {
    const line = compact.n?.[field]
    const flaw = compact.f?.[field]
    cells[field] = {
      text: compact.c[field] ?? '',
      column: known.get(field) ?? '标题',
      ...(line === undefined ? {} : { row: line }),
      ...(flaw === undefined ? {} : { flaw }),
    }
  }
  return { sheet: table?.sheet ?? '', row: compact.r, cells }
}
