import type { Decimal } from '../kernel/decimal.ts'
import { decimal } from '../kernel/decimal.ts'
import { rank } from '../ranking/rank.ts'
import type { WorkbenchRow } from './row.schema.ts'
import { numberOf } from './survey/figure.ts'
import type { WorkbenchData } from './workbench-data.ts'
import { rowsOf } from './workbench-data.ts'

/** A candidate of the audit focus with its weighted sum and place. */
export type FocusRank = { readonly candidate: WorkbenchRow; readonly total: Decimal; readonly rank: number }

/** A score nobody has given yet. */
export type UnscoredFocus = { readonly candidate: WorkbenchRow; readonly criterion: WorkbenchRow }

/**
 * The weighted sum of the sheets of the audit focus. Ranked only when every candidate has a score for every criterion that
 * has a weight: until then `ranks` is null and `unscored` names what is missing. Criteria without a weight do not count.
 */
export type FocusRanking = { readonly ranks: readonly FocusRank[] | null; readonly unscored: readonly UnscoredFocus[] }

/** Ranks the candidates of the audit focus; of two scores for one pair the first row counts. */
export function focusRanking(data: WorkbenchData): FocusRanking {
  const candidates = rowsOf(data, 'focus_candidates')
  const weighted = rowsOf(data, 'focus_criteria').flatMap((criterion) => {
    const weight = numberOf(criterion.fields['weight'])
    return weight === null ? [] : [{ criterion, weight }]
  })
  const scores = new Map<string, Decimal>()
  for (const { fields } of [...rowsOf(data, 'focus_scores')].reverse()) {
    const score = numberOf(fields['score'])
    if (score !== null) scores.set(`${fields['candidate'] ?? ''} ${fields['criterion'] ?? ''}`, score)
  }
  const scoreOf = (candidate: WorkbenchRow, criterion: WorkbenchRow) => scores.get(`${candidate.id} ${criterion.id}`)
  const unscored = candidates.flatMap((candidate) =>
    weighted.flatMap(({ criterion }) =>
      scoreOf(candidate, criterion) === undefined ? [{ candidate, criterion }] : [],
    ),
  )
  if (unscored.length > 0 || weighted.length === 0) return { ranks: null, unscored }
  const ranked = rank({
    criteria: weighted.map(({ criterion, weight }) => ({ id: criterion.id, weight })),
    candidates: candidates.map((candidate) => {
      const own = weighted.map(
        ({ criterion }) => [criterion.id, scoreOf(candidate, criterion) ?? decimal('0')] as const,
      )
      return { id: candidate.id, scores: Object.fromEntries(own) }
    }),
  })
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const ranks = ranked.flatMap(({ id, total, rank: place }) => {
    const candidate = byId.get(id)
    return candidate === undefined ? [] : [{ candidate, total, rank: place }]
  })
  return { ranks, unscored }
}
