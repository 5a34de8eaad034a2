import { z } from 'zod'

/** One row of a law's table: column -> text. The column `code` holds a four-digit class, or is empty. */
export const TableRowSchema = z.record(z.string(), z.string())
export type TableRow = z.infer<typeof TableRowSchema>

/** The tables of a law by name. */
export const LawTablesSchema = z.record(z.string(), z.array(TableRowSchema))
export type LawTables = z.infer<typeof LawTablesSchema>
