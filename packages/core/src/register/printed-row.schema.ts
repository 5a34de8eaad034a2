import { z } from 'zod'

/** Why a cell cannot be taken as printed: an error value, a merged range, text that was stored as a number. */
export const CellFlawSchema = z.enum(['error_value', 'merged', 'number_as_text', 'formula_without_value'])
export type CellFlaw = z.infer<typeof CellFlawSchema>

/** One cell as printed: text unchanged, the column's letter or title, its own line in a text. */
export const PrintedCellSchema = z.object({
  text: z.string(),
  column: z.string(),
  row: z.number().int().optional(),
  flaw: CellFlawSchema.optional(),
})
export type PrintedCell = z.infer<typeof PrintedCellSchema>

/**
 * One row of a register as printed, whatever the file was: the sheet (or the list's title), the row (or the line of
 * the text), and the cells by field key. A field absent here has no column in the file.
 */
export const PrintedRowSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  cells: z.record(z.string(), PrintedCellSchema),
})
export type PrintedRow = z.infer<typeof PrintedRowSchema>

/** One column of a file and the field it was recognised as; null: shown in the preview and left out. */
export const ColumnMappingSchema = z.object({
  column: z.string(),
  title: z.string(),
  field: z.string().nullable(),
})
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>

/** A table of the file: a sheet, a CSV file, one list of a document; `title` as printed above it. */
export const PrintedTableSchema = z.object({
  sheet: z.string(),
  title: z.string(),
  row: z.number().int(),
  columns: z.array(ColumnMappingSchema),
})
export type PrintedTable = z.infer<typeof PrintedTableSchema>
