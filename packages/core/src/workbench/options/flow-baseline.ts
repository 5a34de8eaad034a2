import { isLocalDate } from '../../kernel/local-date.ts'
import { daysOfPeriod } from '../../kernel/period.ts'
import { countedAmount } from '../../option/counted-amount.ts'
import type { Baseline, Effect, EffectFactors } from '../../option/effect.ts'
import { isUnit } from '../layer-unit.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'

const DAYS_OF_YEAR: readonly (number | null)[] = [365, 366]

/**
 * How much ran in the flow of an effect in a year, in the unit in which the effect is counted: as measured over the latest
 * period of a whole year. Shorter measurements say nothing of a year. Null where there is none, or it is another quantity.
 */
export function flowBaseline(
  data: WorkbenchData,
  effect: Effect,
  factors: Pick<EffectFactors, 'energy'>,
): Baseline | null {
  const flow = rowsOf(data, 'flows').find(({ id }) => id === effect.flow)
  if (flow === undefined) return null
  const layer = rowsOf(data, 'layers').find(({ id }) => id === flow.fields['layer'])
  const carrier = flow.fields['energy_carrier'] ?? effect.carrier
  for (const { id, fields } of yearlyPeriods(data)) {
    const measured = rowsOf(data, 'flow_measurements').find(
      (row) => row.fields['flow'] === flow.id && row.fields['period'] === id,
    )
    const amount = numberOf(measured?.fields['value'])
    const unit = measured?.fields['unit'] ?? layer?.fields['unit']
    if (amount === null || !isUnit(unit)) continue
    const year = fields['to_on']?.slice(0, 4) ?? ''
    const counted = countedAmount({ ...effect, amount, unit, carrier }, year, factors)
    return counted.kind === 'number' ? { item: flow.id, year, amount: counted.amount } : null
  }
  return null
}

/** The periods of a whole year, the latest first. */
function yearlyPeriods(data: WorkbenchData): readonly WorkbenchRow[] {
  const whole = rowsOf(data, 'periods').filter(({ fields: { from_on: from = '', to_on: to = '' } }) => {
    return isLocalDate(from) && isLocalDate(to) && DAYS_OF_YEAR.includes(daysOfPeriod({ from, to }))
  })
  return [...whole].sort((a, b) => ((a.fields['to_on'] ?? '') < (b.fields['to_on'] ?? '') ? 1 : -1))
}
