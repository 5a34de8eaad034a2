import { isCostly } from '../../option/cost-class.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { WeightedRanking } from '../weighted-ranking.ts'
import { weightedRanking } from '../weighted-ranking.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { AuditOption } from './audit-option.ts'

/**
 * The screening of options by weighted sum. Candidates are the medium- and high-cost options that were not found infeasible,
 * and any other that somebody has scored: cheap ones are carried out at once and need no screening.
 */
export function screeningOf(data: WorkbenchData, options: readonly AuditOption[]): WeightedRanking {
  const scores = rowsOf(data, 'option_scores')
  const candidates = screeningCandidates(options, scores)
  return weightedRanking({ candidates, criteria: rowsOf(data, 'option_criteria'), scores, column: 'option' })
}

/** The options that are scored: costly ones not found infeasible, and others of which `scores` has any. */
export function screeningCandidates(
  options: readonly AuditOption[],
  scores: readonly WorkbenchRow[],
): readonly WorkbenchRow[] {
  const scored = new Set(scores.map(({ fields }) => fields['option']))
  return options
    .filter(({ id, costClass, state }) => scored.has(id) || (isCostly(costClass) && state !== 'rejected'))
    .map(({ row }) => row)
}
