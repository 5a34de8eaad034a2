import type { Decimal } from '../kernel/decimal.ts'
import { decimal } from '../kernel/decimal.ts'
import { rank } from '../ranking/rank.ts'
import type { WorkbenchRow } from './row.schema.ts'
import { numberOf } from './survey/figure.ts'

/** A candidate with its weighted sum and its place; equal sums share the place. */
export type RankedRow = { readonly candidate: WorkbenchRow; readonly total: Decimal; readonly rank: number }

/** A score nobody has given yet. */
export type UnscoredRow = { readonly candidate: WorkbenchRow; readonly criterion: WorkbenchRow }

/**
 * Rows ranked by scores times weights. Ranked only when every candidate has a score for every criterion that has a weight:
 * until then `ranks` is null and `unscored` names what is missing. Criteria without a weight, or with a weight of 0, do not count.
 */
export type WeightedRanking = { readonly ranks: readonly RankedRow[] | null; readonly unscored: readonly UnscoredRow[] }

/** What is ranked: candidates, criteria with a column `weight`, scores with `score`, `criterion` and the candidate's column. */
export type WeightedRows = {
  readonly candidates: readonly WorkbenchRow[]
  readonly criteria: readonly WorkbenchRow[]
  readonly scores: readonly WorkbenchRow[]
  /** The column of the scores that names the candidate. */
  readonly column: string
}

/** Ranks the candidates by the sum of score x weight, largest first; of two scores for one pair the first row counts. */
export function weightedRanking({ candidates, criteria, scores, column }: WeightedRows): WeightedRanking {
  const weighted = criteria.flatMap((criterion) => {
    const weight = numberOf(criterion.fields['weight'])
    // of criteria that all weigh nothing every candidate would be the first
    return weight === null || weight.isZero() ? [] : [{ criterion, weight }]
  })
  const given = new Map<string, Decimal>()
  for (const { fields } of [...scores].reverse()) {
    const score = numberOf(fields['score'])
    if (score !== null) given.set(`${fields[column] ?? ''} ${fields['criterion'] ?? ''}`, score)
  }
  const scoreOf = (candidate: WorkbenchRow, criterion: WorkbenchRow) => given.get(`${candidate.id} ${criterion.id}`)
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
