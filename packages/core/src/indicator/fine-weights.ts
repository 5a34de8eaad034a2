import type { Rational } from '../kernel/rational.ts'
import { add, rational, ZERO } from '../kernel/rational.ts'

/** The largest common denominator weights are summed with: decimals and parts of a few dozen products are far below. */
const FINEST = 10n ** 600n

/** The exact sum of weights; null where their common denominator takes more than 600 digits. */
export function sumOfWeights(weights: readonly (Rational | null)[]): Rational | null {
  let sum = ZERO
  for (const weight of weights) {
    sum = add(sum, weight ?? ZERO)
    if (sum.denominator > FINEST) return null
  }
  return sum
}

/** The common denominator of weights; null where it takes more than 600 digits. */
export function commonDenominator(weights: readonly (Rational | null)[]): bigint | null {
  let unit = 1n
  for (const weight of weights) {
    // unit / denominator in lowest terms has the factor that is still missing below the line
    if (weight !== null) unit *= rational(unit, weight.denominator).denominator
    if (unit > FINEST) return null
  }
  return unit
}
