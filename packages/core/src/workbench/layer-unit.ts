import type { Dimension, UnitCode } from '../kernel/unit.ts'
import { dimensionOf, UNITS } from '../kernel/unit.ts'
import { LAYER_KINDS } from '../vocabulary/workbench-codes.ts'
import type { FieldIssue } from './field-issues.ts'
import { fieldIssue } from './field-issues.ts'
import type { Fields } from './row.schema.ts'

/** What layers of a kind may be counted in, and how that is said. */
const COUNTED: Readonly<Record<string, { readonly by: readonly Dimension[]; readonly words: string }>> = {
  material: { by: ['mass', 'volume', 'count'], words: '质量、体积或者个数' },
  water: { by: ['volume', 'mass'], words: '体积或者质量' },
  energy: { by: ['energy', 'standard_coal'], words: '能量或者标准煤' },
  substance: { by: ['mass'], words: '质量' },
}

const UNIT_CODES = Object.keys(UNITS) as UnitCode[]

/**
 * Why unit and kind of a layer do not go together (water in kilowatt hours), told at the one of them that was entered.
 * `fields`: the row of the layer with what was entered. Empty where they do, or where one of them is not said yet.
 */
export function misfittingLayer({ kind = '', unit }: Fields, entered: 'unit' | 'kind'): readonly FieldIssue[] {
  const counted = Object.hasOwn(COUNTED, kind) ? COUNTED[kind] : undefined
  if (counted === undefined || !isUnit(unit) || counted.by.includes(dimensionOf(unit))) return []
  const label = LAYER_KINDS.entries.find(({ code }) => code === kind)?.label ?? kind
  const { symbol } = UNITS[unit]
  if (entered === 'unit') {
    const why = `“${label}”的图层应当按${counted.words}计`
    return [fieldIssue('unit', 'wrong_dimension', { title: '单位', value: symbol, why })]
  }
  const words = { title: '种类', value: label, unit: symbol, why: counted.words }
  return [fieldIssue('kind', 'kind_against_unit', words)]
}

/** The units in which a layer of a kind may be counted, in the order of the table of units; none for an unknown kind. */
export function unitsOfLayer(kind: string): readonly UnitCode[] {
  const by = Object.hasOwn(COUNTED, kind) ? (COUNTED[kind]?.by ?? []) : []
  return by.flatMap((dimension) => UNIT_CODES.filter((code) => dimensionOf(code) === dimension))
}

/** Whether a text is the code of a unit. */
export function isUnit(text: string | undefined): text is UnitCode {
  return text !== undefined && Object.hasOwn(UNITS, text)
}
