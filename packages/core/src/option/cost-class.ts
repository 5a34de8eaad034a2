import type { Decimal } from '../kernel/decimal.ts'
import type { CostClass } from '../vocabulary/option-codes.ts'
import { COST_CLASSES } from '../vocabulary/option-codes.ts'

/** Where a class begins, in the unit of the investment; `includes`: exactly there belongs to it. */
export type CostBoundary = { readonly costClass: CostClass; readonly above: Decimal; readonly includes: boolean }

/**
 * The class of an investment: the dearest one whose beginning it has reached, so that a larger investment never has a lower
 * class. 0 costs nothing. Null where it cannot be told: no investment is stated (which is not 0), it is negative, or it lies
 * below every boundary.
 */
export function costClassOf(investment: Decimal | null, boundaries: readonly CostBoundary[]): CostClass | null {
  if (investment === null || investment.lt(0)) return null
  if (investment.isZero()) return 'none'
  const reached = new Set(
    boundaries.filter((boundary) => isReached(investment, boundary)).map((each) => each.costClass),
  )
  return COST_CLASSES.codes.findLast((code) => code !== 'none' && reached.has(code)) ?? null
}

function isReached(investment: Decimal, { above, includes }: CostBoundary): boolean {
  return includes ? investment.gte(above) : investment.gt(above)
}

/** The boundaries that do not begin above the one of the class before them: then no investment is of that class. */
export function crossedBoundaries(boundaries: readonly CostBoundary[]): readonly CostBoundary[] {
  const ordered = COST_CLASSES.codes.flatMap((code) => boundaries.find(({ costClass }) => costClass === code) ?? [])
  return ordered.filter((boundary, at) => {
    const before = ordered[at - 1]
    if (before === undefined) return false
    const difference = boundary.above.cmp(before.above)
    return difference < 0 || (difference === 0 && !(before.includes && !boundary.includes))
  })
}

/** True for the classes whose options are studied before they are decided: medium and high cost. */
export function isCostly(costClass: CostClass | null): boolean {
  return costClass === 'medium' || costClass === 'high'
}
