import type { Rational } from '../kernel/rational.ts'
import { rationalOf, signOf, toNumber } from '../kernel/rational.ts'
import type { RootPlace } from './isolate-roots.ts'
import { isolateRoots } from './isolate-roots.ts'
import type { Polynomial } from './polynomial.ts'
import { primitive, signAt, signChanges } from './polynomial.ts'
import { squareFree } from './square-free.ts'
import { wholeFlows } from './present-value.ts'

/**
 * Every internal rate of return above -1, ascending, a repeated one once; none for flows of one sign. With x = 1/(1 + r)
 * the rates are the positive roots of the polynomial of the flows: how many there are is decided exactly, each is
 * enclosed between two numbers at which the exact sign differs, closer than 1e-13 of 1 + r.
 */
export function internalRates(flows: readonly Rational[]): readonly number[] {
  const { amounts } = wholeFlows(flows)
  const first = amounts.findIndex((amount) => amount !== 0n)
  const whole = primitive(amounts.slice(Math.max(first, 0)))
  const changes = signChanges(whole, 2)
  if (changes === 0) return []
  // with one change of sign there is exactly one root, and it is simple (Descartes)
  const polynomial = changes === 1 ? whole : squareFree(whole)
  const rates = isolateRoots(polynomial).map((place) => rateAt(polynomial, place))
  return rates.sort((a, b) => a - b)
}

function rateAt(polynomial: Polynomial, place: RootPlace): number {
  const { from, to, shift } = place
  if (from === to) return rateOf(fraction(from, shift))
  const guess = guessRoot(polynomial, place)
  const isNear = guess !== null && isEnclosed(polynomial, place, guess)
  const rate = isNear ? 1 / guess - 1 : bisect(polynomial, place)
  return exactRate(polynomial, place, rate) ?? rate
}

/** numerator x 2^-shift, not reduced. */
function fraction(numerator: bigint, shift: number): Rational {
  return shift >= 0
    ? { numerator, denominator: 1n << BigInt(shift) }
    : { numerator: numerator << BigInt(-shift), denominator: 1n }
}

/** 1/x - 1. */
function rateOf({ numerator, denominator }: Rational): number {
  return toNumber({ numerator: denominator - numerator, denominator: numerator })
}

/** The root in doubles, by halving; null where doubles cannot hold what is asked. */
function guessRoot(polynomial: Polynomial, { from, to, shift, left }: RootPlace): number | null {
  const largest = polynomial.reduce((most, each) =>
    each < 0n ? (-each > most ? -each : most) : each > most ? each : most,
  )
  const doubles = polynomial.map((numerator) => toNumber({ numerator, denominator: largest < 0n ? -largest : largest }))
  let low = toNumber(fraction(from, shift))
  let high = toNumber(fraction(to, shift))
  for (let round = 0; round < 1200 && high - low > high * Number.EPSILON; round += 1) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) break
    if (Math.sign(valueAt(doubles, middle)) === left) low = middle
    else high = middle
  }
  return Number.isFinite(high) && high > 1e-290 ? high : null
}

function valueAt(coefficients: readonly number[], x: number): number {
  let value = 0
  for (let at = coefficients.length - 1; at >= 0; at -= 1) value = value * x + (coefficients[at] ?? 0)
  return value
}

/** The rate with twelve decimals or digits when it is exactly the root: 0.1 and not 0.10000000000000009. */
function exactRate(polynomial: Polynomial, place: RootPlace, rate: number): number | null {
  for (const rounded of [Number(rate.toFixed(12)) + 0, Number(rate.toPrecision(12))]) {
    const { numerator, denominator } = rationalOf(rounded)
    const x: Rational = { numerator: denominator, denominator: numerator + denominator }
    const isRoot = x.denominator > 0n && isInside(x, place) && signAt(polynomial, x.numerator, x.denominator) === 0
    if (isRoot) return rounded
  }
  return null
}

function isInside(x: Rational, { from, to, shift }: RootPlace): boolean {
  const [low, high] = [fraction(from, shift), fraction(to, shift)]
  return isBelow(low, x) && isBelow(x, high)
}

function isBelow(a: Rational, b: Rational): boolean {
  return signOf(a.numerator * b.denominator - b.numerator * a.denominator) < 0
}

/** True when the exact sign differs a little below and a little above the guess. */
function isEnclosed(polynomial: Polynomial, place: RootPlace, guess: number): boolean {
  const [below, above] = [dyadic(guess * (1 - 2 ** -45)), dyadic(guess * (1 + 2 ** -45))]
  if (!isInside(below, place) || !isInside(above, place)) return false
  const [before, after] = [signOfAt(polynomial, below), signOfAt(polynomial, above)]
  return before === place.left && after !== place.left
}

function signOfAt(polynomial: Polynomial, { numerator, denominator }: Rational): number {
  return signAt(polynomial, numerator, denominator)
}

/** A double as the fraction it is. */
function dyadic(value: number): Rational {
  const power = 52 - Math.floor(Math.log2(value))
  const half = Math.trunc(power / 2)
  return fraction(BigInt(Math.floor(value * 2 ** half * 2 ** (power - half))), power)
}

/** Halving in exact arithmetic until the enclosure is 2^-60 of the root. */
function bisect(polynomial: Polynomial, place: RootPlace): number {
  let { from, to, shift } = place
  while (from === 0n || (to - from) << 60n > from) {
    const middle = from + to
    shift += 1
    const { numerator, denominator } = fraction(middle, shift)
    const sign = signAt(polynomial, numerator, denominator)
    if (sign === 0) return rateOf({ numerator, denominator })
    if (sign === place.left) [from, to] = [middle, to * 2n]
    else [from, to] = [from * 2n, middle]
  }
  return rateOf(fraction(from + to, shift + 1))
}
