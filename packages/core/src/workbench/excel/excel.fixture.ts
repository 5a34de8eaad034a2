import fc from 'fast-check'
import { SHEETS } from '../all-sheets.ts'
import type { LawChoices } from '../field-value.ts'
import { judgeFields } from '../field-value.ts'
import type { Column, Sheet } from '../sheet.ts'
import { NOT_APPLICABLE } from '../sheet.ts'
import { grouped } from '../../kernel/grouped.ts'
import { UNITS } from '../../kernel/unit.ts'
import { workbenchData } from '../workbench-data.ts'
import { isExactNumber, withGuard } from './cell-text.ts'
import type { ExcelDifference, SheetDifference } from './excel-difference.schema.ts'
import { excelDifference } from './difference.ts'
import { tableOf } from './excel-table.ts'
import type { Present, PresentRow } from './match-rows.ts'
import type { RawCell, RawSheet } from './raw-sheet.ts'
import { EXCHANGED } from './recognise-sheets.ts'
import { markHead, marksText } from './row-mark.ts'
import { rowNames } from './row-names.ts'
import type { ExcelTable } from './table-source.ts'

export const CHOICES: LawChoices = {
  phases: [
    { code: '1', label: '审核准备' },
    { code: '2', label: '预审核' },
  ],
  aims: [{ code: 'save_energy', label: '节约能源' }],
  topics: [{ code: 'water', label: '节水' }],
  energy_carriers: [{ code: 'raw_coal', label: '原煤' }],
  focus_criteria: [{ code: 'waste', label: '废弃物量' }],
}

/** A stable id for the n-th row of a test. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A row as it stands; every field was set in the first version unless said otherwise. */
export function present(
  sheet: string,
  number: number,
  fields: Record<string, string>,
  more: Partial<PresentRow> = {},
): PresentRow {
  return {
    id: idOf(number),
    sheet,
    position: number,
    fields,
    version: 1,
    revision: number,
    removed: false,
    changedAt: '2026-11-20T08:00:00Z',
    changedBy: '张工',
    fieldVersions: Object.fromEntries(Object.keys(fields).map((field) => [field, 1])),
    ...more,
  }
}

/** What an audit with these rows holds. */
export function holding(rows: readonly PresentRow[], removed: readonly string[] = []): Present {
  let next = 900_000
  return {
    rows: grouped(rows, ({ sheet }) => sheet),
    removed: new Set(removed),
    names: rowNames(workbenchData(rows), CHOICES),
    choices: CHOICES,
    newId: () => idOf((next += 1)),
  }
}

/** The tables of all sheets as they are written out. */
export function tablesOf(rows: readonly PresentRow[], revision = 1000): ExcelTable[] {
  const data = workbenchData(rows)
  const source = { data, names: rowNames(data, CHOICES), choices: CHOICES, years: ['2024', '2025'], revision }
  return EXCHANGED.map((sheet) => tableOf(sheet, source))
}

/** A table as a file gives it back. */
export function asRaw({ name, sheet, revision, heads, lines }: ExcelTable): RawSheet {
  const text = (value: string): RawCell => ({ text: value })
  return {
    name,
    rows: [
      { row: 1, cells: [...heads.map((head) => text(head.text)), text(markHead(sheet, revision))] },
      ...lines.map(({ cells, marks }, index) => ({
        row: index + 2,
        cells: [
          ...cells.map((cell): RawCell =>
            isExactNumber(cell) ? { text: cell, numeric: true } : text(withGuard(cell)),
          ),
          text(marksText(marks)),
        ],
      })),
    ],
  }
}

