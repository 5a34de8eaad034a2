import { z } from 'zod'

/** Values of a row by column: text always; absent is missing. */
export const FieldsSchema = z.record(z.string(), z.string())
export type Fields = z.infer<typeof FieldsSchema>

/** A row of a sheet as the audit holds it. */
export const WorkbenchRowSchema = z.strictObject({
  id: z.string(),
  sheet: z.string(),
  position: z.number(),
  fields: FieldsSchema,
  version: z.number(),
  revision: z.number(),
  removed: z.boolean(),
  changedAt: z.string(),
  changedBy: z.string(),
})
export type WorkbenchRow = z.infer<typeof WorkbenchRowSchema>
