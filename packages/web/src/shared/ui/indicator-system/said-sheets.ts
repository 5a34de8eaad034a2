import type { SheetFound } from '@qingshen/contracts/indicator-systems.schema'
import type { ColumnMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { keptMapping, lackingColumns, mappingFor } from '@qingshen/core/indicator/draft/mapped-columns'
import { squareSheet } from '@qingshen/core/indicator/draft/square-sheet'
import type { SquareTable } from '@qingshen/core/indicator/draft/square-table'

/**
 * A sheet with what is said of its columns; `isTouched`: by somebody, not only guessed. `isKnown`: the server reads it so by
 * itself, or because another sheet with the same headings is read so.
 */
export interface SaidSheet {
  readonly table: SquareTable
  readonly mapping: ColumnMapping
  readonly isTouched: boolean
  readonly isKnown: boolean
}

/** The sheets of a file with what was recognised of each. */
export function begunSheets(sheets: readonly SheetFound[]): SaidSheet[] {
  return sheets.map(({ name, top, mapping, kind }) => {
    return { table: squareSheet({ name, rows: top }).table, mapping, isTouched: false, isKnown: kind !== null }
  })
}

/** After something was said of one sheet: those with the same headings that nobody touched follow it. */
export function changedSheets(said: readonly SaidSheet[], at: number, more: Partial<ColumnMapping>): SaidSheet[] {
  const before = said[at]
  if (before === undefined) return [...said]
  const mapping = { ...before.mapping, ...more }
  const kept = [keptMapping(before.table, mapping)]
  return said.map((sheet, place) => {
    if (place === at) return { ...sheet, mapping, isTouched: true }
    const same = sheet.isTouched ? null : mappingFor(sheet.table, kept)
    return same === null ? sheet : { ...sheet, mapping: same, isKnown: true }
  })
}

function isWhole({ mapping }: SaidSheet): boolean {
  return mapping.kind !== 'none' && lackingColumns(mapping).must.length === 0
}

/** Why the file cannot be read so; null where it can. */
export function refusalOf(said: readonly SaidSheet[]): string | null {
  const open = said.find((sheet) => sheet.isTouched && sheet.mapping.kind !== 'none' && !isWhole(sheet))
  if (open !== undefined) {
    const lacking = lackingColumns(open.mapping).must.join('、')
    return `“${open.table.name}”还没有指定：${lacking}。不读这张表的，选“不读这张表”。`
  }
  return said.some(isWhole) ? null : '还没有一张表指定齐了必须的列。'
}

/** What is sent: whatever is whole or to be left out, unless the server knows it by itself. */
export function saidMappings(said: readonly SaidSheet[]): ColumnMapping[] {
  const isSent = (sheet: SaidSheet) => sheet.isTouched || !sheet.isKnown
  const isAnswer = (sheet: SaidSheet) => isWhole(sheet) || sheet.mapping.kind === 'none'
  return said.filter((sheet) => isSent(sheet) && isAnswer(sheet)).map(({ mapping }) => mapping)
}

/** A sheet in the list of sheets, with how far it is. */
export function sheetText(sheet: SaidSheet): string {
  const { mapping, table } = sheet
  if (mapping.kind === 'none') return `${table.name}（不读）`
  return isWhole(sheet)
    ? `${table.name}（${Object.keys(mapping.places).length} 列已指定）`
    : `${table.name}（还缺 ${lackingColumns(mapping).must.length} 列，这样就不读）`
}
