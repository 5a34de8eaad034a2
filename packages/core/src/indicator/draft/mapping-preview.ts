import { HEADINGS } from '../table-columns.ts'
import type { ColumnMapping } from './column-mapping.schema.ts'
import type { Lacking } from './mapped-columns.ts'
import { columnsOfMapping, lackingColumns } from './mapped-columns.ts'
import type { TableRow } from './rows-of-table.ts'
import { rowsOfTable } from './rows-of-table.ts'
import type { SquareTable } from './square-table.ts'

/** How a sheet would be read: its rows as far as it is there, and the columns nobody has named yet. */
export type MappingPreview = { readonly rows: readonly TableRow[]; readonly lacking: Lacking }

/** What rows of their own may say, too. */
const FROM_ROWS = ['group', 'groupWeight'] as const

/** Reads a sheet, or the first rows of one, as `readImport` would under this mapping. */
export function previewMapping(table: SquareTable, mapping: ColumnMapping): MappingPreview {
  const columns = columnsOfMapping(table.rows, mapping)
  const rows = columns === null ? [] : rowsOfTable(table, columns)
  const { must, should } = lackingColumns(mapping)
  const found = FROM_ROWS.filter((name) => rows.length > 0 && rows.every((row) => row[name] !== ''))
  return { rows, lacking: { must, should: should.filter((title) => !found.some((name) => HEADINGS[name] === title)) } }
}
