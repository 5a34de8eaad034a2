import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'

/** A year of the table: the row that stands for it, or null where nobody has entered one. */
export interface FlowLine {
  readonly year: string
  readonly row: WorkbenchRow | null
}

/** The longest table that is drawn for a year somebody typed. */
const MOST_LINES = 60

/**
 * The flows of an option year by year, gaps shown as empty lines to be filled; a year entered twice stands twice, one that is
 * no whole number stands at the end. The last line is the next year.
 */
export function flowLines(all: readonly WorkbenchRow[], option: string): readonly FlowLine[] {
  const own = all.filter(({ fields }) => fields['option'] === option)
  const years = own.map(yearOf).filter((year) => Number.isInteger(year) && year >= 0 && year < MOST_LINES)
  const next = Math.max(-1, ...years) + 1
  const regular = Array.from({ length: next + 1 }, (_, year) => {
    const rows = own.filter((row) => yearOf(row) === year)
    return rows.length === 0 ? [lineOf(year, null)] : rows.map((row) => lineOf(year, row))
  }).flat()
  const known = new Set(regular.map(({ row }) => row))
  const others = own.filter((row) => !known.has(row))
  return [...regular, ...others.map((row) => ({ year: row.fields['year_number'] ?? '', row }))]
}

function yearOf({ fields }: WorkbenchRow): number {
  const text = fields['year_number']
  return text === undefined ? Number.NaN : Number(text)
}

function lineOf(year: number, row: WorkbenchRow | null): FlowLine {
  return { year: String(year), row }
}
