import { grouped } from '../../kernel/grouped.ts'
import { nameKey } from '../../kernel/text.ts'
import { judgeFields } from '../field-value.ts'
import type { LawChoices } from '../field-value.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { Column, Sheet } from '../sheet.ts'
import { cellText, readCell } from './cell-text.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import type { FileRow, PlacedCell } from './file-rows.ts'
import type { FileSheet } from './recognise-sheets.ts'
import type { RowMark } from './row-mark.ts'
import type { RowNames } from './row-names.ts'
import { nameFrom } from './row-names.ts'

/** A row as it stands, with the version in which each field was last changed. */
export type PresentRow = WorkbenchRow & { readonly fieldVersions: Readonly<Record<string, number>> }

/** What the audit holds: standing rows by sheet, ids of removed ones, names, choices; `newId` makes ids for new rows. */
export type Present = {
  readonly rows: ReadonlyMap<string, readonly PresentRow[]>
  readonly removed: ReadonlySet<string>
  readonly names: RowNames
  readonly choices: LawChoices
  readonly newId: () => string
}

/** A row of a file with the row of the audit that it is (null: a new one). `mark`: what it was when it was written out. */
export type MatchedRow = {
  readonly id: string
  readonly file: FileRow
  readonly row: PresentRow | null
  readonly mark: RowMark | null
  readonly name: string
}

/**
 * Finds for every row of a file the row it is: by the hidden mark, of several copies of a mark the one with the key of
 * the row; without a mark by the key, where all columns of the key are in the file. The others are new.
 */
export function matchRows(
  file: FileSheet,
  present: Present,
): { readonly matched: readonly MatchedRow[]; readonly issues: readonly ExcelIssue[] } {
  const standing = present.rows.get(file.sheet.id) ?? []
  const byId = new Map(standing.map((row) => [row.id, row]))
  const issues: ExcelIssue[] = []
  const owners = ownersOf(file, byId, present)
  const taken = new Set([...owners.values()].map(({ id }) => id))
  const byKey = grouped(standing, (row) => keyOfRow(file.sheet, row, present))
  const hasKey = file.sheet.key.every((id) => file.rows.some(({ cells }) => cells.has(id)))
  const matched = file.rows.flatMap((row): MatchedRow[] => {
    const name = nameOfFileRow(file.sheet, row) || `第 ${row.line} 行`
    const owner = owners.get(row)
    if (owner !== undefined) return [{ id: owner.id, file: row, row: owner, mark: row.mark, name }]
    if (row.mark !== null && present.removed.has(row.mark.id)) {
      issues.push(excelIssue('row_gone', null, { row: row.line, name }))
      return []
    }
    if (row.mark !== null && byId.has(row.mark.id)) issues.push(excelIssue('copied_row', null, { row: row.line }))
    const key = hasKey ? keyOfFile(file.sheet, row, present.choices) : null
    const found = key === null ? undefined : byKey.get(key)?.find(({ id }) => !taken.has(id))
    if (found !== undefined) taken.add(found.id)
    return [{ id: found?.id ?? present.newId(), file: row, row: found ?? null, mark: null, name }]
  })
  return { matched, issues }
}

/** Rows of the file that carry the mark of a standing row, one for each. */
function ownersOf(file: FileSheet, byId: ReadonlyMap<string, PresentRow>, present: Present): Map<FileRow, PresentRow> {
  const copies = grouped(file.rows, ({ mark }) => mark?.id)
  const owners = new Map<FileRow, PresentRow>()
  for (const [id, rows] of copies) {
    const row = id === undefined ? undefined : byId.get(id)
    if (row === undefined) continue
    const key = rows.length > 1 ? keyOfRow(file.sheet, row, present) : null
    const owner = rows.find((each) => key !== null && keyOfFile(file.sheet, each, present.choices) === key) ?? rows[0]
    if (owner !== undefined) owners.set(owner, row)
  }
  return owners
}

/** What a row of a file is called: the texts of its key columns as names of rows are made. */
export function nameOfFileRow(sheet: Sheet, { cells }: FileRow): string {
  return nameFrom(sheet.key.map((id) => keyText(cells.get(id))))
}

function keyOfFile(sheet: Sheet, { cells }: FileRow, choices: LawChoices): string | null {
  return keyFrom(sheet, choices, ({ id }) => keyText(cells.get(id)))
}

function keyOfRow(sheet: Sheet, row: PresentRow, { choices, names }: Present): string | null {
  return keyFrom(sheet, choices, (column) => cellText(column, row.fields[column.id], { choices, nameOf: names.nameOf }))
}

function keyFrom(sheet: Sheet, choices: LawChoices, textOf: (column: Column) => string): string | null {
  const parts = sheet.key.map((id) => {
    const column = sheet.columns.find((each) => each.id === id)
    if (column === undefined) return ''
    const text = textOf(column)
    const value = column.kind === 'reference' ? undefined : judgeFields(sheet, { [id]: text }, choices).set[id]
    return value ?? nameKey(text)
  })
  return parts.every((part) => part === '') ? null : JSON.stringify(parts)
}

function keyText(cell: PlacedCell | undefined): string {
  return cell === undefined || cell.flaw !== undefined ? '' : readCell(cell)
}
