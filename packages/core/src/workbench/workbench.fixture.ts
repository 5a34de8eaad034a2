import type { SheetId } from './all-sheets.ts'
import type { Fields, WorkbenchRow } from './row.schema.ts'
import type { WorkbenchData } from './workbench-data.ts'
import { workbenchData } from './workbench-data.ts'

/** Rows of sheets as a test writes them: the row's id, then its fields. */
export type WrittenSheets = Partial<Record<SheetId, Readonly<Record<string, Fields>>>>

/** An audit that holds these rows, in the order in which they are written. */
export function anAudit(sheets: WrittenSheets): WorkbenchData {
  const written = Object.entries(sheets).flatMap(([sheet, rows]) =>
    Object.entries(rows).map(([id, fields], position): WorkbenchRow => {
      const by = { version: 1, revision: 1, changedAt: '2026-11-22T01:00:00Z', changedBy: '古丽' }
      return { id, sheet, position, fields, removed: false, ...by }
    }),
  )
  return workbenchData(written)
}

/** Figures of items by year: `{ coal: { 2024: '120', 2025: '110' } }`; the id of a row is `coal_2024`. */
export function figuresOf(items: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, Fields> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([item, years]) =>
      Object.entries(years).map(([year, amount]) => [`${item}_${year}`, { item, year, amount }] as const),
    ),
  )
}
