import type { UnitCode } from '../../kernel/unit.ts'
import { unitOfSymbol } from '../../kernel/unit.ts'
import { isUnit } from '../layer-unit.ts'
import type { Sheet } from '../sheet.ts'
import { readCell } from './cell-text.ts'
import { isFigureSheet } from './figure-table.ts'
import type { FileRow } from './file-rows.ts'
import type { PresentRow } from './match-rows.ts'

/** A row as the file states it and as it stands; either may be absent. */
type Stated = { readonly file: FileRow | null; readonly row: PresentRow | null }

/** How the rows are found to which a row refers. */
type Around = {
  readonly idOf: (sheet: string, name: string) => string | undefined
  readonly rowOf: (id: string) => Stated
}

/** Rows that say the unit of those which refer to them, by the column of the reference. */
const LEADS: readonly (readonly [column: string, sheet: string])[] = [
  ['layer', 'layers'],
  ['flow', 'flows'],
]

/**
 * The unit in which the numbers of a row are counted: its own, else that of its item, of its layer, or of the layer of its
 * flow; what the file states comes before what stands. Null where nothing says it.
 */
export function unitOfRow(sheet: Sheet, stated: Stated, around: Around): UnitCode | null {
  if (isFigureSheet(sheet)) return unitOfLinked(stated, ['item', 'survey_items'], around)
  const column = sheet.columns.find(({ kind }) => kind === 'unit')
  const own = column === undefined ? null : unitIn(stated, column.id)
  if (own !== null) return own
  for (const lead of LEADS) {
    const unit = sheet.columns.some(({ id }) => id === lead[0]) ? unitOfLinked(stated, lead, around) : null
    if (unit !== null) return unit
  }
  return null
}

function unitOfLinked(stated: Stated, [column, sheet]: readonly [string, string], around: Around): UnitCode | null {
  const linked = linkedRow(stated, column, sheet, around)
  if (linked === null) return null
  return unitIn(linked, 'unit') ?? (sheet === 'flows' ? unitOfLinked(linked, ['layer', 'layers'], around) : null)
}

function linkedRow({ file, row }: Stated, column: string, sheet: string, { idOf, rowOf }: Around): Stated | null {
  const name = textIn(file, column)
  const id = name === '' ? row?.fields[column] : idOf(sheet, name)
  return id === undefined ? null : rowOf(id)
}

function unitIn({ file, row }: Stated, column: string): UnitCode | null {
  const text = textIn(file, column)
  const standing = row?.fields[column]
  return text === '' ? (isUnit(standing) ? standing : null) : unitOfSymbol(text)
}

function textIn(file: FileRow | null, column: string): string {
  const cell = file?.cells.get(column)
  return cell === undefined || cell.flaw !== undefined ? '' : readCell(cell)
}
