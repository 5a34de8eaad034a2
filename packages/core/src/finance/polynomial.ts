import { greatestCommonDivisor, signOf } from '../kernel/rational.ts'

/** Whole coefficients, the constant first; the last one is not 0. No coefficient: the polynomial 0. */
export type Polynomial = readonly bigint[]

/** The polynomial without leading zeros and without a common divisor of its coefficients; no sign is changed. */
export function primitive(coefficients: readonly bigint[]): Polynomial {
  const end = coefficients.findLastIndex((coefficient) => coefficient !== 0n) + 1
  const kept = coefficients.slice(0, end)
  const content = kept.reduce(greatestCommonDivisor, 0n)
  return content <= 1n ? kept : kept.map((coefficient) => coefficient / content)
}

/** How often the sign changes along the coefficients, zeros passed over; counting stops at `most`. */
export function signChanges(coefficients: readonly bigint[], most = Number.POSITIVE_INFINITY): number {
  let changes = 0
  let before = 0
  for (const coefficient of coefficients) {
    const sign = signOf(coefficient)
    if (sign === 0) continue
    if (before !== 0 && sign !== before) changes += 1
    if (changes >= most) return changes
    before = sign
  }
  return changes
}

/** The sign of the polynomial at numerator / denominator, exactly; the denominator is above 0. */
export function signAt(coefficients: Polynomial, numerator: bigint, denominator: bigint): -1 | 0 | 1 {
  let value = 0n
  let power = 1n
  for (let at = coefficients.length - 1; at >= 0; at -= 1) {
    value = value * numerator + (coefficients[at] ?? 0n) * power
    power *= denominator
  }
  return signOf(value)
}

/** p(x + 1). */
export function shiftByOne(coefficients: readonly bigint[]): bigint[] {
  const shifted = [...coefficients]
  for (let from = 0; from < shifted.length - 1; from += 1) {
    for (let at = shifted.length - 2; at >= from; at -= 1) {
      shifted[at] = (shifted[at] ?? 0n) + (shifted[at + 1] ?? 0n)
    }
  }
  return shifted
}

/**
 * How often the sign changes along the coefficients of p(x + 1), 2 for twice and more. Each round of the shift makes one
 * coefficient final: it ends as soon as two changes are seen, or as what is left has one sign, which sums of it keep.
 */
export function changesAfterShift(coefficients: readonly bigint[]): 0 | 1 | 2 {
  const shifted = [...coefficients]
  let changes: 0 | 1 | 2 = 0
  let before = 0
  for (let from = 0; from < shifted.length; from += 1) {
    let isOneSign = true
    const top = signOf(shifted.at(-1) ?? 0n)
    for (let at = shifted.length - 2; at >= from; at -= 1) {
      const sum = (shifted[at] ?? 0n) + (shifted[at + 1] ?? 0n)
      shifted[at] = sum
      if (isOneSign && at > from && sum !== 0n && signOf(sum) !== top) isOneSign = false
    }
    const sign = signOf(shifted[from] ?? 0n)
    if (sign !== 0 && before !== 0 && sign !== before) {
      if (changes === 1) return 2
      changes = 1
    }
    if (sign !== 0) before = sign
    if (!isOneSign) continue
    // the last coefficient stays as it is and has the sign of all that is left
    return top !== 0 && before !== 0 && top !== before ? (changes === 1 ? 2 : 1) : changes
  }
  return changes
}

/** The derivative. */
export function derivative(coefficients: Polynomial): Polynomial {
  return coefficients.slice(1).map((coefficient, at) => coefficient * BigInt(at + 1))
}

/** The quotient over the whole numbers when the division leaves nothing, else null; both primitive. */
export function exactQuotient(dividend: Polynomial, divisor: Polynomial): Polynomial | null {
  const rest = [...dividend]
  const leading = divisor.at(-1) ?? 0n
  const quotient: bigint[] = []
  for (let at = dividend.length - divisor.length; at >= 0; at -= 1) {
    const top = rest[at + divisor.length - 1] ?? 0n
    if (leading === 0n || top % leading !== 0n) return null
    const factor = top / leading
    quotient[at] = factor
    for (const [offset, coefficient] of divisor.entries()) {
      rest[at + offset] = (rest[at + offset] ?? 0n) - factor * coefficient
    }
  }
  return rest.some((coefficient) => coefficient !== 0n) ? null : quotient
}
