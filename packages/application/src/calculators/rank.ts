import { rank } from '@qingshen/contracts/calculators.operations'
import type { Decimal } from '@qingshen/core/kernel/decimal'
import { decimal } from '@qingshen/core/kernel/decimal'
import { rank as rankExactly } from '@qingshen/core/ranking/rank'
import { calculation } from '../use-case.ts'

/** A number as it was written: its shortest text is what somebody typed, up to 15 digits. */
function exact(value: number | string): Decimal {
  return decimal(String(value))
}

/** Weighted sums and places, exact as far as the numbers came exact. */
export const rankUseCase = calculation(rank, (_deps, { body }) => {
  const criteria = body.criteria.map(({ id, weight }) => ({ id, weight: exact(weight) }))
  const candidates = body.candidates.map(({ id, scores }) => {
    return { id, scores: Object.fromEntries(Object.entries(scores).map(([key, score]) => [key, exact(score)])) }
  })
  return rankExactly({ criteria, candidates }).map(({ id, total, rank: place }) => {
    return { id, total: total.toNumber(), rank: place }
  })
})
