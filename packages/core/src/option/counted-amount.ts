import type { Decimal } from '../kernel/decimal.ts'
import { decimal } from '../kernel/decimal.ts'
import { convertQuantity, quantity } from '../kernel/quantity.ts'
import type { Dimension, UnitCode } from '../kernel/unit.ts'
import { dimensionOf } from '../kernel/unit.ts'
import { factorOfYear } from './dated-factor.ts'
import type { CountedAmount, Effect, EffectFactors, LackingReason, MeasuredFactor } from './effect.ts'

/** Pollutants that are counted as a volume; all others are counted as mass. */
const BY_VOLUME: ReadonlySet<string> = new Set(['waste_water', 'waste_gas'])

/** Water that is stated in tonnes counts a cubic metre a tonne, as water balances do. */
const WATER: ReadonlySet<string> = new Set(['waste_water', 'water'])

/** The unit in which a kind of effect is counted: tce, m3, t, t CO2, 10 000 yuan; waste water and gas in m3. */
export function unitOfEffect({ kind, pollutant }: Pick<Effect, 'kind' | 'pollutant'>): UnitCode {
  switch (kind) {
    case 'energy':
      return 'tce'
    case 'water':
      return 'm3'
    case 'material':
      return 't'
    case 'carbon':
      return 't_co2'
    case 'income':
    case 'cost':
      return 'ten_thousand_yuan'
    case 'pollutant_generated':
    case 'pollutant_discharged':
      return BY_VOLUME.has(pollutant ?? '') ? 'm3' : 't'
  }
}

/**
 * The amount of an effect in the unit of its kind, exact, or why it has none. Energy becomes standard coal by the factor
 * measured for its item, else that of its carrier in force in `year`; energy stated in standard coal needs none.
 */
export function countedAmount(
  effect: Effect,
  year: string,
  factors: Pick<EffectFactors, 'energy' | 'measuredOf'>,
): CountedAmount {
  const { kind, amount, unit, pollutant } = effect
  if (amount === null) return lacking('no_amount')
  if (unit === null) return lacking('no_unit')
  if ((kind === 'pollutant_generated' || kind === 'pollutant_discharged') && pollutant === null) {
    return lacking('no_pollutant')
  }
  const to = unitOfEffect(effect)
  if (kind !== 'energy' || dimensionOf(unit) === 'standard_coal') return inUnit(amount, unit, to, isWater(effect))
  const factor = coalFactor(effect, year, factors)
  if (factor === null) return lacking(effect.carrier === null ? 'no_carrier' : 'no_factor')
  const inFactor = inUnit(amount, unit, factor.unit)
  if (inFactor.kind === 'lacking') return inFactor
  return { kind: 'number', amount: inFactor.amount.times(factor.kgce).div(1000), unit: 'tce' }
}

/** By what energy becomes standard coal: what was measured for the item of the effect, else the table's factor of the year. */
export function coalFactor(
  effect: Effect,
  year: string,
  { energy, measuredOf }: Pick<EffectFactors, 'energy' | 'measuredOf'>,
): MeasuredFactor | null {
  const measured = measuredOf?.(effect) ?? null
  if (measured !== null) return measured
  const found = factorOfYear(effect.carrier, year, energy)
  return found === null ? null : { kgce: decimal(found.factor.kgce), unit: found.factor.unit }
}

function isWater({ kind, pollutant }: Effect): boolean {
  return WATER.has(pollutant ?? '') || kind === 'water'
}

function lacking(why: LackingReason): CountedAmount {
  return { kind: 'lacking', why }
}

/** An amount in another unit; a mass of water as its volume, a mass of carbon dioxide as carbon dioxide. */
function inUnit(amount: Decimal, from: UnitCode, to: UnitCode, isOfWater = false): CountedAmount {
  const [given, wanted]: readonly [Dimension, Dimension] = [dimensionOf(from), dimensionOf(to)]
  if (given === wanted) return { kind: 'number', amount: converted(amount, from, to), unit: to }
  if (given === 'mass' && wanted === 'volume' && isOfWater) {
    return { kind: 'number', amount: converted(amount, from, 't'), unit: to }
  }
  if (given === 'mass' && wanted === 'carbon') {
    return { kind: 'number', amount: converted(amount, from, 't'), unit: to }
  }
  return lacking('wrong_unit')
}

function converted(amount: Decimal, from: UnitCode, to: UnitCode): Decimal {
  return decimal(convertQuantity(quantity(amount, from), to).value)
}
