import type { Sheet, SheetCell } from './square-sheet.ts'

/** A sheet for tests: texts, or `{ text, flaw }`; row numbers from 1. */
export function sheetOf(name: string, rows: readonly (readonly (string | SheetCell)[])[]): Sheet {
  return {
    name,
    rows: rows.map((cells, at) => ({
      row: at + 1,
      cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
    })),
  }
}

/** A cell that a merged one covers. */
export function covered(range: string): SheetCell {
  return { text: range, flaw: 'merged' }
}

/** The headings of a table of three levels. */
export const HEAD = [
  '一级指标',
  '一级指标权重',
  '二级指标',
  '单位',
  '二级指标权重',
  'Ⅰ级基准值',
  'Ⅱ级基准值',
  'Ⅲ级基准值',
] as const
