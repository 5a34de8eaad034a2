import type { UnitCode } from '../kernel/unit.ts'
import { dimensionOf, UNITS } from '../kernel/unit.ts'
import type { FieldIssue } from './field-issues.ts'
import { fieldIssue } from './field-issues.ts'
import type { Fields } from './row.schema.ts'
import { flowMeasurements } from './sheets/balance.ts'

/**
 * Why the unit entered for a measurement does not do: it measures something else than the unit of the layer in which the
 * flow runs (kilowatt hours in a layer of cubic metres). `fields`: the row with the unit; `fieldsOf`: the rows it leads to.
 * Empty where it fits, or where flow or layer are not said yet.
 */
export function misfittingUnit(
  sheet: string,
  fields: Fields,
  fieldsOf: (row: string) => Fields | undefined,
): readonly FieldIssue[] {
  const { unit, flow = '' } = fields
  if (sheet !== flowMeasurements.id || !isUnit(unit)) return []
  const layer = fieldsOf(fieldsOf(flow)?.['layer'] ?? '')
  const counted = layer?.['unit']
  if (!isUnit(counted) || dimensionOf(counted) === dimensionOf(unit)) return []
  const why = `流股所在的图层“${layer?.['name'] ?? ''}”按 ${UNITS[counted].symbol} 计，两者量的不是同一种量`
  return [fieldIssue('unit', 'wrong_dimension', { title: '单位', value: UNITS[unit].symbol, why })]
}

function isUnit(text: string | undefined): text is UnitCode {
  return text !== undefined && Object.hasOwn(UNITS, text)
}
