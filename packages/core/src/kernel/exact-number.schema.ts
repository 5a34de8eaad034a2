import { z } from 'zod'
import { Decimal } from './decimal.ts'
import type { Rational } from './rational.ts'
import { rationalOf } from './rational.ts'

/** A number as read from its JSON text (`Decimal`), or a finite double standing for its shortest decimal text. */
export type ExactNumber = Decimal | number

const LARGEST_POWER = 30
const MOST_PLACES = 60

/** True for any number, read either way, whatever its size. */
export function isNumber(value: unknown): value is ExactNumber {
  return typeof value === 'number' ? Number.isFinite(value) : value instanceof Decimal && value.isFinite()
}

/**
 * True for 0 and for what lies between 1e-30 and 1e31 with at most 60 decimals: no figure of a plant is beyond, and
 * exact arithmetic with what is would only stop the machine.
 */
export function isExactNumber(value: unknown): value is ExactNumber {
  if (!isNumber(value)) return false
  const exact = typeof value === 'number' ? new Decimal(value) : value
  return exact.isZero() || (Math.abs(exact.e) <= LARGEST_POWER && exact.decimalPlaces() <= MOST_PLACES)
}

/** The shape of an exact number inside an input that was read with `exactAt`. */
export const ExactNumberSchema = z.custom<ExactNumber>(isExactNumber)

/** The exact fraction of a number as given; -0 is 0. */
export function exactRational(value: ExactNumber): Rational {
  return rationalOf(value)
}
