import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import { exactRational } from '../kernel/exact-number.schema.ts'
import type { Rational } from '../kernel/rational.ts'
import { compare, rationalOf, toNumber } from '../kernel/rational.ts'
import type { Expression, Variables } from './expression.ts'
import { valueOf } from './expression.ts'
import type { Benchmark } from './parse-benchmark.ts'

/** One end of what meets a benchmark. */
export type Bound = {
  readonly exact: Rational
  readonly isIncluded: boolean
  /** The nearest double, and how its shortest decimal text lies to the exact value (-1, 0, 1). */
  readonly double: number
  readonly tie: -1 | 0 | 1
}

/** The values that meet a benchmark: at least `low` and at most `high`, null: no end on that side. */
export type Bounds = { readonly low: Bound | null; readonly high: Bound | null }

/** The bounds of a benchmark for an indicator of that direction; null where an expression has no value. */
export function boundsOf(benchmark: Benchmark, direction: 'lower' | 'higher', variables: Variables): Bounds | null {
  if (benchmark.kind === 'range') {
    const low = boundOf(benchmark.low.value, benchmark.low.isIncluded, variables)
    const high = boundOf(benchmark.high.value, benchmark.high.isIncluded, variables)
    return low === null || high === null ? null : { low, high }
  }
  const comparison = benchmark.comparison ?? (direction === 'lower' ? 'at_most' : 'at_least')
  const bound = boundOf(benchmark.value, comparison !== 'below' && comparison !== 'above', variables)
  if (bound === null) return null
  if (comparison === 'equal') return { low: bound, high: bound }
  return comparison === 'at_most' || comparison === 'below' ? { low: null, high: bound } : { low: bound, high: null }
}

function boundOf(value: Expression, isIncluded: boolean, variables: Variables): Bound | null {
  const exact = valueOf(value, variables)
  if (exact === null) return null
  const double = toNumber(exact)
  return { exact, isIncluded, double, tie: compare(rationalOf(double), exact) }
}

/** True when the value lies within the bounds; exact, though mostly decided in doubles. */
export function isWithin(value: ExactNumber, { low, high }: Bounds): boolean {
  if (low !== null) {
    const side = compareWith(value, low)
    if (side < 0 || (side === 0 && !low.isIncluded)) return false
  }
  if (high === null) return true
  const side = compareWith(value, high)
  return side < 0 || (side === 0 && high.isIncluded)
}

/**
 * Rounding to doubles keeps the order, so doubles that differ decide; a number equal to the bound's double stands for
 * its shortest text, whose place beside the bound is known.
 */
function compareWith(value: ExactNumber, bound: Bound): number {
  if (typeof value !== 'number') return compare(exactRational(value), bound.exact)
  return value < bound.double ? -1 : value > bound.double ? 1 : bound.tie
}

/** True when everything that meets `better` is met by `worse` on the side that counts. */
export function isNotStricter(worse: Bounds, better: Bounds, direction: 'lower' | 'higher'): boolean {
  const [wide, narrow] = direction === 'lower' ? [worse.high, better.high] : [worse.low, better.low]
  if (wide === null) return true
  if (narrow === null) return false
  const side = compare(wide.exact, narrow.exact) * (direction === 'lower' ? 1 : -1)
  return side > 0 || (side === 0 && (wide.isIncluded || !narrow.isIncluded))
}
