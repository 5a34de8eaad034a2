import type { Effect, EffectBasis } from '../../option/effect.ts'
import { EFFECT_BASES, EFFECT_KINDS, POLLUTANTS } from '../../vocabulary/option-codes.ts'
import { isUnit } from '../layer-unit.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'

/** An effect with the row it stands in. */
export type EffectOfRow = { readonly effect: Effect; readonly row: WorkbenchRow }

/** Every effect an audit states, in the order of the rows; rows without an option, a kind or a basis state none yet. */
export function effectRows(data: WorkbenchData): readonly EffectOfRow[] {
  const stated = rowsOf(data, 'option_effects').flatMap((row) => {
    const { basis } = row.fields
    return EFFECT_BASES.is(basis) ? effectOfRow(row, basis) : []
  })
  return [...stated, ...rowsOf(data, 'verified_effects').flatMap((row) => effectOfRow(row, 'verified'))]
}

function effectOfRow(row: WorkbenchRow, basis: EffectBasis): readonly EffectOfRow[] {
  const { option = '', kind, carrier, pollutant, item, flow, name, amount, unit, from_year: fromYear } = row.fields
  if (option === '' || !EFFECT_KINDS.is(kind)) return []
  const effect: Effect = {
    id: row.id,
    option,
    basis,
    kind,
    carrier: carrier ?? null,
    pollutant: POLLUTANTS.is(pollutant) ? pollutant : null,
    item: item ?? null,
    flow: flow ?? null,
    name: name ?? null,
    amount: numberOf(amount),
    unit: isUnit(unit) ? unit : null,
    fromYear: fromYear !== undefined && /^\d{4}$/.test(fromYear) ? fromYear : null,
  }
  return [{ effect, row }]
}
