import type { DisclosureField } from '@qingshen/core/casework/disclosure-field.schema'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { findSiteAddress } from '@qingshen/store/disclosure/site-address'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { StoredGroundsSchema } from '../listing/entry-schemas.ts'
import type { Context } from '../use-case.ts'

/** What the platform already knows of a field, for the enterprise to confirm; null where it knows nothing. */
export type Prefill = (field: Pick<DisclosureField, 'prefill'>) => string | null

/** Reads what is known about the enterprise of a case and how far the case is. */
export async function prefillOf({ tx }: Context, { row }: LoadedCase): Promise<Prefill> {
  const address = await findSiteAddress(tx, row.site)
  const reasons = StoredGroundsSchema.parse(row.grounds).map(({ ground, fact }) => {
    return `${AUDIT_GROUNDS.label(ground)}：${fact}`
  })
  const known = {
    name: row.name,
    legal_representative: null,
    address,
    audit_reason: reasons.length === 0 ? null : reasons.join('；'),
    audit_progress: `${row.opened_on} 立案，现在${CASE_STATES.label(row.state)}。`,
    evaluation_result: row.evaluated_on === null ? '尚未评估。' : `${row.evaluated_on} 评估通过。`,
    acceptance_result: row.accepted_on === null ? '尚未验收。' : `${row.accepted_on} 验收合格。`,
  }
  return ({ prefill }) => (prefill === undefined ? null : known[prefill])
}
