import { signOf } from '../kernel/rational.ts'
import type { Polynomial } from './polynomial.ts'
import { changesAfterShift, shiftByOne } from './polynomial.ts'

/**
 * Where one positive root lies: between `from` and `to` times 2^-shift, both left out, or exactly at `from` when they
 * are equal. `left` is the polynomial's sign between `from` and the root.
 */
export type RootPlace = {
  readonly from: bigint
  readonly to: bigint
  readonly shift: number
  readonly left: -1 | 0 | 1
}

/** A part of the positive numbers, (at, at + 1) x 2^(bound - depth), with the polynomial scaled to (0, 1). */
type Part = { readonly scaled: readonly bigint[]; readonly at: bigint; readonly depth: number }

/**
 * The places of all positive roots of a polynomial without repeated roots and without the root 0: halving, with the
 * rule of signs on each half (Vincent, Collins, Akritas). Exact, and it always ends.
 */
export function isolateRoots(coefficients: Polynomial): readonly RootPlace[] {
  const bound = rootBound(coefficients)
  const open: Part[] = [{ scaled: scaleBy(coefficients, bound), at: 0n, depth: 0 }]
  const places: RootPlace[] = []
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { scaled, at, depth } = part
    const roots = changesAfterShift([...scaled].reverse())
    const shift = depth - bound
    if (roots === 1) places.push({ from: at, to: at + 1n, shift, left: signOf(scaled[0] ?? 0n) })
    if (roots < 2) continue
    const half = scaled.map((coefficient, power) => coefficient << BigInt(scaled.length - 1 - power))
    const upper = shiftByOne(half)
    const middle = at * 2n + 1n
    if (upper[0] === 0n) places.push({ from: middle, to: middle, shift: shift + 1, left: 0 })
    open.push({ scaled: half, at: at * 2n, depth: depth + 1 })
    open.push({ scaled: upper[0] === 0n ? upper.slice(1) : upper, at: middle, depth: depth + 1 })
  }
  return places
}

/** k such that every positive root is below 2^k (Lagrange and MacLaurin's bound, in whole bits). */
function rootBound(coefficients: Polynomial): number {
  const degree = coefficients.length - 1
  const leading = coefficients[degree] ?? 1n
  let bound = Number.NEGATIVE_INFINITY
  for (let power = 0; power < degree; power += 1) {
    const coefficient = coefficients[power] ?? 0n
    if (coefficient === 0n || signOf(coefficient) === signOf(leading)) continue
    const bits = bitLength(coefficient) - bitLength(leading) + 1
    bound = Math.max(bound, Math.ceil(bits / (degree - power)) + 1)
  }
  return Number.isFinite(bound) ? bound : 0
}

/** p(2^k x) times the power of two that keeps the coefficients whole. */
function scaleBy(coefficients: Polynomial, k: number): readonly bigint[] {
  const degree = coefficients.length - 1
  return coefficients.map((coefficient, power) => coefficient << BigInt(k >= 0 ? k * power : -k * (degree - power)))
}

function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length
}
