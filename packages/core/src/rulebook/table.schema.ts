import { z } from 'zod'
import { TableHeadSchema } from './law.schema.ts'

/** One row of a law's table: column -> text. The column `code` holds a four-digit class, or is empty. */
export const TableRowSchema = z.record(z.string(), z.string())
export type TableRow = z.infer<typeof TableRowSchema>

/** A table with its titles, as compiled. */
export const LawTableSchema = TableHeadSchema.extend({ rows: z.array(TableRowSchema) })
export type LawTable = z.infer<typeof LawTableSchema>

/** The tables of a law by name. */
export const LawTablesSchema = z.record(z.string(), LawTableSchema)
export type LawTables = z.infer<typeof LawTablesSchema>
