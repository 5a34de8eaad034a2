import type { PlantNetwork } from '../balance/network/network.schema.ts'
import type { SheetId } from './all-sheets.ts'

const SHEET_OF: Readonly<Record<keyof PlantNetwork, SheetId>> = {
  units: 'process_units',
  layers: 'layers',
  flows: 'flows',
  periods: 'periods',
  measurements: 'flow_measurements',
  concentrations: 'concentrations',
  relations: 'relations',
  losses: 'losses',
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  relativeSd: 'relative_sd',
  role: 'water_role',
  isProduct: 'is_product',
  energyCarrier: 'energy_carrier',
  out: 'flow',
  into: 'other',
  terms: 'flow',
  constant: 'share',
}

/** The cell of the sheets that a JSON pointer into a network made by `plantNetwork` speaks of; null for no row. */
export function placeOfPointer(
  network: PlantNetwork,
  pointer: string,
): { sheet: SheetId; row: string; field: string | null } | null {
  const [, list, index, field] = pointer.split('/')
  if (list === undefined || index === undefined || !(list in SHEET_OF)) return null
  const row = network[list as keyof PlantNetwork][Number(index)]
  if (row === undefined) return null
  const column = field === undefined || field === 'id' ? null : (COLUMN_OF[field] ?? field)
  return { sheet: SHEET_OF[list as keyof PlantNetwork], row: row.id, field: column }
}
