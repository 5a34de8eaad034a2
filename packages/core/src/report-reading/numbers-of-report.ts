import type { PrintedPlace } from './report-comparison.schema.ts'
import type { PrintedNumber } from './printed-number.ts'
import { isYear, scanNumbers, unifyNumbers, unitOfWords } from './printed-number.ts'
import type { ReadReport, ReadRow, ReadTable } from './read-report.ts'

/** A number of an uploaded report with what stands around it. */
export type NumberAt = PrintedNumber & {
  readonly place: PrintedPlace
  /** Texts of its row that are no numbers, and heads above its column; empty outside of tables. */
  readonly rowHeads: readonly string[]
  readonly columnHeads: readonly string[]
  readonly caption: string
  /** The unit does not stand beside the number but in a head, a cell or the caption. */
  readonly isUnitAround: boolean
  /** Text of its paragraph before it and behind it; of its cell, in a table. */
  readonly before: string
  readonly after: string
}

/** Heads of columns in which the units of the rows stand. */
export const UNIT_HEAD = /^(?:计量)?单位$/u

const QUOTE = 40

/** Every number a report prints, in order: first those of the tables, then those of the text. */
export function numbersOfReport(report: ReadReport): NumberAt[] {
  return [
    ...report.tables.flatMap((table, index) => numbersOfTable(table, index + 1)),
    ...report.paragraphs.flatMap(({ text, page }, index) => numbersOfText(text, page, index + 1)),
  ]
}

function numbersOfText(printed: string, page: number | null, paragraph: number): NumberAt[] {
  const text = unifyNumbers(printed)
  return scanNumbers(text).map((number) => ({
    ...number,
    isUnitAround: false,
    place: { page, paragraph, table: null, quote: quoteOf(text, number) },
    rowHeads: [],
    columnHeads: [],
    caption: '',
    before: text.slice(0, number.from),
    after: text.slice(number.to),
  }))
}

function quoteOf(text: string, { from, to }: PrintedNumber): string {
  const start = Math.max(0, from - QUOTE)
  const end = Math.min(text.length, to + QUOTE / 2)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** How many rows at the top of a table are heads: the first, and those that go on where it has merged cells. */
export function headRowCount({ rows }: ReadTable): number {
  const first = rows[0]?.cells[0]?.trim() ?? ''
  let count = Math.min(1, rows.length)
  while (count < Math.min(4, rows.length) && goesOn(rows[count], first)) count += 1
  return count
}

function goesOn(row: ReadRow | undefined, first: string): boolean {
  if (row === undefined) return false
  const begin = row.cells[0]?.trim() ?? ''
  const hasNumber = row.cells.some((cell) => isNumberCell(cell))
  return !hasNumber && (begin === first || begin === '') && row.cells.some((cell) => cell.trim() !== '')
}

/** Whether a cell says a number and nothing else but its unit; a year is none. */
export function isNumberCell(cell: string): boolean {
  if (isYear(cell)) return false
  const [only, ...others] = scanNumbers(cell)
  if (only === undefined || others.length > 0) return false
  const text = unifyNumbers(cell)
  return /^[\s<>≤≥约≈+]*$/u.test(text.slice(0, only.from)) && text.slice(only.to).trim() === ''
}

/** The heads above a column, top down, without repetition. */
export function headsOfColumn(table: ReadTable, column: number): string[] {
  const heads = table.rows.slice(0, headRowCount(table)).map(({ cells }) => cells[column]?.trim() ?? '')
  return [...new Set(heads.filter((head) => head !== ''))]
}

/** Whether a cell says what its row is about: no number, and no sign for a missing one. */
export function isHead(cell: string): boolean {
  return !isNumberCell(cell) && !/^(?:[\s\-—–/]*|不适用)$/u.test(cell)
}

/** The texts of a row that are no numbers, from the left, without repetition. */
export function headsOfRow({ cells }: ReadRow): string[] {
  return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => isHead(cell)))]
}

function numbersOfTable(table: ReadTable, number: number): NumberAt[] {
  const heads = headRowCount(table)
  const columnHeads = (table.rows[0]?.cells ?? []).map((_, column) => headsOfColumn(table, column))
  const unitColumn = columnHeads.findIndex((texts) => texts.some((text) => UNIT_HEAD.test(text)))
  return table.rows.flatMap((row, index) => {
    if (index < heads) return []
    const rowHeads = headsOfRow(row)
    return row.cells.flatMap((cell, column) => {
      const text = unifyNumbers(cell)
      if (isYear(text)) return []
      const above = columnHeads[column] ?? []
      return scanNumbers(text).map((found) => ({
        ...found,
        isUnitAround: found.unitText === '',
        ...(found.unitText === '' ? unitAround(above, row.cells[unitColumn] ?? '', rowHeads, table.caption) : {}),
        place: {
          page: row.page ?? table.page,
          paragraph: null,
          table: {
            number,
            caption: table.caption.slice(0, 300),
            row: index + 1,
            column: column + 1,
            rowHead: rowHeads.slice(0, 2).join(' ').slice(0, 200),
            columnHead: above.join(' ').slice(0, 200),
          },
          quote: quoteOf(text, found),
        },
        rowHeads,
        columnHeads: above,
        caption: table.caption,
        before: text.slice(0, found.from),
        after: text.slice(found.to),
      }))
    })
  })
}

type Unit = Pick<PrintedNumber, 'unit' | 'unitText'>

/** The unit of a cell that has none itself: of its column, of the column of units, of its row, of the whole table. */
export function unitAround(above: readonly string[], beside: string, heads: readonly string[], caption: string): Unit {
  const candidates = [
    ...[...above].reverse().map(bracketed),
    beside.trim(),
    ...heads.map(bracketed),
    /单位\s*[:：]\s*([^\s;；,，)）]+)/u.exec(caption)?.[1] ?? '',
  ].filter((text) => text !== '')
  // brackets hold many things that are no unit: 数量（年）, 投资（含税）
  const unitText = candidates.find((text) => unitOfWords(text) !== null || text.includes('/')) ?? candidates[0] ?? ''
  return { unit: unitOfWords(unitText), unitText }
}

/** What stands in brackets, or behind a comma or slash, at the end of a head: `消耗量（万m³）`, `投资/万元`, `水 m³`. */
function bracketed(head: string): string {
  const text = unifyNumbers(head).trim()
  const inside = /\(([^()]+)\)$/u.exec(text)?.[1] ?? ''
  if (inside !== '') return /^\d+$|^[A-Z]$/u.test(inside) ? '' : inside.trim()
  const behind = /[,，/、\s]([^,，/、\s]+)$/u.exec(text)?.[1] ?? ''
  return unitOfWords(behind) === null ? '' : behind
}
