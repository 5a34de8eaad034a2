import { grouped } from '../kernel/grouped.ts'
import type { SheetId } from './all-sheets.ts'
import type { WorkbenchRow } from './row.schema.ts'

/** All that an audit holds, rows of each sheet in their order, removed ones left out. */
export type WorkbenchData = ReadonlyMap<string, readonly WorkbenchRow[]>

/** Groups rows by sheet, in the order of their position, then of their id. */
export function workbenchData(rows: Iterable<WorkbenchRow>): WorkbenchData {
  const standing = [...rows].filter(({ removed }) => !removed)
  standing.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return grouped(standing, ({ sheet }) => sheet)
}

/** The rows of a sheet in order; none where nobody has entered any. */
export function rowsOf(data: WorkbenchData, sheet: SheetId): readonly WorkbenchRow[] {
  return data.get(sheet) ?? []
}
