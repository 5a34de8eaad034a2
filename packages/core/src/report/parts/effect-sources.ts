import { dimensionOf } from '../../kernel/unit.ts'
import { factorOfYear } from '../../option/dated-factor.ts'
import type { CountedEffect } from '../../option/effect.ts'
import { measuredFactor } from '../../workbench/options/effect-baseline.ts'
import { itemOfEffect } from '../../workbench/options/effect-item.ts'
import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import type { Desk } from '../desk.ts'
import type { FigureSource } from '../figure-source.schema.ts'
import { placeOf } from './runs.ts'
import { distinctSources, factorSource } from './sources.ts'

/** The item whose measured factor turns an effect on energy into standard coal; null where that of the table does. */
function measuredItem({ readings }: Desk, { effect }: CountedEffect): string | null {
  const item = itemOfEffect(effect, readings.survey)
  return measuredFactor(item) === null ? null : (item?.row.id ?? null)
}

/** Beside its own row, the cell of the measured factor an effect was turned into standard coal by. */
export function measuredPlaces(desk: Desk, each: CountedEffect): FindingPlace[] {
  const item = isTurned(each) ? measuredItem(desk, each) : null
  return item === null ? [] : [placeOf('survey_items', item, 'coal_factor')]
}

/** The factors of the table by which effects were turned into standard coal. */
export function coalSourcesOf(desk: Desk, effects: readonly CountedEffect[]): FigureSource[] {
  const { energyFactors } = desk.input.method
  const found = effects.filter((each) => isTurned(each) && measuredItem(desk, each) === null)
  const factors = found.flatMap(({ effect, year }) => factorOfYear(effect.carrier, year, energyFactors)?.factor ?? [])
  return distinctSources(factors.map((factor) => factorSource('coal_factor', factor)))
}

/** Energy that is stated in another unit than standard coal. */
function isTurned({ effect, full }: CountedEffect): boolean {
  const { kind, unit } = effect
  return kind === 'energy' && full.kind === 'number' && unit !== null && dimensionOf(unit) !== 'standard_coal'
}

/** The carbon factors of the effects on energy, each with those of its own year. */
export function carbonSourcesOf(effects: readonly CountedEffect[]): FigureSource[] {
  return distinctSources(
    effects.flatMap(({ carbon }) => (carbon?.kind === 'number' ? [factorSource('carbon_factor', carbon.factor)] : [])),
  )
}
