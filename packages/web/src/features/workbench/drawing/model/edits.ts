import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { rowsOf } from '@qingshen/core/workbench/workbench-data'
import type { RowEdit } from '../../data/pending.ts'
import type { DrawnUnit, Figure, Point } from './drawing.ts'

type NewRow = { readonly id: string; readonly sheet: SheetId; readonly set: Readonly<Record<string, string>> }

/** A new row at the end of its sheet. */
function append(data: WorkbenchData, { id, sheet, set }: NewRow): RowEdit {
  const last = rowsOf(data, sheet).at(-1)?.position ?? 0
  return { id, sheet, set, position: Math.floor(last) + 1 }
}

/** A new row of a sheet, as edits. */
export function addRow(data: WorkbenchData, row: NewRow): RowEdit[] {
  return [append(data, row)]
}

/** A name that no row of the sheet has: 新工序, 新工序 2, 新工序 3. */
export function freeName(data: WorkbenchData, sheet: SheetId, wanted: string): string {
  const taken = new Set(rowsOf(data, sheet).map(({ fields }) => fields['name']))
  let name = wanted
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`
  return name
}

/** A unit that a person puts at a place. */
export function addUnit(data: WorkbenchData, id: string, place: Point): RowEdit[] {
  const set = { name: freeName(data, 'process_units', '新工序'), ...placeFields(place), is_placed: 'yes' }
  return [append(data, { id, sheet: 'process_units', set })]
}

export type NewFlow = {
  readonly id: string
  readonly layer: string
  readonly from: string | null
  readonly to: string | null
}

/** A flow of a layer between two units, or from or to the outside. */
export function addFlow(data: WorkbenchData, { id, layer, from, to }: NewFlow): RowEdit[] {
  const ends = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
  return [append(data, { id, sheet: 'flows', set: { layer, name: freeName(data, 'flows', '新流股'), ...ends } })]
}

/**
 * Moves units to where a person put them. All units without a stored place get the one they are shown at, so that the
 * rest of the drawing does not run about when one unit is placed.
 */
export function moveUnits(
  units: readonly DrawnUnit[],
  shown: ReadonlyMap<string, Point>,
  moved: ReadonlyMap<string, Point>,
): RowEdit[] {
  return units.flatMap(({ id, place, isPlaced }) => {
    const target = moved.get(id)
    if (target !== undefined) {
      const isSame = isPlaced && place?.x === target.x && place.y === target.y
      return isSame ? [] : [{ id, sheet: 'process_units', set: { ...placeFields(target), is_placed: 'yes' } }]
    }
    const at = shown.get(id)
    return place !== null || at === undefined ? [] : [{ id, sheet: 'process_units', set: placeFields(at) }]
  })
}

/** Forgets the places of units: of all, or of those that nobody placed by hand. */
export function forgetPlaces(units: readonly DrawnUnit[], which: 'all' | 'unplaced'): RowEdit[] {
  return units
    .filter(({ place, isPlaced }) => place !== null && (which === 'all' || !isPlaced))
    .map(({ id }) => ({ id, sheet: 'process_units', set: { x: null, y: null, is_placed: null } }))
}

function placeFields({ x, y }: Point): { x: string; y: string } {
  return { x: String(Math.round(x)), y: String(Math.round(y)) }
}

/** Takes units and flows away with all that speaks of them: what was measured, contents, relations, causes of loss, changes by options. */
export function removeAll(
  data: WorkbenchData,
  { units, flows }: { units: readonly string[]; flows: readonly string[] },
): RowEdit[] {
  const goneUnits = new Set(units)
  const touches = (fields: Readonly<Record<string, string>>) =>
    goneUnits.has(fields['from'] ?? '') || goneUnits.has(fields['to'] ?? '')
  const goneFlows = new Set([
    ...flows,
    ...rowsOf(data, 'flows')
      .filter(({ fields }) => touches(fields))
      .map(({ id }) => id),
  ])
  const names = (fields: Readonly<Record<string, string>>) =>
    ['flow', 'other'].some((field) => goneFlows.has(fields[field] ?? '')) || goneUnits.has(fields['unit'] ?? '')
  const about = (['flow_measurements', 'concentrations', 'relations', 'losses', 'scenario_flows'] as const).flatMap(
    (sheet) =>
      rowsOf(data, sheet)
        .filter(({ fields }) => names(fields))
        .map(({ id }) => ({ id, sheet, remove: true })),
  )
  return [
    ...about,
    ...[...goneFlows].map((id) => ({ id, sheet: 'flows', remove: true })),
    ...units.map((id) => ({ id, sheet: 'process_units', remove: true })),
  ]
}

/** What a figure is measured of: a flow in a period, and the substance if it is a content. */
export type FigureOf = { readonly flow: string; readonly period: string; readonly substance: string | null }

/** Sets fields of a figure; a figure that does not stand yet becomes a new row with the id. */
export function setFigure(
  data: WorkbenchData,
  of: FigureOf,
  { figure, id, set }: { figure: Figure | null; id: string; set: Readonly<Record<string, string | null>> },
): RowEdit[] {
  const sheet = of.substance === null ? 'flow_measurements' : 'concentrations'
  if (figure !== null) return [{ id: figure.row, sheet, set }]
  const given = Object.fromEntries(Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== null))
  if (Object.keys(given).length === 0) return []
  const substance = of.substance === null ? {} : { layer: of.substance }
  return [append(data, { id, sheet, set: { ...substance, flow: of.flow, period: of.period, ...given } })]
}
