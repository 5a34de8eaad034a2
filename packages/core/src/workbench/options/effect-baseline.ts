import { dimensionOf } from '../../kernel/unit.ts'
import { countedAmount } from '../../option/counted-amount.ts'
import type { Baseline, Effect, EffectFactors, MeasuredFactor } from '../../option/effect.ts'
import { numberOf } from '../survey/figure.ts'
import type { SurveyItem } from '../survey/survey.ts'

/** The year the targets of an audit start from, the one most of them name; null without targets. */
export function baseYearOf(targets: readonly { readonly fields: Readonly<Record<string, string>> }[]): string | null {
  const counts = new Map<string, number>()
  for (const { fields } of targets) {
    const year = fields['base_year']
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? 1 : -1))[0]?.[0] ?? null
}

/** By what the amount of an item is found: its item, an effect on it, the year it falls in, the base year of the audit. */
export type BaselineQuestion = {
  readonly item: SurveyItem
  readonly effect: Effect
  /** The first year of the effects; null: not stated. */
  readonly year: string | null
  readonly baseYear: string | null
}

/**
 * How much of an item there was in the base year, in the unit in which the effect is counted: the newest year with a number
 * before the effect began; without such a year the base year of the targets, else the newest of all. Null where the item has
 * no figure or measures something else.
 */
export function effectBaseline(
  { item, effect, year, baseYear }: BaselineQuestion,
  factors: Pick<EffectFactors, 'energy' | 'measuredOf'>,
): Baseline | null {
  const known = item.figures.flatMap(({ year: own, figure }) =>
    figure.kind === 'number' ? [{ year: own, value: figure.value }] : [],
  )
  const before = year === null ? undefined : known.findLast((each) => each.year < year)
  const base = before ?? known.find((each) => each.year === baseYear) ?? known.at(-1)
  if (base === undefined || item.unit === null) return null
  const carrier = item.row.fields['carrier'] ?? effect.carrier
  const whole: Effect = { ...effect, amount: base.value, unit: item.unit, carrier }
  const counted = countedAmount(whole, base.year, factors)
  return counted.kind === 'number' ? { item: item.row.id, year: base.year, amount: counted.amount } : null
}

/** The factor the team measured for an energy item; null without one, or where the item is counted in standard coal. */
export function measuredFactor(item: SurveyItem | null): MeasuredFactor | null {
  const kgce = numberOf(item?.row.fields['coal_factor'])
  if (item === null || item.unit === null || item.kind !== 'energy' || kgce === null) return null
  return dimensionOf(item.unit) === 'standard_coal' ? null : { kgce, unit: item.unit }
}