/** The written table of one sheet, its cells replaced by address: `{ B2: '7' }`. */
export function rawOf(
  rows: readonly PresentRow[],
  sheet: string,
  cells: Record<string, string | RawCell> = {},
): RawSheet {
  const table = tablesOf(rows).find((each) => each.sheet === sheet)
  if (table === undefined) throw new Error(`no sheet ${sheet}`)
  const raw = asRaw(table)
  const width = Math.max(...raw.rows.map((row) => row.cells.length))
  const last = Math.max(raw.rows.length, ...Object.keys(cells).map((address) => Number(address.slice(1))))
  const edited = Array.from({ length: last }, (_, index) => {
    const own = raw.rows[index]?.cells ?? []
    const row = Array.from({ length: width }, (_unused, column): RawCell => {
      const cell = cells[`${String.fromCodePoint(65 + column)}${index + 1}`]
      return typeof cell === 'string' ? { text: cell } : (cell ?? own[column] ?? { text: '' })
    })
    return { row: index + 1, cells: row }
  })
  return { name: raw.name, rows: edited }
}

/** What a file with one sheet would change there. */
export function differenceOf(
  raw: RawSheet,
  rows: readonly PresentRow[],
  removed: readonly string[] = [],
): SheetDifference {
  const [sheet] = wholeDifference([raw], rows, removed).sheets
  if (sheet === undefined) throw new Error('the sheet was not recognised')
  return sheet
}

/** What a file would change. */
export function wholeDifference(
  raw: readonly RawSheet[],
  rows: readonly PresentRow[],
  removed: readonly string[] = [],
): ExcelDifference {
  return excelDifference(raw, null, holding(rows, removed))
}

/** Any audit: some rows in every sheet with any values its columns take, references among them. */
export const anyRows: fc.Arbitrary<PresentRow[]> = fc
  .array(fc.nat({ max: 3 }), { minLength: SHEETS.length, maxLength: SHEETS.length })
  .chain((counts) => {
    const places = SHEETS.flatMap((sheet, index) => Array.from({ length: counts[index] ?? 0 }, () => sheet))
    const numbersOf = (id: string) => places.flatMap((sheet, number) => (sheet.id === id ? [number] : []))
    return fc.tuple(...places.map((sheet, number) => anyRow(sheet, number, numbersOf)))
  })

function anyRow(sheet: Sheet, number: number, numbersOf: (id: string) => number[]): fc.Arbitrary<PresentRow> {
  const columns = sheet.columns.map((column) => [column.id, fc.option(anyValue(column, numbersOf))] as const)
  return fc.record(Object.fromEntries(columns)).map((typed) => {
    const { set } = judgeFields(sheet, typed, CHOICES)
    const kept = Object.entries(set).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))
    return present(sheet.id, number, Object.fromEntries(kept))
  })
}

function anyValue(column: Column, numbersOf: (id: string) => number[]): fc.Arbitrary<string> {
  switch (column.kind) {
    case 'number': {
      const plain = fc.tuple(fc.integer({ min: -9999, max: 999_999_999 }), fc.integer({ min: 0, max: 12 }))
      const numbers = plain.map(([digits, scale]) => `${digits}e-${scale}`)
      return fc.oneof(numbers, fc.constantFrom('0', '12345678901234567.89', NOT_APPLICABLE, '7'))
    }
    case 'day':
      return fc.constantFrom('2026-03-05', '2027-12-31', '1999-01-01')
    case 'year':
      return fc.constantFrom('2022', '2024', '2027')
    case 'unit':
      return fc.constantFrom(...Object.keys(UNITS))
    case 'choice':
      return fc.constantFrom(...column.choices.map(({ code }) => code))
    case 'law_choice':
      return fc.constantFrom(...(CHOICES[column.list] ?? [{ code: 'x' }]).map(({ code }) => code))
    case 'reference':
      return fc.constantFrom(...[...numbersOf(column.sheet), 77_777].map(idOf))
    default:
      return fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(
          '=1+1',
          "'=2",
          "''-3",
          '@x',
          '007',
          '循环水',
          '循环 水',
          '1e5',
          '#N/A',
          '是',
          'A\nB',
          '12;3|4',
          '合计',
        ),
      )
  }
}
