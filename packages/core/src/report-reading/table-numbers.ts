import type { Decimal } from '../kernel/decimal.ts'
import { decimal } from '../kernel/decimal.ts'
import { separatedDigits } from '../kernel/separated-digits.ts'
import { isNumberCell } from './numbers-of-report.ts'
import type { PrintedNumber } from './printed-number.ts'
import { scanNumbers } from './printed-number.ts'
import type { PrintedPlace } from './report-comparison.schema.ts'
import type { ReadTable } from './read-report.ts'
import { headsOfColumn, headsOfRow } from './numbers-of-report.ts'

/** The one number of a cell; null for a cell that is empty, text or several numbers. */
export function cellNumber(cell: string | undefined): PrintedNumber | null {
  if (cell === undefined || !isNumberCell(cell)) return null
  return scanNumbers(cell)[0] ?? null
}

/** A cell that says nothing: empty or a dash. */
export function isBlankCell(cell: string | undefined): boolean {
  return cell === undefined || /^[\s\-—–/]*$/u.test(cell)
}

export function amountOf(number: PrintedNumber): Decimal {
  return decimal(number.value).times(number.times)
}

/** Half of the last digit a number is printed with: how far rounding may have moved it. */
export function roundingOf({ decimals, times }: PrintedNumber): Decimal {
  return decimal(5)
    .div(decimal(10).pow(decimals + 1))
    .times(times)
}

/** A number with its thousands separated, as reports print it. */
export function groupedText(value: Decimal, decimals: number): string {
  return separatedDigits(value.toFixed(decimals))
}

/** Where a cell stands; rows and columns of tables count from 1. */
export function cellPlace(table: ReadTable, number: number, row: number, column: number): PrintedPlace {
  const own = table.rows[row]
  const heads = own === undefined ? [] : headsOfRow(own)
  const above = headsOfColumn(table, column)
  return {
    page: own?.page ?? table.page,
    paragraph: null,
    table: {
      number,
      caption: table.caption.slice(0, 300),
      row: row + 1,
      column: column + 1,
      rowHead: heads.slice(0, 2).join(' ').slice(0, 200),
      columnHead: above.join(' ').slice(0, 200),
    },
    quote: (own?.cells.join(' | ') ?? '').slice(0, 300),
  }
}
