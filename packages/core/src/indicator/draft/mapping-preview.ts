import type { ColumnMapping } from './column-mapping.schema.ts'
import type { Lacking } from './mapped-columns.ts'
import { columnsOfMapping, lackingColumns } from './mapped-columns.ts'
import type { TableRow } from './rows-of-table.ts'
import { rowsOfTable } from './rows-of-table.ts'
import type { SquareTable } from './square-table.ts'

/** How a sheet would be read: its rows as far as it is there, and the columns nobody has named yet. */
export type MappingPreview = { readonly rows: readonly TableRow[]; readonly lacking: Lacking }

/** Reads a sheet, or the first rows of one, as `readImport` would under this mapping. */
export function previewMapping(table: SquareTable, mapping: ColumnMapping): MappingPreview {
  const columns = columnsOfMapping(table.rows, mapping)
  return { rows: columns === null ? [] : rowsOfTable(table, columns), lacking: lackingColumns(mapping) }
}
