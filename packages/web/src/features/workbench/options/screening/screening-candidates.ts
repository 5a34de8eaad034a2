import { isCostly } from '@qingshen/core/option/cost-class'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'

/** The options that are scored: costly ones not found infeasible, and others of which somebody has given a score. */
export function screeningCandidates(
  options: readonly AuditOption[],
  scores: readonly WorkbenchRow[],
): readonly WorkbenchRow[] {
  const scored = new Set(scores.map(({ fields }) => fields['option']))
  return options
    .filter(({ id, costClass, state }) => scored.has(id) || (isCostly(costClass) && state !== 'rejected'))
    .map(({ row }) => row)
}
