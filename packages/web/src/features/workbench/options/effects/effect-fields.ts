import type { Dimension, UnitCode } from '@qingshen/core/kernel/unit'
import { dimensionOf } from '@qingshen/core/kernel/unit'
import type { EffectKind } from '@qingshen/core/vocabulary/option-codes'
import { EFFECT_KINDS } from '@qingshen/core/vocabulary/option-codes'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'

/** Units in which an effect of a kind can be counted. */
const DIMENSIONS: Readonly<Record<EffectKind, readonly Dimension[]>> = {
  energy: ['energy', 'mass', 'volume', 'standard_coal'],
  water: ['volume', 'mass'],
  material: ['mass'],
  pollutant_generated: ['mass'],
  pollutant_discharged: ['mass'],
  carbon: ['carbon', 'mass'],
  income: ['money'],
  cost: ['money'],
}

/** Pollutants that are measured as a volume; water may be weighed, too. */
const BY_VOLUME: Readonly<Record<string, readonly Dimension[]>> = {
  waste_water: ['volume', 'mass'],
  waste_gas: ['volume'],
}

/** The unit a new effect begins with; of energy it depends on the carrier, so none. */
const FIRST_UNIT: Readonly<Partial<Record<EffectKind, UnitCode>>> = {
  water: 'm3',
  material: 't',
  pollutant_generated: 't',
  pollutant_discharged: 't',
  carbon: 't_co2',
  income: 'ten_thousand_yuan',
  cost: 'ten_thousand_yuan',
}

/** Columns that say nothing of an effect of another kind. */
const ONLY_OF: Readonly<Record<string, readonly EffectKind[]>> = {
  carrier: ['energy'],
  pollutant: ['pollutant_generated', 'pollutant_discharged'],
  flow: ['energy', 'water', 'material', 'pollutant_generated', 'pollutant_discharged'],
}

/** The columns an effect of the kind of a row asks for, its units narrowed to what it can be measured in. */
export function effectColumns(sheet: Sheet, row: WorkbenchRow, method: AuditMethod): readonly Column[] {
  const kind = row.fields['kind']
  if (!EFFECT_KINDS.is(kind)) return sheet.columns
  return sheet.columns
    .filter(({ id }) => row.fields[id] !== undefined || (ONLY_OF[id]?.includes(kind) ?? true))
    .map((column) => (column.kind === 'unit' ? { ...column, dimensions: dimensionsOf(kind, row, method) } : column))
}

/** Of a known carrier: what its factor counts in, beside standard coal. */
function dimensionsOf(kind: EffectKind, { fields }: WorkbenchRow, method: AuditMethod): readonly Dimension[] {
  const factor = kind === 'energy' ? method.energyFactors.find(({ id }) => id === fields['carrier']) : undefined
  if (factor !== undefined) return [...new Set<Dimension>([dimensionOf(factor.unit), 'standard_coal'])]
  const pollutant = ONLY_OF['pollutant']?.includes(kind) === true ? fields['pollutant'] : undefined
  return BY_VOLUME[pollutant ?? ''] ?? DIMENSIONS[kind]
}

/** What a new effect of a kind begins with. */
export function newEffect(option: string, kind: EffectKind, basis: 'expected' | 'claimed'): Record<string, string> {
  const unit = FIRST_UNIT[kind]
  return { option, basis, kind, ...(unit === undefined ? {} : { unit }) }
}
