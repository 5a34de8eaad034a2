import { decimal, decimalText, isDecimalText } from '../../kernel/decimal.ts'
import type { Issue } from '../../kernel/issue.ts'
import type { SquareTable } from './square-table.ts'
import { draftIssue } from './draft-issues.ts'

/** A cell as the readers of spreadsheets give it; for one covered by a merged cell `text` is the range (`A3:C7`). */
export type SheetCell = {
  readonly text: string
  readonly flaw?: 'error_value' | 'merged' | 'formula_without_value' | undefined
  readonly numeric?: true | undefined
  /** The number is shown as a percentage: 0.95 stands there as 95 %. */
  readonly percent?: true | undefined
}
export type SheetRow = {
  readonly row: number
  readonly cells: readonly SheetCell[]
  readonly hidden?: true | undefined
}
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }

const EXACT_DIGITS = 15
const FIRST_CELL = /^([A-Z]{1,3})(\d+):/

/**
 * A sheet as a table in which a merged cell stands in every cell it covers: printed tables merge one benchmark over the
 * levels it holds for, and a group over its indicators. Numbers have the 15 digits a spreadsheet keeps. What cannot be
 * taken as it is comes as findings with sheet, row and column.
 */
export function squareSheet({ name, rows }: Sheet): { readonly table: SquareTable; readonly issues: readonly Issue[] } {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const issues: Issue[] = []
  const last = Math.max(0, ...byRow.keys())
  const texts: string[][] = []
  const masters: number[][] = []
  for (let number = 1; number <= last; number += 1) {
    const row = byRow.get(number)
    const filled = (row?.cells ?? []).map((cell, column) => filledCell(cell, column, byRow))
    texts.push(filled.map(({ text }) => text))
    masters.push(filled.map(({ master }) => master))
    const at = { sheet: name, row: number }
    for (const [column, cell] of (row?.cells ?? []).entries()) {
      const issue = flawOf(cell)
      if (issue !== null) issues.push({ ...issue, place: { ...at, column: lettersOf(column) } })
    }
    if (row?.hidden === true) issues.push({ ...draftIssue('table_row_hidden', ''), place: at })
  }
  return { table: { name, rows: texts, masters }, issues }
}

/** What is wrong with a cell itself, whatever it stands for. */
function flawOf({ flaw, text }: SheetCell): Issue | null {
  if (flaw === 'formula_without_value') return draftIssue('table_formula_unsaved', '')
  return flaw === 'error_value' ? draftIssue('table_error_value', '', { text }) : null
}

type Filled = { readonly text: string; readonly master: number }

function filledCell(cell: SheetCell, column: number, byRow: ReadonlyMap<number, SheetRow>): Filled {
  if (cell.flaw !== 'merged') return { text: textOf(cell), master: column }
  const [, letters = '', digits = ''] = FIRST_CELL.exec(cell.text) ?? []
  const first = columnOf(letters)
  const own = byRow.get(Number(digits))?.cells[first]
  // a range nobody can look up leaves an empty cell, never its own name
  return own === undefined || own.flaw === 'merged' ? { text: '', master: -1 } : { text: textOf(own), master: first }
}

function textOf(cell: SheetCell): string {
  // an apostrophe before what looks like a formula is a guard of whoever wrote the file
  const text = shownCell(cell)
  return text === cell.text ? text.replace(/^'(?=[=+\-@])/, '').trim() : text
}

/** The text of a cell as a spreadsheet shows it: a stored number with the 15 digits it keeps, as per cent where it is. */
export function shownCell({ text, numeric, percent }: Pick<SheetCell, 'text' | 'numeric' | 'percent'>): string {
  if (numeric !== true || !isDecimalText(text)) return text
  const number = decimal(text).toSignificantDigits(EXACT_DIGITS)
  return percent === true ? `${decimalText(number.times(100))}%` : decimalText(number)
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCodePoint(65 + (column % 26))
}
