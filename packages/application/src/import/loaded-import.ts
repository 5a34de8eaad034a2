import { IssueSchema } from '@qingshen/core/kernel/issue'
import { LocalDateSchema } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import { ImportDecisionsSchema } from '@qingshen/core/register/import-decisions.schema'
import type { ImportDecisions } from '@qingshen/core/register/import-decisions.schema'
import { PlanTableSchema } from '@qingshen/core/register/plan-table.schema'
import { PrintedTableSchema } from '@qingshen/core/register/printed-row.schema'
import { ReconciliationSchema } from '@qingshen/core/register/reconciliation.schema'
import { RepairSchema } from '@qingshen/core/register/register-row.schema'
import { findImportRun } from '@qingshen/store/import/import-runs'
import type { ImportRun } from '@qingshen/store/import/import-runs'
import type { Tx } from '@qingshen/store/session/tx'
import { z } from 'zod'

/** What is chosen with the file: when its statements are true, when its list was published, where it comes from. */
export const ImportOptionsSchema = z.strictObject({
  validOn: LocalDateSchema,
  listedOn: LocalDateSchema.nullable(),
  source: z.string().min(1).max(300),
})
export type ImportOptions = z.infer<typeof ImportOptionsSchema>

/** The outcome of an import so far; what was written stands in it once it is. */
export const ImportSummarySchema = z.object({
  rows: z.number().int().default(0),
  skipped: z.number().int().default(0),
  blocking: z.number().int().default(0),
  counts: z.record(z.string(), z.number().int()).default({}),
  matches: z
    .object({ same: z.number().int(), new: z.number().int(), doubtful: z.number().int() })
    .default({ same: 0, new: 0, doubtful: 0 }),
  reconciliation: ReconciliationSchema.nullable().default(null),
  written: z
    .object({
      created: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      skipped: z.number().int(),
    })
    .nullable()
    .default(null),
})
export type ImportSummary = z.infer<typeof ImportSummarySchema>

const PartsSchema = z.object({
  options: ImportOptionsSchema,
  tables: z.array(PrintedTableSchema),
  plan: PlanTableSchema.nullable(),
  format: z.object({ format: z.enum(['xlsx', 'xls', 'csv', 'document']), encoding: z.string().nullable() }).nullable(),
  general: z.array(IssueSchema),
  repairs: z.array(RepairSchema),
  decisions: ImportDecisionsSchema,
  summary: ImportSummarySchema,
})

/** An import with its JSON parts read. */
export type LoadedImport = Omit<ImportRun, keyof z.infer<typeof PartsSchema>> & z.infer<typeof PartsSchema>
export type { ImportDecisions }

/**
 * Loads an import.
 * @throws Problem not_found, also when it lies beyond the reader's reach.
 */
export async function loadImportRun(tx: Tx, id: string, forUpdate = false): Promise<LoadedImport> {
  const run = await findImportRun(tx, id, forUpdate)
  if (!run) throw new Problem('not_found', '没有找到这次导入，或者不在您可以查看的范围内。请从导入列表中重新打开。')
  return { ...run, ...PartsSchema.parse(run) }
}
