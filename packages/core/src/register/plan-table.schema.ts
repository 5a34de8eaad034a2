import { z } from 'zod'

/** One row of a plan table: enterprises to audit per industry as printed, null where the cell is blank. */
export const PlanRowSchema = z.object({
  place: z.string(),
  line: z.number().int(),
  counts: z.array(z.number().int().nullable()),
  sum: z.number().int().nullable(),
})
export type PlanRow = z.infer<typeof PlanRowSchema>

/** Enterprises to audit per place (rows) and industry (columns, titles as printed), with the printed totals. */
export const PlanTableSchema = z.object({
  title: z.string(),
  line: z.number().int(),
  groups: z.array(z.string()),
  rows: z.array(PlanRowSchema),
  totals: PlanRowSchema.nullable(),
})
export type PlanTable = z.infer<typeof PlanTableSchema>
