import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { AUDIT_MODES, OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { BecauseSchema } from '@qingshen/core/scope/decision.schema'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import type { loadReceipts } from '@qingshen/store/register/receipts'
import { z } from 'zod'

/** What a receipt keeps of the reasons; other parts of it are not shown here. */
const ReasonsSchema = z.object({ because: z.array(BecauseSchema), missing: z.array(FACT_NAMES.schema) })

type StoredReceipt = Awaited<ReturnType<typeof loadReceipts>>[number]

/** A decision receipt as it is shown. */
export function toReceipt(row: StoredReceipt, name: string): SiteDetail['receipts'][number] {
  const { because, missing } = ReasonsSchema.parse(row.reasons)
  return {
    id: row.id,
    law: row.law,
    lawVersion: row.law_version,
    on: row.decided_on,
    year: row.year,
    recordTime: row.record_time,
    decision: {
      name,
      outcome: OUTCOMES.schema.parse(row.outcome),
      mode: row.mode === null ? null : AUDIT_MODES.schema.parse(row.mode),
      listed: row.listed,
      because,
      missing,
    },
    hash: row.hash,
  }
}
