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

/** Kilograms of CO2 for an amount in the unit of the factor; divided last, so that all before it is exact. */
function kilograms(amount: Decimal, { of }: CarbonFactor): Decimal {
  if ('kgCo2' in of) return amount.times(of.kgCo2)
  const { ncv, carbon, oxidised } = of.combustion
  // MJ x t/TJ are grams of carbon
  return amount.times(ncv).times(carbon).times(oxidised).times(CO2).div(new Decimal(CARBON).times(1000))
}

/**
 * Carbon dioxide of an effect on energy with the factor in force in `year`: the amount of the carrier times heat value,
 * carbon content, share oxidised and 44/12, or times the factor of bought heat or of the grid. Energy stated in standard coal
 * is first turned back into its carrier; without a carrier, or without a factor for it, it is not guessed.
 */
export function carbonOfEnergy(effect: Effect, year: string, factors: EffectFactors): CarbonOfEnergy {
  const { amount, unit, carrier } = effect
  if (amount === null) return { kind: 'lacking', why: 'no_amount' }
  if (unit === null) return { kind: 'lacking', why: 'no_unit' }
  if (carrier === null) return { kind: 'lacking', why: 'no_carrier' }
  const found = factorOfYear(carrier, year, factors.carbon)
  if (found === null) return { kind: 'lacking', why: 'no_factor' }
  const wanted = dimensionOf(found.factor.unit)
  if (dimensionOf(unit) === wanted) {
    const own = decimal(convertQuantity(quantity(amount, unit), found.factor.unit).value)
    return { kind: 'number', tCo2: kilograms(own, found.factor).div(1000), ...found }
  }
  if (dimensionOf(unit) !== 'standard_coal') return { kind: 'lacking', why: 'wrong_unit' }
  const coal = coalFactor(effect, year, factors)
  if (coal === null || coal.kgce.isZero()) return { kind: 'lacking', why: 'no_factor' }
  if (dimensionOf(coal.unit) !== wanted) return { kind: 'lacking', why: 'wrong_unit' }
  const kgce = decimal(convertQuantity(quantity(amount, unit), 'kgce').value)
  const back = kgce.div(coal.kgce).toDecimalPlaces(30)
  const own = decimal(convertQuantity(quantity(back, coal.unit), found.factor.unit).value)
  return { kind: 'number', tCo2: kilograms(own, found.factor).div(1000), ...found }
}
