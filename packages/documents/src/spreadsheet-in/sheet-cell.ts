import { isErrorValue } from '@qingshen/core/kernel/error-value'
import { Problem } from '@qingshen/core/kernel/problem'
import { columnLetters } from './sheet-flaws.ts'
import type { MergedRange, SheetFlaws } from './sheet-flaws.ts'

/**
 * A cell's value as text, and why it cannot be taken as it is. `numeric`: it was stored as a number; `formula`: it is the
 * saved result of a formula, `percent`: its number is shown as a percentage (both told only where details are wanted).
 */
export type SheetCell = {
  readonly text: string
  readonly flaw?: 'error_value' | 'merged' | 'formula_without_value'
  readonly numeric?: true
  readonly formula?: true
  readonly percent?: true
}

/** A row of a sheet, numbered from 1 as people see it. */
export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[]; readonly hidden?: true }

/** A sheet that is read row by row. */
export type Sheet = { readonly name: string; readonly rows: AsyncIterable<SheetRow> }

const MOST_MERGED_ROWS = 1_000_000

/**
 * Merged ranges by the rows they cover, so that a row looks at its own only.
 * @throws Problem `file_too_large` for more of them than any real sheet has.
 */
export function mergesByRow(merges: readonly MergedRange[]): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>()
  let covered = 0
  for (const merge of merges) {
    const last = Math.min(merge.to.row, merge.from.row + 10_000)
    covered += last - merge.from.row + 1
    if (covered > MOST_MERGED_ROWS) throw tooManyMerges()
    for (let row = merge.from.row; row <= last; row += 1) {
      const found = byRow.get(row)
      if (found === undefined) byRow.set(row, [merge])
      else found.push(merge)
    }
  }
  return byRow
}

function tooManyMerges(): Problem {
  return new Problem('file_too_large', '工作表中合并的单元格太多，读不下去。请取消合并后再导入；没有任何内容被导入。')
}

/** The refusal of a sheet with more rows than are read. */
export function tooManyRows(limit: number): Problem {
  return new Problem('file_too_large', `一张工作表超过 ${limit} 行。请分成几个文件导入；没有任何内容被导入。`)
}

/** Where a cell is: the row from 1, the column from 0. */
export type CellPosition = { readonly row: number; readonly column: number }
/** What a sheet says about its cells besides their values. */
export type KnownFlaws = {
  readonly flaws: Pick<SheetFlaws, 'empty'> & Partial<Pick<SheetFlaws, 'formulas' | 'percents'>>
  readonly merges: ReadonlyMap<number, readonly MergedRange[]>
}

/** A value of the reading library as a cell. */
export function cellOf(value: string | number | boolean | Date | null, at: CellPosition, known: KnownFlaws): SheetCell {
  const merge = known.merges.get(at.row)?.find((one) => one.from.column <= at.column && at.column <= one.to.column)
  if (merge && (merge.from.row !== at.row || merge.from.column !== at.column))
    return { text: merge.ref, flaw: 'merged' }
  const address = `${columnLetters(at.column)}${at.row}`
  if (value === null) return known.flaws.empty.has(address) ? { text: '', flaw: 'formula_without_value' } : { text: '' }
  const plain = valueCell(value)
  const isPercent = plain.numeric === true && known.flaws.percents?.has(address) === true
  const cell: SheetCell = isPercent ? { ...plain, percent: true } : plain
  const isFormula = known.flaws.formulas?.has(address) === true
  // an empty text: nobody can tell whether it was computed or never saved
  if (isFormula && value === '') return { text: '', flaw: 'formula_without_value' }
  return isFormula ? { ...cell, formula: true } : cell
}

function valueCell(value: string | number | boolean | Date): SheetCell {
  if (typeof value === 'number') return { text: numberText(value), numeric: true }
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  if (value instanceof Date) return { text: dateText(value) }
  return isErrorValue(value) ? { text: value, flaw: 'error_value' } : { text: value }
}

function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)
}

function dateText(value: Date): string {
  return Number.isNaN(value.getTime()) ? '无效日期' : value.toISOString().slice(0, 10)
}
