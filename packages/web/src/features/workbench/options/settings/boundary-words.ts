import type { CostBoundary } from '@qingshen/core/option/cost-class'
import { crossedBoundaries } from '@qingshen/core/option/cost-class'
import { COST_CLASSES } from '@qingshen/core/vocabulary/option-codes'
import { readableText } from '@qingshen/core/kernel/decimal'

/** Which investments make which class under some boundaries, one sentence each, the cheapest first. */
export function classRanges(boundaries: readonly CostBoundary[]): readonly string[] {
  const ordered = COST_CLASSES.codes.flatMap((code) => boundaries.find(({ costClass }) => costClass === code) ?? [])
  const ranges = ordered.map((boundary, at) => {
    const next = ordered[at + 1]
    const from = `${boundary.includes ? '不少于' : '超过'} ${amount(boundary)}`
    const to = next === undefined ? '' : `，${next.includes ? '不满' : '不超过'} ${amount(next)}`
    return `${COST_CLASSES.label(boundary.costClass)}：${from}${to} 万元`
  })
  return [`${COST_CLASSES.label('none')}：投资为 0`, ...ranges]
}

/** What is wrong with boundaries that do not rise, one sentence each. */
export function boundaryFaults(boundaries: readonly CostBoundary[]): readonly string[] {
  return crossedBoundaries(boundaries).map(({ costClass }) => {
    const label = COST_CLASSES.label(costClass)
    return `“${label}”的起点不高于前一类的起点，前一类就没有方案了。请改正起点，或者“恰好等于起点算这一类”。`
  })
}

function amount({ above }: CostBoundary): string {
  return readableText(above)
}
