import { z } from 'zod'

/** Values of a row by column: text always; absent is missing. */
export const FieldsSchema = z.record(z.string().max(64), z.string().max(20_000))
export type Fields = z.infer<typeof FieldsSchema>

/** A row of a sheet as the audit holds it. */
export const WorkbenchRowSchema = z.strictObject({
  id: z.string().max(64),
  sheet: z.string().max(64),
  position: z.number(),
  fields: FieldsSchema,
  version: z.number(),
  revision: z.number(),
  removed: z.boolean(),
  changedAt: z.string().max(40),
  changedBy: z.string().max(200),
})
export type WorkbenchRow = z.infer<typeof WorkbenchRowSchema>
