import { dimensionOf, UNITS } from '../kernel/unit.ts'
import type { FieldIssue } from './field-issues.ts'
import { fieldIssue } from './field-issues.ts'
import { isUnit, misfittingLayer } from './layer-unit.ts'
import type { Fields } from './row.schema.ts'
import { flowMeasurements, layers } from './sheets/balance.ts'

/**
 * Why the unit entered does not do: for a measurement it measures something else than the unit of the layer in which the
 * flow runs (kilowatt hours in a layer of cubic metres), for a layer something else than its kind. `fields`: the row with
 * the unit; `fieldsOf`: the rows it leads to. Empty where it fits, or where flow, layer or kind are not said yet.
 */
export function misfittingUnit(
  sheet: string,
  fields: Fields,
  fieldsOf: (row: string) => Fields | undefined,
): readonly FieldIssue[] {
  if (sheet === layers.id) return misfittingLayer(fields, 'unit')
  const { unit, flow = '' } = fields
  if (sheet !== flowMeasurements.id || !isUnit(unit)) return []
  const layer = fieldsOf(fieldsOf(flow)?.['layer'] ?? '')
  const counted = layer?.['unit']
  if (!isUnit(counted) || dimensionOf(counted) === dimensionOf(unit)) return []
  const why = `流股所在的图层“${layer?.['name'] ?? ''}”按 ${UNITS[counted].symbol} 计，两者量的不是同一种量`
  return [fieldIssue('unit', 'wrong_dimension', { title: '单位', value: UNITS[unit].symbol, why })]
}
