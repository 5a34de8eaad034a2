import type { AddedRow, ExcelDifference, SheetDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { keyId } from '../data/key-id.ts'
import type { RowEdit } from '../data/pending.ts'

/** The ids of the rows that somebody takes from a file. */
export type Taken = ReadonlySet<string>

/**
 * What is taken unless somebody says otherwise: all that is new or changed, nothing in conflict, no removal, and no row that
 * is faulty or needs a faulty one.
 */
export function firstTaken(difference: ExcelDifference): Set<string> {
  const faults = faultsOf(difference)
  return new Set(
    difference.sheets.flatMap(({ added, changed }) =>
      [...added, ...changed.filter(({ fields }) => !fields.some(({ isConflict }) => isConflict))]
        .map(({ id }) => id)
        .filter((id) => !faults.has(id)),
    ),
  )
}

/** Why rows are not taken by themselves, by row: what the file says wrongly in them, or the new row they need. */
export function faultsOf({ sheets }: ExcelDifference): ReadonlyMap<string, readonly string[]> {
  const rows = sheets.flatMap(({ added, changed }) => [...added, ...changed])
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const faults = new Map<string, readonly string[]>(
    sheets.flatMap(({ added }) => added.filter((row) => row.faults.length > 0).map((row) => [row.id, row.faults])),
  )
  for (let count = -1; count !== faults.size;) {
    count = faults.size
    for (const { id, fields } of rows) {
      const needed = fields.find(({ after }) => after !== null && after !== id && faults.has(after))?.after
      if (needed === undefined || needed === null || faults.has(id)) continue
      faults.set(id, [`要用到的新行“${names.get(needed) ?? ''}”有问题，没有选中。`])
    }
  }
  return faults
}

/** The ids of all rows a sheet of the file is different in. */
export function differentRows({ added, changed, removed }: SheetDifference): string[] {
  return [...added, ...changed, ...removed].map(({ id }) => id)
}

/** What is taken with the new rows of the file that it refers to: a flow is nothing without its layer. */
export function withNeeded({ sheets }: ExcelDifference, taken: Taken): Set<string> {
  const rows = new Map(
    sheets.flatMap(({ added, changed }) => [...changed, ...added].map((row) => [row.id, row] as const)),
  )
  const isNew = new Set(sheets.flatMap(({ added }) => added.map(({ id }) => id)))
  const all = new Set(taken)
  for (const id of all) {
    for (const { after } of rows.get(id)?.fields ?? []) if (after !== null && isNew.has(after)) all.add(after)
  }
  return all
}

/** Where the accepted rows go. `rowOf`: a row as the page knows it, also one that was taken away. */
interface Target {
  readonly caseId: string
  readonly rowOf: (id: string) => WorkbenchRow | undefined
}

/** The edits that carry out what was taken, made against the versions the file was compared with. */
export function acceptedEdits({ sheets }: ExcelDifference, taken: Taken, target: Target): RowEdit[] {
  return sheets.flatMap(({ sheet, added, changed, removed }) => [
    ...added.filter(({ id }) => taken.has(id)).map((row) => addition(sheet, row, target)),
    ...changed
      .filter(({ id }) => taken.has(id))
      .map(({ id, version, fields }) => ({ id, sheet, seen: version, set: valuesOf(fields) })),
    ...removed.filter(({ id }) => taken.has(id)).map(({ id, version }) => ({ id, sheet, seen: version, remove: true })),
  ])
}

function valuesOf(fields: AddedRow['fields']): Record<string, string | null> {
  return Object.fromEntries(fields.map(({ field, after }) => [field, after]))
}

/** Rows that are the only one of their kind have their id from it, as where they are typed; a removed one comes back. */
const KEYS: Readonly<Record<string, readonly [string, string]>> = {
  survey_figures: ['item', 'year'],
  focus_scores: ['candidate', 'criterion'],
}

function addition(sheet: string, { id, position, fields }: AddedRow, { caseId, rowOf }: Target): RowEdit {
  const set = valuesOf(fields)
  const key = KEYS[sheet]?.map((field) => set[field] ?? '') ?? []
  const own = key.length > 0 && key.every((part) => part !== '') ? keyId(caseId, sheet, ...key) : id
  const isGone = rowOf(own)?.removed === true
  return isGone ? { id: own, sheet, set, remove: false } : { id: own, sheet, set, position, seen: 0 }
}
