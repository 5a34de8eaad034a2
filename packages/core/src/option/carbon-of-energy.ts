import { Decimal, decimal } from '../kernel/decimal.ts'
import { convertQuantity, quantity } from '../kernel/quantity.ts'
import { dimensionOf } from '../kernel/unit.ts'
import type { CarbonFactor } from './carbon-factor.schema.ts'
import { coalFactor } from './counted-amount.ts'
import { factorOfYear } from './dated-factor.ts'
import type { CarbonOfEnergy, Effect, EffectFactors } from './effect.ts'

/** Molar masses of carbon dioxide and of carbon, whose ratio turns carbon into carbon dioxide. */
const CO2 = 44
const CARBON = 12

/** MJ in a kilogram of standard coal, by its definition. */
const HEAT_OF_STANDARD_COAL = '29.3076'

/** Kilograms of CO2 for an amount in the unit of the factor; divided last, so that all before it is exact. */
function kilograms(amount: Decimal, { of }: CarbonFactor): Decimal {
  return 'kgCo2' in of ? amount.times(of.kgCo2) : ofHeat(amount.times(of.combustion.ncv), of.combustion)
}

/** Kilograms of CO2 for heat in MJ: MJ x t/TJ are grams of carbon. */
function ofHeat(heat: Decimal, { carbon, oxidised }: { readonly carbon: string; readonly oxidised: string }): Decimal {
  return heat.times(carbon).times(oxidised).times(CO2).div(new Decimal(CARBON).times(1000))
}

/**
 * Carbon dioxide of an effect on energy with the factor in force in `year`: the amount of the carrier times heat value,
 * carbon content, share oxidised and 44/12, or times the factor of bought heat or of the grid. A measured coal factor says
 * what the heat value is, and wins. Energy stated in standard coal is first turned back into its carrier; without a carrier,
 * or without a factor for it, it is not guessed.
 */
export function carbonOfEnergy(effect: Effect, year: string, factors: EffectFactors): CarbonOfEnergy {
  const { amount, unit, carrier } = effect
  if (amount === null) return { kind: 'lacking', why: 'no_amount' }
  if (unit === null) return { kind: 'lacking', why: 'no_unit' }
  if (carrier === null) return { kind: 'lacking', why: 'no_carrier' }
  const found = factorOfYear(carrier, year, factors.carbon)
  if (found === null) return { kind: 'lacking', why: 'no_factor' }
  const measured = burntAsMeasured(effect, found.factor, factors)
  if (measured !== null) return { kind: 'number', tCo2: measured.div(1000), ...found, isMeasured: true }
  const wanted = dimensionOf(found.factor.unit)
  if (dimensionOf(unit) === wanted) {
    const own = decimal(convertQuantity(quantity(amount, unit), found.factor.unit).value)
    return { kind: 'number', tCo2: kilograms(own, found.factor).div(1000), ...found, isMeasured: false }
  }
  if (dimensionOf(unit) !== 'standard_coal') return { kind: 'lacking', why: 'wrong_unit' }
  const coal = coalFactor(effect, year, factors)
  if (coal === null || coal.kgce.isZero()) return { kind: 'lacking', why: 'no_factor' }
  if (dimensionOf(coal.unit) !== wanted) return { kind: 'lacking', why: 'wrong_unit' }
  const kgce = decimal(convertQuantity(quantity(amount, unit), 'kgce').value)
  const back = kgce.div(coal.kgce).toDecimalPlaces(30)
  const own = decimal(convertQuantity(quantity(back, coal.unit), found.factor.unit).value)
  return { kind: 'number', tCo2: kilograms(own, found.factor).div(1000), ...found, isMeasured: false }
}

/** Kilograms of CO2 of a fuel whose coal factor somebody measured; null: it is no fuel, or nobody did. */
function burntAsMeasured(effect: Effect, { of }: CarbonFactor, { measuredOf }: EffectFactors): Decimal | null {
  const { amount, unit } = effect
  const measured = measuredOf?.(effect) ?? null
  if (measured === null || amount === null || unit === null || 'kgCo2' in of) return null
  const isCoal = dimensionOf(unit) === 'standard_coal'
  if (!isCoal && dimensionOf(unit) !== dimensionOf(measured.unit)) return null
  const own = decimal(convertQuantity(quantity(amount, unit), isCoal ? 'kgce' : measured.unit).value)
  return ofHeat((isCoal ? own : own.times(measured.kgce)).times(HEAT_OF_STANDARD_COAL), of.combustion)
}
