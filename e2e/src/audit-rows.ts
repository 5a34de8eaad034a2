import { randomUUID } from 'node:crypto'
import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'

/** What is entered in a row. */
export type RowSet = Record<string, string>

/** Ids of what was entered, by name. */
export type KnownAudit = {
  readonly items: ReadonlyMap<string, string>
  readonly options: ReadonlyMap<string, string>
  readonly indicators: ReadonlyMap<string, string>
}

/** New rows of one sheet in their order. */
export function rowsOf(sheet: string, sets: readonly RowSet[], ids: readonly string[] = []): WorkbenchChange[] {
  return sets.map((set, index) => ({ id: ids[index] ?? randomUUID(), sheet, seen: 0, position: index + 1, set }))
}

/** An id for each name. */
export function named(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [name, randomUUID()]))
}
