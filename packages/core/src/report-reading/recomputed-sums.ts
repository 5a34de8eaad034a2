import type { Decimal } from '../kernel/decimal.ts'
import { decimal, sum } from '../kernel/decimal.ts'
import type { PrintedNumber } from './printed-number.ts'
import { headRowCount, headsOfColumn } from './numbers-of-report.ts'
import type { ReadTable } from './read-report.ts'
import type { Contradiction } from './report-comparison.schema.ts'
import { amountOf, cellNumber, cellPlace, groupedText, isBlankCell, roundingOf } from './table-numbers.ts'

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总和|小\s*计)/u
const SUBTOTAL = /^小\s*计/u
/** Columns whose numbers are not added up. */
const NO_SUM =
  /序号|编号|年份|年度|率|比例|%|‰|单价|价格|浓度|单耗|排序|排名|名次|回收期|偿还期|得分|权重|系数|效率|温度|压力|NPV|IRR/iu

/**
 * Printed totals of a table that are not the sum of the rows above them. A column is only added up where each cell says a
 * number or nothing; each number may be off by half of its last digit.
 */
export function recomputedSums(table: ReadTable, number: number): Contradiction[] {
  const heads = headRowCount(table)
  const totals = table.rows.flatMap((row, index) =>
    index >= heads && row.cells.some((cell) => TOTAL.test(cell.trim())) ? [index] : [],
  )
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length))
  const found: Contradiction[] = []
  for (const total of totals) {
    for (let column = 0; column < width; column += 1) {
      const wrong = wrongTotal(table, { total, column, heads, totals })
      if (wrong === null) continue
      const { printed, computed } = wrong
      const head = headsOfColumn(table, column).join(' ')
      const said = groupedText(computed, printed.decimals)
      found.push({
        kind: 'sum',
        title: `合计不等于各项之和${head === '' ? '' : `：${head}`}`.slice(0, 200),
        message: `印的合计是 ${printed.raw}，上面各行相加是 ${said}。请核对各行和合计，改正其中写错的。`,
        printed: printed.raw,
        computed: said,
        place: cellPlace(table, number, total, column),
      })
    }
  }
  return found
}

type Asked = {
  readonly total: number
  readonly column: number
  readonly heads: number
  readonly totals: readonly number[]
}
type Wrong = { readonly printed: PrintedNumber; readonly computed: Decimal }

function wrongTotal(table: ReadTable, asked: Asked): Wrong | null {
  const { total, column, heads, totals } = asked
  const printed = cellNumber(table.rows[total]?.cells[column])
  if (printed === null || NO_SUM.test(headsOfColumn(table, column).join(' ')) || hasUnitsMixed(table, asked))
    return null
  const isSubtotal = SUBTOTAL.test(table.rows[total]?.cells.find((cell) => TOTAL.test(cell.trim()))?.trim() ?? '')
  const before = totals.filter((row) => row < total)
  const from = isSubtotal ? (before.at(-1) ?? heads - 1) + 1 : lastGrandTotal(table, before, heads) + 1
  const details = range(from, total).filter((row) => !totals.includes(row))
  const terms = termsOf(table, details, column)
  if (terms === null || terms.length < 2) return null
  if (isNear(printed, terms)) return null
  const subtotals = termsOf(
    table,
    before.filter((row) => row >= from),
    column,
  )
  if (subtotals !== null && subtotals.length > 1 && isNear(printed, subtotals)) return null
  return { printed, computed: sum(terms.map(amountOf)).div(printed.times) }
}

function lastGrandTotal(table: ReadTable, before: readonly number[], heads: number): number {
  const grand = before.filter((row) => !table.rows[row]?.cells.some((cell) => SUBTOTAL.test(cell.trim())))
  return grand.at(-1) ?? heads - 1
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** The numbers of some rows of a column; null when a cell says something that is no number. */
function termsOf(table: ReadTable, rows: readonly number[], column: number): PrintedNumber[] | null {
  const terms: PrintedNumber[] = []
  for (const row of rows) {
    const cell = table.rows[row]?.cells[column]
    const number = cellNumber(cell)
    if (number !== null) terms.push(number)
    else if (!isBlankCell(cell)) return null
  }
  return terms
}

function isNear(printed: PrintedNumber, terms: readonly PrintedNumber[]): boolean {
  const allowed = sum([roundingOf(printed), ...terms.map(roundingOf)])
  const isWhole = [printed, ...terms].every(({ decimals, times }) => decimals === 0 && times === '1')
  const gap = sum(terms.map(amountOf)).minus(amountOf(printed)).abs()
  return isWhole ? gap.isZero() || gap.lte(decimal(Math.min(terms.length, 2)).div(2)) : gap.lte(allowed)
}

/** Rows counted in several units have no total: `单位` says t in one and m³ in another. */
function hasUnitsMixed(table: ReadTable, { total, heads }: Asked): boolean {
  const column = (table.rows[0]?.cells ?? []).findIndex((_, each) =>
    headsOfColumn(table, each).some((head) => /^(?:计量)?单位$/u.test(head)),
  )
  if (column < 0) return false
  const units = range(heads, total).map((row) => table.rows[row]?.cells[column]?.trim() ?? '')
  return new Set(units.filter((unit) => !isBlankCell(unit))).size > 1
}
