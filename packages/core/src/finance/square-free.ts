import { greatestCommonDivisor } from '../kernel/rational.ts'
import type { Polynomial } from './polynomial.ts'
import { derivative, exactQuotient, primitive } from './polynomial.ts'

/**
 * The polynomial with every root once. Most polynomials are free of repeated roots, which one prime proves; otherwise
 * the common divisor with the derivative is put together from its remainders by many primes and verified by division.
 */
export function squareFree(coefficients: Polynomial): Polynomial {
  if (coefficients.length < 3) return coefficients
  const common = commonDivisor(coefficients, primitive(derivative(coefficients)))
  return common.length < 2 ? coefficients : (exactQuotient(coefficients, common) ?? coefficients)
}

/** What is known of the common divisor: its coefficients times `leading`, modulo `modulus`. */
type Remainders = { readonly values: readonly bigint[]; readonly modulus: bigint }

function commonDivisor(a: Polynomial, b: Polynomial): Polynomial {
  const leading = greatestCommonDivisor(a.at(-1) ?? 0n, b.at(-1) ?? 0n)
  let known: Remainders | null = null
  for (let prime = LARGEST; prime > 2; prime = primeBelow(prime)) {
    if (leading % BigInt(prime) === 0n) continue
    const image = commonDivisorModulo(remaindersOf(a, prime), remaindersOf(b, prime), prime)
    if (image.length === 1) return [1n]
    const scaled = image.map((value) => (BigInt(value) * leading) % BigInt(prime))
    // a prime that shows more than there is, is passed over as soon as another one shows less
    if (known !== null && scaled.length > known.values.length) continue
    known =
      known === null || scaled.length < known.values.length
        ? { values: scaled, modulus: BigInt(prime) }
        : merge(known, scaled, BigInt(prime))
    const candidate = primitive(known.values.map((value) => balanced(value, known?.modulus ?? 1n)))
    if (exactQuotient(a, candidate) !== null && exactQuotient(b, candidate) !== null) return candidate
  }
  throw new RangeError('no prime is left')
}

const LARGEST = 67_108_859

function primeBelow(from: number): number {
  for (let candidate = from - 1; candidate > 2; candidate -= 1) if (isPrime(candidate)) return candidate
  return 2
}

function isPrime(candidate: number): boolean {
  if (candidate % 2 === 0) return candidate === 2
  for (let divisor = 3; divisor * divisor <= candidate; divisor += 2) if (candidate % divisor === 0) return false
  return true
}

function remaindersOf(coefficients: Polynomial, prime: number): number[] {
  const modulus = BigInt(prime)
  const values = coefficients.map((coefficient) => Number(((coefficient % modulus) + modulus) % modulus))
  return values.slice(0, values.findLastIndex((value) => value !== 0) + 1)
}

/** The monic common divisor of two polynomials modulo a prime below 2^26, so that products of two are exact. */
function commonDivisorModulo(a: readonly number[], b: readonly number[], prime: number): readonly number[] {
  let [x, y] = [a, b]
  while (y.length > 0) [x, y] = [y, remainderModulo(x, y, prime)]
  const inverse = inverseModulo(x.at(-1) ?? 1, prime)
  return x.map((value) => (value * inverse) % prime)
}

function remainderModulo(dividend: readonly number[], divisor: readonly number[], prime: number): number[] {
  const rest = [...dividend]
  const inverse = inverseModulo(divisor.at(-1) ?? 1, prime)
  for (let at = rest.length - divisor.length; at >= 0; at -= 1) {
    const factor = ((rest[at + divisor.length - 1] ?? 0) * inverse) % prime
    for (const [offset, value] of divisor.entries()) {
      rest[at + offset] = ((rest[at + offset] ?? 0) + prime - ((factor * value) % prime)) % prime
    }
  }
  return rest.slice(0, rest.findLastIndex((value) => value !== 0) + 1)
}

function inverseModulo(value: number, prime: number): number {
  let [power, base, result] = [prime - 2, value % prime, 1]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
    power = Math.floor(power / 2)
  }
  return result
}

/** Joins what is known with the remainders by one more prime (Chinese remainder theorem). */
function merge({ values, modulus }: Remainders, more: readonly bigint[], prime: bigint): Remainders {
  const inverse = BigInt(inverseModulo(Number(modulus % prime), Number(prime)))
  const joined = values.map((value, at) => {
    const gap = ((((more[at] ?? 0n) - value) % prime) + prime) % prime
    return value + modulus * ((gap * inverse) % prime)
  })
  return { values: joined, modulus: modulus * prime }
}

function balanced(value: bigint, modulus: bigint): bigint {
  return value * 2n > modulus ? value - modulus : value
}
