import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { ESTIMATED, PLANT_FLOWS, PLANT_UNITS } from './plant.ts'
import type { PlantFlow } from './plant.ts'
import { CANDIDATE_OF, WATER_ROLE_OF } from './plant-kinds.ts'
import { PURPOSE_OF } from './plant-purposes.ts'
import type { RowSet } from './rows.ts'
import { byName, rowId, rowsOf } from './rows.ts'

/** What is left for people to draw and measure themselves. */
export type LeftOut = { readonly units?: readonly string[] }

/** The stretch in which the plant was measured: before any option was carried out. */
export const PLANT_PERIOD = '2026 年 4、5 月'

/** The plant with all its figures. */
export function plantRows(audit: string, leftOut: LeftOut = {}): WorkbenchChange[] {
  const units = PLANT_UNITS.filter((name) => leftOut.units?.includes(name) !== true)
  const isThere = (unit: string | null): boolean => unit === null || units.some((name) => name === unit)
  const drawn = PLANT_FLOWS.filter(({ from, to }) => isThere(from) && isThere(to))
  const water = rowId(audit, 'layers', '水平衡')
  const period = { name: PLANT_PERIOD, from_on: '2026-04-01', to_on: '2026-05-31' }
  return [
    ...rowsOf(
      audit,
      'layers',
      [
        { name: '水平衡', kind: 'water', unit: 'm3' },
        { name: '总铬', kind: 'substance', unit: 'kg', carrier: water },
      ],
      byName,
    ),
    ...rowsOf(audit, 'periods', [{ ...period, output: '226000', output_unit: 'm2' }], byName),
    ...rowsOf(
      audit,
      'process_units',
      units.map((name) => ({ name })),
      byName,
    ),
    ...rowsOf(
      audit,
      'flows',
      drawn.map(({ name, from, to }) => ({ name, layer: water, ...endsOf(audit, { from, to }) })),
      byName,
    ),
    ...measured(audit, drawn),
  ]
}

/**
 * What the people of the plant add once they know their lines, the purpose of each unit and the uses of water: what evaporates
 * or is carried out, which nothing meters, is worked out.
 */
export function plantDetails(audit: string): WorkbenchChange[] {
  const detail = (sheet: string, name: string, set: RowSet): WorkbenchChange => {
    return { id: rowId(audit, sheet, name), sheet, seen: 1, set: { ...set } }
  }
  return [
    ...Object.entries(PURPOSE_OF).map(([unit, description]) => {
      const line = CANDIDATE_OF[unit]
      const candidate = line === undefined ? {} : { candidate: rowId(audit, 'focus_candidates', line) }
      return detail('process_units', unit, { description, ...candidate })
    }),
    ...Object.entries(WATER_ROLE_OF).map(([flow, role]) => detail('flows', flow, { water_role: role })),
    ...estimated(audit),
  ]
}

/** What nothing meters, as it was worked out, with how far off that may be. */
function estimated(audit: string): WorkbenchChange[] {
  const own = PLANT_FLOWS.filter(({ name }) => ESTIMATED.some((one) => one === name))
  const of = (name: string) => ({ flow: rowId(audit, 'flows', name), period: rowId(audit, 'periods', PLANT_PERIOD) })
  const amounts = own.map(({ name, water }) => {
    return { ...of(name), value: rounded(water), unit: 'm3', relative_sd: '10', method: 'calculated' }
  })
  const layer = rowId(audit, 'layers', '总铬')
  const contents = own.map(({ name, water, chromium }) => {
    const spread = chromium === 0 ? { sd: '0.01' } : { relative_sd: '5' }
    return {
      ...of(name),
      layer,
      value: rounded((chromium / water) * 1000),
      unit: 'mg_per_l',
      ...spread,
      method: 'calculated',
    }
  })
  const named = ({ flow = '' }: RowSet): string => `计算 ${flow}`
  return [...rowsOf(audit, 'flow_measurements', amounts, named), ...rowsOf(audit, 'concentrations', contents, named)]
}

/** With the digits that a calculation of this kind has. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function endsOf(audit: string, ends: Pick<PlantFlow, 'from' | 'to'>): RowSet {
  const named = Object.entries(ends).flatMap(([end, unit]) =>
    unit === null ? [] : [[end, rowId(audit, 'process_units', unit)]],
  )
  return Object.fromEntries(named)
}

function measured(audit: string, flows: readonly PlantFlow[]): WorkbenchChange[] {
  const of = (name: string) => ({ flow: rowId(audit, 'flows', name), period: rowId(audit, 'periods', PLANT_PERIOD) })
  const meters = flows.flatMap(({ name, measured: value }) =>
    value === null ? [] : [{ ...of(name), value, unit: 'm3', relative_sd: '1.5', method: 'meter' }],
  )
  const layer = rowId(audit, 'layers', '总铬')
  const samples = flows.flatMap(({ name, chromium, content: value }) => {
    if (value === null) return []
    const spread = chromium === 0 ? { sd: '0.01' } : { relative_sd: '3' }
    return [{ ...of(name), layer, value, unit: 'mg_per_l', ...spread, method: 'sampling' }]
  })
  return [...rowsOf(audit, 'flow_measurements', meters), ...rowsOf(audit, 'concentrations', samples)]
}
