import { UNITS } from '../../kernel/unit.ts'
import type { Column } from '../../workbench/sheet.ts'

/** Columns that count years, which is no unit of the table of units. */
const YEARS = new Set(['depreciation_years', 'years', 'payback_norm'])

/** The printed unit of a column of numbers: its own, or 年 where it counts years; empty where there is none. */
export function unitSymbol(column: Column): string {
  if (column.kind !== 'number') return ''
  if (column.unit !== undefined) return UNITS[column.unit].symbol
  return YEARS.has(column.id) ? '年' : ''
}
