import { nameKey } from '../../kernel/text.ts'
import type { Sheet } from '../sheet.ts'
import type { Comparing } from './compare-rows.ts'
import { compareRow } from './compare-rows.ts'
import type { AddedRow, ChangedRow, ExcelDifference, SheetDifference } from './excel-difference.schema.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import { isFigureSheet } from './figure-table.ts'
import type { MatchedRow, Present, PresentRow } from './match-rows.ts'
import { matchRows } from './match-rows.ts'
import type { RawSheet } from './raw-sheet.ts'
import type { FileSheet } from './recognise-sheets.ts'
import { recogniseSheets } from './recognise-sheets.ts'
import { unitOfRow } from './row-unit.ts'

const MOST_ISSUES = 1000

type MatchedSheet = { readonly file: FileSheet } & ReturnType<typeof matchRows>

/**
 * What a file would change in an audit: rows to add, to change and perhaps to remove, sheet by sheet, and everything that
 * could not be read, at its cell. Nothing is changed. `wanted`: the sheet somebody uploads a table without marks to.
 */
export function excelDifference(raw: readonly RawSheet[], wanted: string | null, present: Present): ExcelDifference {
  const { sheets, issues } = recogniseSheets(raw, wanted)
  const matched = sheets.map((file) => ({ file, ...matchRows(file, present) }))
  const comparing = comparingOf(matched, present)
  return { sheets: matched.map((each) => sheetDifference(each, present, comparing)), issues: [...issues] }
}

/** References may name rows of the audit, or rows that the same file adds or renames. */
function comparingOf(sheets: readonly MatchedSheet[], { choices, names, rows }: Present): Comparing {
  const byName = new Map<string, string>()
  const added = new Map<string, string>()
  for (const { file, matched } of sheets) {
    for (const { id, row, name } of matched) {
      const key = `${file.sheet.id} ${nameKey(name)}`
      if (!byName.has(key)) byName.set(key, id)
      if (row === null) added.set(id, name)
    }
  }
  const idOf = (sheet: string, name: string) => names.idOf(sheet, name) ?? byName.get(`${sheet} ${nameKey(name)}`)
  const nameOf = (id: string) => names.nameOf(id) ?? added.get(id)
  const byId = new Map(sheets.flatMap(({ matched }) => matched.map((each) => [each.id, each] as const)))
  const standing = new Map([...rows.values()].flatMap((own) => own.map((row) => [row.id, row] as const)))
  const rowOf = (id: string) => {
    const found = byId.get(id)
    return { file: found?.file ?? null, row: found?.row ?? standing.get(id) ?? null }
  }
  return { choices, idOf, nameOf, unitOf: (sheet, file, row) => unitOfRow(sheet, { file, row }, { idOf, rowOf }) }
}

function sheetDifference(
  { file, matched, issues: before }: MatchedSheet,
  present: Present,
  comparing: Comparing,
): SheetDifference {
  const { sheet, tab, head } = file
  const added: AddedRow[] = []
  const changed: ChangedRow[] = []
  const issues: ExcelIssue[] = [...head.issues, ...noticesOf(file), ...before]
  const last = Math.max(0, ...(present.rows.get(sheet.id) ?? []).map(({ position }) => position))
  for (const each of matched) {
    const found = compareRow(sheet, each, comparing)
    issues.push(...found.issues)
    const row = { id: each.id, line: each.file.line, name: each.name, fields: [...found.fields] }
    if (found.fields.length === 0) continue
    if (each.row === null) added.push({ ...row, position: last + added.length + 1, faults: [...found.faults] })
    else changed.push({ ...row, ...statusOf(each.row) })
  }
  const standing = matched.filter(({ row }) => row !== null).length
  return {
    sheet: sheet.id,
    title: sheet.title,
    tab,
    added,
    changed,
    removed: removedOf(file, matched, { present, comparing }),
    unchanged: standing - changed.length,
    issues: limited(issues),
  }
}

function statusOf({ version, changedBy, changedAt }: NonNullable<MatchedRow['row']>) {
  return { version, changedBy, changedAt }
}

/** Formulas are told once per column, hidden rows once. */
function noticesOf({ sheet, rows, hidden }: FileSheet): ExcelIssue[] {
  const formulas = sheet.columns.flatMap(({ id, title }) => {
    const cells = rows.flatMap(({ cells: all }) => all.get(id) ?? []).filter(({ formula }) => formula === true)
    const count = new Set(cells.map(({ address }) => address)).size
    return count === 0 ? [] : [excelIssue('formulas', cells[0]?.address ?? null, { title, count })]
  })
  return hidden.length === 0 ? formulas : [...formulas, excelIssue('hidden_rows', null, { value: hidden.join('、') })]
}

type Around = { readonly present: Present; readonly comparing: Comparing }

/** Rows that were written out into this file and are no longer in it; what came into being since is none of them. */
function removedOf(
  { sheet, head, kept: inFile }: FileSheet,
  matched: readonly MatchedRow[],
  { present, comparing }: Around,
) {
  const { marks } = head
  if (marks === null) return []
  const kept = new Set([...matched.map(({ id }) => id), ...inFile])
  const standing = present.rows.get(sheet.id) ?? []
  const missing = standing.filter((row) => {
    const isNew = row.version === 1 && row.revision > marks.revision
    return !kept.has(row.id) && !isNew && isPrinted(sheet, row)
  })
  return missing.map((row) => {
    const name = comparing.nameOf(row.id) ?? row.id
    return { id: row.id, version: row.version, name, isConflict: row.revision > marks.revision }
  })
}

/** Whether anything of a row stands in its line; the year of a figure stands in the head. */
function isPrinted(sheet: Sheet, { fields }: PresentRow): boolean {
  return Object.keys(fields).some((field) => field !== 'year' || !isFigureSheet(sheet))
}

function limited(issues: readonly ExcelIssue[]): ExcelIssue[] {
  const once = [...new Map(issues.map((issue) => [`${issue.code} ${issue.cell} ${issue.message}`, issue])).values()]
  const more = once.length - MOST_ISSUES
  return more <= 0 ? once : [...once.slice(0, MOST_ISSUES), excelIssue('too_many', null, { count: more })]
}
