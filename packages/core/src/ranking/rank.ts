import { Decimal as DecimalJs } from 'decimal.js'
import type { Decimal } from '../kernel/decimal.ts'
import { Problem } from '../kernel/problem.ts'
import { matchIssues, rankOutline } from './match-issues.ts'
import { rankInputIssues } from './rank-issues.ts'
import type { RankInput } from './rank-input.schema.ts'
import { RankInputSchema } from './rank-input.schema.ts'

/** One candidate with its weighted sum and its place; equal sums share the place, and the next place is left out. */
export type Ranked = { readonly id: string; readonly total: Decimal; readonly rank: number }

/** Sums of products stay exact whatever numbers JSON can hold: no exponent beyond 308, no 3000 digits in one number. */
const Exact = DecimalJs.clone({
  precision: 20_000,
  toExpNeg: -9_000_000_000_000_000,
  toExpPos: 9_000_000_000_000_000,
})

/**
 * Ranks candidates by the sum of weight x score over all criteria, largest first, ties in the order of the input
 * (places 1, 1, 3).
 * @throws Problem `validation_failed` with every issue: an id given twice, a missing score, a score of no criterion.
 */
export function rank({ criteria, candidates }: RankInput): readonly Ranked[] {
  const issues = matchIssues({ criteria, candidates })
  if (issues.length > 0) throw new Problem('validation_failed', '排序的数据有问题。请按每条提示改正。', issues)
  const totals = candidates.map(({ id, scores }) => {
    const total = criteria.reduce(
      (sum, criterion) => sum.plus(new Exact(criterion.weight).times(scores[criterion.id] ?? 0)),
      new Exact(0),
    )
    return { id, total }
  })
  const ordered = [...totals].sort((a, b) => b.total.cmp(a.total))
  const places = new Map<string, number>()
  for (const [at, { total }] of ordered.entries()) {
    const key = total.toFixed()
    if (!places.has(key)) places.set(key, at + 1)
  }
  return ordered.map(({ id, total }) => ({ id, total, rank: places.get(total.toFixed()) ?? 0 }))
}

/**
 * Reads the input of a ranking whose numbers were read exactly, and ranks.
 * @throws Problem `validation_failed` with every issue and its pointer.
 */
export function rankInput(value: unknown): readonly Ranked[] {
  const parsed = RankInputSchema.safeParse(value)
  if (parsed.success) return rank(parsed.data)
  const issues = [...parsed.error.issues.flatMap(rankInputIssues), ...matchIssues(rankOutline(value))]
  throw new Problem('validation_failed', '排序的数据读不出来。请按每条提示改正。', issues)
}
