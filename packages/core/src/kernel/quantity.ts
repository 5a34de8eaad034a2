import { z } from 'zod'
import type { Decimal } from './decimal.ts'
import { decimal, decimalText, sum } from './decimal.ts'
import { DecimalTextSchema } from './decimal.schema.ts'
import type { UnitCode } from './unit.ts'
import { UNITS, dimensionOf } from './unit.ts'

/** Guards the code of a unit. */
export const UnitCodeSchema = z.enum(Object.keys(UNITS) as [UnitCode, ...UnitCode[]])

/** A number with its unit; the number is exact decimal text. */
export const QuantitySchema = z.object({ value: DecimalTextSchema, unit: UnitCodeSchema })
export type Quantity = z.infer<typeof QuantitySchema>

/**
 * A quantity of a decimal, a text or an integer.
 * @throws RangeError when the value is no exact number.
 */
export function quantity(value: string | number | Decimal, unit: UnitCode): Quantity {
  return { value: decimalText(decimal(value)), unit }
}

/**
 * The same quantity in another unit of its dimension; exact, or rounded to 30 decimals where the quotient
 * does not end (a kilojoule in kilowatt hours).
 * @throws RangeError when the units measure different things.
 */
export function convertQuantity(from: Quantity, unit: UnitCode): Quantity {
  return from.unit === unit ? quantity(from.value, unit) : fromBase(inBase(from, unit), unit)
}

/**
 * The sum in the unit asked for; 0 for no terms.
 * @throws RangeError when a term measures something else.
 */
export function sumQuantities(terms: readonly Quantity[], unit: UnitCode): Quantity {
  return fromBase(sum(terms.map((term) => inBase(term, unit))), unit)
}

/**
 * Exactly -1, 0 or 1: a is less than, equal to, greater than b.
 * @throws RangeError when they measure different things.
 */
export function compareQuantities(a: Quantity, b: Quantity): number {
  return inBase(a, a.unit).cmp(inBase(b, a.unit))
}

/** The number of base units, once it is sure that the quantity measures what `like` measures. */
function inBase(from: Quantity, like: UnitCode): Decimal {
  if (dimensionOf(from.unit) !== dimensionOf(like)) {
    throw new RangeError(`${from.unit} (${dimensionOf(from.unit)}) is no ${like} (${dimensionOf(like)})`)
  }
  return decimal(from.value).times(UNITS[from.unit].factor)
}

function fromBase(base: Decimal, unit: UnitCode): Quantity {
  return quantity(base.div(UNITS[unit].factor).toDecimalPlaces(30), unit)
}
