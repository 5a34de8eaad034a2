import type { Decimal } from '../kernel/decimal.ts'
import { Decimal as Exact, decimal, isDecimalText } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { dimensionOf, UNITS } from '../kernel/unit.ts'
import { nameKey } from '../kernel/text.ts'
import type { PrintedNumber } from './printed-number.ts'
import { unitOfWords } from './printed-number.ts'

/** A recorded value with the symbol of its unit; text that is no number is compared as text elsewhere. */
export type Recorded = { readonly value: string; readonly unit: string }

export type Agreement = {
  readonly agrees: boolean
  /** It agrees because the report prints fewer digits. */
  readonly isRounded: boolean
  /** The printed number differs by exactly a thousand, ten thousand and so on. */
  readonly powerOfTen: number | null
}

/** Whether a printed number can be of a unit: same dimension, or the same symbol outside of the table, or none printed. */
export function couldBeUnit(printed: { unit: UnitCode | null; unitText: string }, unit: string): boolean {
  if (printed.unitText === '') return true
  const own = unitOfWords(unit)
  if (printed.unit !== null && own !== null) return dimensionOf(printed.unit) === dimensionOf(own)
  // a count says 个 or 项 behind it, or nothing
  if (unit === '') return printed.unit === null || ['count', 'ratio'].includes(dimensionOf(printed.unit))
  return printed.unit === null && own === null && nameKey(printed.unitText) === nameKey(unit)
}

/**
 * Whether a printed number says the recorded value: exactly once both are in the same unit, or when the recorded value is
 * rounded to the digits printed. Halves may be rounded away from zero or to the even digit.
 */
export function agreementOf(printed: PrintedNumber, recorded: Recorded): Agreement {
  if (!isDecimalText(recorded.value)) return { agrees: false, isRounded: false, powerOfTen: null }
  const value = inPrintedUnit(printed, recorded)
  const said = decimal(printed.value)
  if (value.eq(said)) return { agrees: true, isRounded: false, powerOfTen: null }
  const modes = [Exact.ROUND_HALF_UP, Exact.ROUND_HALF_EVEN] as const
  const agrees = modes.some((mode) => value.toDecimalPlaces(printed.decimals, mode).eq(said))
  return { agrees, isRounded: agrees, powerOfTen: agrees ? null : powerBetween(said, value) }
}

function inPrintedUnit(printed: PrintedNumber, { value, unit }: Recorded): Decimal {
  const own = unitOfWords(unit)
  const counted = decimal(value).div(printed.times)
  if (printed.unit === null || own === null || dimensionOf(printed.unit) !== dimensionOf(own)) return counted
  return counted.times(UNITS[own].factor).div(UNITS[printed.unit].factor)
}

const POWERS = [-8, -6, -4, -3, -2, 2, 3, 4, 6, 8]

function powerBetween(said: Decimal, value: Decimal): number | null {
  if (said.isZero() || value.isZero()) return null
  return POWERS.find((power) => value.times(new Exact(10).pow(power)).eq(said)) ?? null
}
