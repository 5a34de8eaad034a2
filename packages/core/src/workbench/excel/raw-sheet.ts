/**
 * A cell of a spreadsheet as it was read: its text, why it cannot be taken, whether it was stored as a number or computed.
 * `percent`: it is shown as a percentage, so that 0.25 stands there as 25 %.
 */
export type RawCell = {
  readonly text: string
  readonly flaw?: 'error_value' | 'merged' | 'formula_without_value'
  readonly numeric?: true
  readonly formula?: true
  readonly percent?: true
}

/** A row of a spreadsheet, numbered from 1 as people see it. */
export type RawRow = { readonly row: number; readonly cells: readonly RawCell[]; readonly hidden?: true }

/** A sheet of a file, rows in order; rows in which nothing stands may be left out. */
export type RawSheet = { readonly name: string; readonly rows: readonly RawRow[] }

/** 0 -> `A`, 26 -> `AA`. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCodePoint(65 + (index % 26))
}
