import type { Sheet } from '../sheet.ts'
import { isForColumn, isUnitText } from './head-unit.ts'
import type { RawRow } from './raw-sheet.ts'

/** Units that are said around a head: in a line under it, or for the whole table above it. `lastRow`: where the head ends. */
export type SaidAround = {
  readonly lastRow: number
  readonly ofColumn: (index: number, field: string) => readonly (string | null)[]
}

/** `fields`: the column of the sheet at each place of the head. */
export function saidAround(
  sheet: Sheet,
  head: number,
  rows: readonly RawRow[],
  fields: ReadonlyMap<number, string>,
): SaidAround {
  const columnAt = (field: string) => sheet.columns.find(({ id }) => id === field)
  const below = rows.find(({ row }) => row > head)
  const units = below === undefined || below.row > head + 2 ? new Map<number, string>() : unitLine(below, fields, sheet)
  const hasUnits = [...fields.values()].some((field) => columnAt(field)?.kind === 'unit')
  const whole = rows.flatMap(({ row, cells }) => (row < head ? cells.flatMap(({ text }) => tableUnit(text) ?? []) : []))
  return {
    lastRow: units.size > 0 && below !== undefined ? below.row : head,
    ofColumn: (index, field) => {
      const column = columnAt(field)
      const isFixed = column?.kind === 'number' && (column.unit !== undefined || column.measuredIn !== undefined)
      const fitting = column === undefined || (hasUnits && !isFixed) ? [] : whole
      return [
        units.get(index) ?? null,
        fitting.find((said) => column !== undefined && isForColumn(sheet, column, said)) ?? null,
      ]
    },
  }
}

/** What a line under the head says where it is a line of units: units under numbers, nothing anywhere else. */
function unitLine({ cells }: RawRow, fields: ReadonlyMap<number, string>, sheet: Sheet): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [index, field] of fields) {
    const cell = cells[index]
    const text =
      cell === undefined || cell.flaw !== undefined ? '' : cell.text.trim().replace(/^[(（[【]|[)）\]】]$/gu, '')
    if (text === '') continue
    const column = sheet.columns.find(({ id }) => id === field)
    if (column?.kind !== 'number' || !isUnitText(text)) return new Map()
    found.set(index, text)
  }
  return found
}

/** `单位：万元` above a table; the name of an enterprise behind such a word is none. */
function tableUnit(text: string): string | null {
  const [, said] = /^(?:金额|计量|数量)?单位[:：](.+)$/u.exec(text.replace(/\s/gu, '').trim()) ?? []
  return said !== undefined && isUnitText(said) ? said : null
}
