import { REGISTER_FIELDS } from '@qingshen/core/register/register-field'
import { writeXlsx } from 'hucre/xlsx'

/** A row of an exported register: printed values by field key; a field left out is an empty cell. */
export type ExportedRow = Readonly<Record<string, string>>

/** A cell that begins like a formula is opened by spreadsheet programs as one: a leading apostrophe stops that. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
}

/** The register as CSV: UTF-8 with mark (spreadsheet programs need it), the columns of the import template. */
export function writeRegisterCsv(rows: readonly ExportedRow[]): Uint8Array<ArrayBuffer> {
  const lines = [REGISTER_FIELDS.map((field) => field.label), ...rows.map(cellsOf)]
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}

/** The register as a workbook with the columns of the import template, all cells as text. */
export async function writeRegisterXlsx(rows: readonly ExportedRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const columns = REGISTER_FIELDS.map((field) => ({ header: field.label, key: field.key, numFmt: '@', width: 16 }))
  const lines = [REGISTER_FIELDS.map((field) => field.label), ...rows.map(cellsOf)]
  return new Uint8Array(
    await writeXlsx({ sheets: [{ name: '企业名录', columns, rows: lines, freezePane: { rows: 1 } }] }),
  )
}

function cellsOf(row: ExportedRow): string[] {
  return REGISTER_FIELDS.map((field) => withoutFormula(row[field.key] ?? ''))
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
