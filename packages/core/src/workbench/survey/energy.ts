import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, decimalText, sum } from '../../kernel/decimal.ts'
import { convertQuantity, quantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { dimensionOf } from '../../kernel/unit.ts'
import type { FoundFactor } from '../../option/dated-factor.ts'
import { factorOfYear } from '../../option/dated-factor.ts'
import type { EnergyFactor } from '../energy-factor.schema.ts'
import type { Figure } from './figure.ts'
import { numberOf } from './figure.ts'
import type { Survey, SurveyItem } from './survey.ts'
import { figureIn } from './survey.ts'

/**
 * How an amount became standard coal. `measured`: the factor the team entered, in kgce per unit of the item; `reference`: that
 * of the table, in kgce per unit of the factor; `none`: the amount is in standard coal already. `isEarlier`: the year lies
 * before the first edition the table has, whose factor was taken.
 */
export type UsedFactor =
  | { readonly kind: 'measured'; readonly kgce: string; readonly source: string }
  | { readonly kind: 'reference'; readonly factor: EnergyFactor; readonly isEarlier: boolean }
  | { readonly kind: 'none' }

/** Standard coal of an item in a year, in tonnes, or why it cannot be told. */
export type CoalEquivalent =
  | { readonly kind: 'number'; readonly tce: Decimal; readonly factor: UsedFactor }
  | { readonly kind: 'missing' | 'not_applicable' | 'no_factor' | 'wrong_unit' }

/**
 * Tonnes of standard coal of an energy item in a year: amount x factor, exact. A factor the team measured wins; else the
 * factor of the carrier in force on the last day of the year counts.
 */
export function coalEquivalent(item: SurveyItem, year: string, factors: readonly EnergyFactor[]): CoalEquivalent {
  const figure: Figure = figureIn(item, year)
  if (figure.kind !== 'number') return { kind: figure.kind }
  if (item.unit === null) return { kind: 'wrong_unit' }
  if (dimensionOf(item.unit) === 'standard_coal') {
    return { kind: 'number', tce: inUnit(figure.value, item.unit, 'tce'), factor: { kind: 'none' } }
  }
  const measured = numberOf(item.row.fields['coal_factor'])
  if (measured !== null) {
    const source = item.row.fields['coal_factor_source'] ?? ''
    const factor = { kind: 'measured', kgce: decimalText(measured), source } as const
    return { kind: 'number', tce: figure.value.times(measured).div(1000), factor }
  }
  return byReference(figure.value, item, factorOfYear(item.row.fields['carrier'], year, factors))
}

function byReference(amount: Decimal, { unit }: SurveyItem, found: FoundFactor<EnergyFactor> | null): CoalEquivalent {
  if (found === null) return { kind: 'no_factor' }
  const { factor } = found
  if (unit === null || dimensionOf(unit) !== dimensionOf(factor.unit)) return { kind: 'wrong_unit' }
  const tce = inUnit(amount, unit, factor.unit).times(decimal(factor.kgce)).div(1000)
  return { kind: 'number', tce, factor: { kind: 'reference', ...found } }
}

/** All energy of a year in tonnes of standard coal; `lacking` are the items that could not be counted, and why. */
export type EnergyTotal = {
  readonly year: string
  readonly tce: Decimal
  readonly lacking: readonly { readonly item: SurveyItem; readonly why: CoalEquivalent['kind'] }[]
}

/** The sum of the energy items of each year. A total with something lacking is a lower bound, never the total. */
export function energyTotals({ items, years }: Survey, factors: readonly EnergyFactor[]): readonly EnergyTotal[] {
  const energies = items.filter(({ kind }) => kind === 'energy')
  return years.map((year) => {
    const counted = energies.map((item) => ({ item, coal: coalEquivalent(item, year, factors) }))
    return {
      year,
      tce: sum(counted.flatMap(({ coal }) => (coal.kind === 'number' ? [coal.tce] : []))),
      lacking: counted.flatMap(({ item, coal }) =>
        coal.kind === 'number' || coal.kind === 'not_applicable' ? [] : [{ item, why: coal.kind }],
      ),
    }
  })
}

function inUnit(amount: Decimal, from: UnitCode, to: UnitCode): Decimal {
  return decimal(convertQuantity(quantity(amount, from), to).value)
}
