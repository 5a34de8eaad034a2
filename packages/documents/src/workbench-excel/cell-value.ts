import { isExactNumber, withGuard } from '@qingshen/core/workbench/excel/cell-text'
import type { TableHead } from '@qingshen/core/workbench/excel/table-source'

const FIRST_DAY = '1900-03-01'
const NOT_IN_XML = /[\uFFFE\uFFFF]/gu
const LIKE_ESCAPE = /_(?=x[\da-f]{4}_)/giu

/**
 * A printed text as the value of a cell: numbers as numbers where a spreadsheet keeps all digits, days as days where it
 * knows them, everything else as text that no program takes for a formula or an escape sequence.
 */
export function cellValue(kind: TableHead['kind'], text: string): string | number | Date | null {
  if (text === '') return null
  if ((kind === 'number' || kind === 'year') && isExactNumber(text)) return Number(text)
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/u.test(text) && text >= FIRST_DAY) return new Date(`${text}T00:00:00Z`)
  return textValue(text)
}

/** A text as it is written into a cell. */
export function textValue(text: string): string {
  return withGuard(text).replace(NOT_IN_XML, '').replace(LIKE_ESCAPE, '_x005F_')
}
