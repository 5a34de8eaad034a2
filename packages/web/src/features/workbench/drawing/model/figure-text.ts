import { decimal, isDecimalText } from '@qingshen/core/kernel/decimal'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'
import { NOT_APPLICABLE } from '@qingshen/core/workbench/sheet'
import { formatDecimal } from '../../../../shared/format/number-text.ts'
import type { Provenance } from '../../../../shared/ui/provenance-mark.tsx'
import type { Figure } from './drawing.ts'

/** Digits of a standard deviation: more would pretend to know it better than anybody does. */
const SD_DIGITS = 2
/** Digits of a computed figure whose standard deviation is not known or is zero. */
const PLAIN_DIGITS = 6
/** What is left of zero after computing with binary fractions. */
const NOTHING = 1e-12

/** `1,200 ± 24 m³` as it stands on an arrow; 未测 where nothing was entered, 不适用 where it does not apply. */
export function figureText(figure: Figure | null): string {
  if (figure === null || figure.value === null || figure.value === '') return '未测'
  if (figure.value === NOT_APPLICABLE) return '不适用'
  const unit = figure.unit === null ? '' : ` ${UNITS[figure.unit].symbol}`
  const sd = sdText(figure)
  return `${formatDecimal(figure.value)}${sd === null ? '' : ` ± ${sd}`}${unit}`
}

/** The standard deviation in the unit of the value, rounded for show; null where none can be told. */
export function sdText({ value, sd, relativeSd }: Figure): string | null {
  if (sd !== null && isDecimalText(sd)) return shortDecimal(decimal(sd).toNumber(), SD_DIGITS)
  if (relativeSd === null || value === null || !isDecimalText(relativeSd) || !isDecimalText(value)) return null
  return shortDecimal(decimal(value).abs().times(decimal(relativeSd)).div(100).toNumber(), SD_DIGITS)
}

/** A computed figure with as many places as its standard deviation bears: `1,183.4 ± 8.2 m³`. Never NaN: an em dash. */
export function computedText(value: number | null, sd: number | null, unit: UnitCode | null): string {
  if (value === null || !Number.isFinite(value)) return '无法推定'
  const symbol = unit === null ? '' : ` ${UNITS[unit].symbol}`
  if (sd === null || !Number.isFinite(sd) || sd === 0) return `${shortDecimal(value, PLAIN_DIGITS)}${symbol}`
  const places = placesOf(sd, SD_DIGITS)
  return `${fixed(value, places)} ± ${fixed(sd, places)}${symbol}`
}

/** A number in its most telling digits, thousands separated; an em dash where there is none. */
export function shortDecimal(value: number, digits = PLAIN_DIGITS): string {
  if (!Number.isFinite(value)) return '—'
  if (Math.abs(value) < NOTHING) return '0'
  return formatDecimal(decimal(String(value)).toSignificantDigits(digits).toFixed())
}

/** A share as per cent with at most two places: 0.0091 gives 0.91 %. */
export function shareText(share: number): string {
  if (!Number.isFinite(share)) return '—'
  return `${formatDecimal(decimal(String(share)).times(100).toDecimalPlaces(2).toFixed())} %`
}

function placesOf(sd: number, digits: number): number {
  return Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(sd)))))
}

function fixed(value: number, places: number): string {
  const rounded = decimal(String(value)).toDecimalPlaces(places)
  return formatDecimal(rounded.isZero() ? '0' : rounded.toFixed())
}

const PROVENANCES: Readonly<Record<string, Provenance>> = {
  meter: 'measured',
  weighing: 'measured',
  sampling: 'measured',
  ledger: 'entered',
  calculated: 'computed',
  estimated: 'simulated',
}

/** The quiet mark of a figure by how it was come by. */
export function provenanceOf(figure: Figure): Provenance {
  return PROVENANCES[figure.method ?? ''] ?? 'entered'
}
