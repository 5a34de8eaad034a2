import type { WeightedRanking } from './weighted-ranking.ts'
import { weightedRanking } from './weighted-ranking.ts'
import type { WorkbenchData } from './workbench-data.ts'
import { rowsOf } from './workbench-data.ts'

/** The candidates of the audit focus, ranked. */
export type FocusRanking = WeightedRanking

/** Ranks the candidates of the audit focus. */
export function focusRanking(data: WorkbenchData): FocusRanking {
  return weightedRanking({
    candidates: rowsOf(data, 'focus_candidates'),
    criteria: rowsOf(data, 'focus_criteria'),
    scores: rowsOf(data, 'focus_scores'),
    column: 'candidate',
  })
}
