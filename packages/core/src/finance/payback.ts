import type { Rational } from '../kernel/rational.ts'
import { add, compare, divide, rational, subtract, ZERO } from '../kernel/rational.ts'

/** I / F in years; null where the yearly cash flow is not above 0. */
export function annualPayback(outlay: Rational, cashFlow: Rational): Rational | null {
  return compare(cashFlow, ZERO) > 0 ? divide(outlay, cashFlow) : null
}

/**
 * The year in which the running sum of the flows reaches 0, a flow counted as coming in evenly over its year; null
 * when it never does, 0 where nothing is laid out first.
 */
export function flowPayback(flows: readonly Rational[]): Rational | null {
  let balance = ZERO
  for (const [year, flow] of flows.entries()) {
    const next = add(balance, flow)
    if (compare(next, ZERO) >= 0) {
      if (year === 0) return ZERO
      return subtract(rational(BigInt(year)), divide(next, flow))
    }
    balance = next
  }
  return null
}
