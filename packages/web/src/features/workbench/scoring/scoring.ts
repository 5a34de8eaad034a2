import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import type { WeightedRanking } from '@qingshen/core/workbench/weighted-ranking'

/** Which sheets hold a weighted ranking, and how its table is called. */
export interface ScoringKind {
  readonly scores: Sheet & { readonly id: SheetId }
  /** The column of the scores that names who is scored. */
  readonly candidateColumn: string
  readonly caption: string
  /** What a row of the table is. */
  readonly rowTitle: string
  /** The title of the page on which criteria get their weights. */
  readonly criteriaTitle: string
}

/** Candidates by criteria, with the ranking that follows from the scores; `ranks` null until every score is there. */
export interface Scoring {
  readonly kind: ScoringKind
  readonly criteria: readonly WorkbenchRow[]
  readonly candidates: readonly WorkbenchRow[]
  readonly ranking: WeightedRanking
}

/** How far the ranking is. */
export function rankingText({ ranks, unscored }: WeightedRanking, criteriaTitle: string): string {
  if (ranks !== null) return '得分 × 权重之和从大到小排序；同分同名次。'
  if (unscored.length > 0) return `还差 ${unscored.length} 个得分没有打，打全以后给出排序。`
  return `因素都还没有权重：先到“${criteriaTitle}”里填写，这里就给出排序。`
}
