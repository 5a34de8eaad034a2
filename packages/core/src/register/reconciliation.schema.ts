import { z } from 'zod'
import { IssueSchema } from '../kernel/issue.ts'
import { INDUSTRY_GROUPS } from './industry-group.ts'

/** One cell of a plan table beside what the lists hold; `planned` null where the cell is blank. */
export const ReconciledCellSchema = z.object({
  place: z.string(),
  division: z.string().nullable(),
  group: INDUSTRY_GROUPS.schema.nullable(),
  groupTitle: z.string(),
  planned: z.number().int().nullable(),
  listed: z.number().int(),
  difference: z.number().int(),
})
export type ReconciledCell = z.infer<typeof ReconciledCellSchema>

/** A plan table compared with lists: the cells, both totals, the number of cells that differ, the findings. */
export const ReconciliationSchema = z.object({
  cells: z.array(ReconciledCellSchema),
  planned: z.number().int(),
  listed: z.number().int(),
  differences: z.number().int(),
  issues: z.array(IssueSchema),
})
export type Reconciliation = z.infer<typeof ReconciliationSchema>
