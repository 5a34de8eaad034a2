import type { UnitCode } from '@qingshen/core/kernel/unit'
import { UNITS } from '@qingshen/core/kernel/unit'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { rowsOf } from '@qingshen/core/workbench/workbench-data'

export type Point = { readonly x: number; readonly y: number }

/** A figure as it was entered; null where nothing stands. `row`: the row of the sheet it stands in. */
export type Figure = {
  readonly row: string
  readonly value: string | null
  readonly unit: UnitCode | null
  readonly relativeSd: string | null
  readonly sd: string | null
  readonly method: string | null
}

export type DrawnLayer = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly unit: UnitCode | null
  readonly carrier: string | null
}

export type DrawnUnit = {
  readonly id: string
  readonly name: string
  readonly place: Point | null
  readonly isPlaced: boolean
}

/** A flow of the layer that is looked at; of a substance, a flow of its carrier. Null ends are the outside. */
export type DrawnFlow = {
  readonly id: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  /** In a substance layer the content, else the amount. */
  readonly figure: Figure | null
  readonly contents: readonly { readonly layer: DrawnLayer; readonly figure: Figure | null }[]
}

/** What is drawn of an audit: one layer in one period. */
export type Drawing = {
  readonly layers: readonly DrawnLayer[]
  readonly layer: DrawnLayer | null
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  readonly period: string | null
  readonly units: readonly DrawnUnit[]
  readonly flows: readonly DrawnFlow[]
  /** Flows with the outside at both ends: they cannot be drawn. */
  readonly undrawn: readonly DrawnFlow[]
}

/** Reads the rows as a drawing of one layer in one period; unknown choices fall back to the first. */
export function drawingOf(data: WorkbenchData, choice: { layer?: string; period?: string }): Drawing {
  const layers = rowsOf(data, 'layers').map(layerOf)
  const layer = layers.find(({ id }) => id === choice.layer) ?? layers[0] ?? null
  const periods = rowsOf(data, 'periods').map(({ id, fields }) => ({ id, name: fields['name'] ?? '未命名时段' }))
  const period = (periods.find(({ id }) => id === choice.period) ?? periods[0])?.id ?? null
  const units = rowsOf(data, 'process_units').map(unitOf)
  const known = new Set(units.map(({ id }) => id))
  const all = layer === null ? [] : flowsOf(data, { layers, layer, period, known })
  const isDrawn = ({ from, to }: DrawnFlow) => from !== null || to !== null
  return {
    layers,
    layer,
    periods,
    period,
    units,
    flows: all.filter(isDrawn),
    undrawn: all.filter((flow) => !isDrawn(flow)),
  }
}

type Around = {
  readonly layers: readonly DrawnLayer[]
  readonly layer: DrawnLayer
  readonly period: string | null
  readonly known: ReadonlySet<string>
}

function flowsOf(data: WorkbenchData, { layers, layer, period, known }: Around): DrawnFlow[] {
  const drawn = carrierOf(layer)
  const amounts = figuresBy(rowsOf(data, 'flow_measurements'), period, ({ fields }) => fields['flow'] ?? '')
  const contents = figuresBy(rowsOf(data, 'concentrations'), period, ({ fields }) =>
    contentKey(fields['layer'] ?? '', fields['flow'] ?? ''),
  )
  const carried = layers.filter(({ carrier }) => carrier === drawn)
  const isSubstance = drawn !== layer.id
  const end = (id: string | undefined) => (id !== undefined && known.has(id) ? id : null)
  return rowsOf(data, 'flows')
    .filter(({ fields }) => fields['layer'] === drawn)
    .map(({ id, fields }) => ({
      id,
      name: fields['name'] ?? '未命名流股',
      from: end(fields['from']),
      to: end(fields['to']),
      figure: (isSubstance ? contents.get(contentKey(layer.id, id)) : amounts.get(id)) ?? null,
      contents: carried.map((one) => ({ layer: one, figure: contents.get(contentKey(one.id, id)) ?? null })),
    }))
}

/** The layer whose flows are drawn: a substance is seen on the flows of its carrier. */
export function carrierOf(layer: DrawnLayer): string {
  return layer.kind === 'substance' && layer.carrier !== null ? layer.carrier : layer.id
}

function contentKey(layer: string, flow: string): string {
  return `${layer} ${flow}`
}

function figuresBy(
  rows: readonly WorkbenchRow[],
  period: string | null,
  key: (row: WorkbenchRow) => string,
): Map<string, Figure> {
  return new Map(rows.filter(({ fields }) => fields['period'] === period).map((row) => [key(row), figureOf(row)]))
}

function figureOf({ id, fields }: WorkbenchRow): Figure {
  return {
    row: id,
    value: fields['value'] ?? null,
    unit: unitCode(fields['unit']),
    relativeSd: fields['relative_sd'] ?? null,
    sd: fields['sd'] ?? null,
    method: fields['method'] ?? null,
  }
}

function layerOf({ id, fields }: WorkbenchRow): DrawnLayer {
  return {
    id,
    name: fields['name'] ?? '未命名图层',
    kind: fields['kind'] ?? 'material',
    unit: unitCode(fields['unit']),
    carrier: fields['carrier'] ?? null,
  }
}

function unitOf({ id, fields }: WorkbenchRow): DrawnUnit {
  const x = coordinate(fields['x'])
  const y = coordinate(fields['y'])
  return {
    id,
    name: fields['name'] ?? '未命名工序',
    place: x === null || y === null ? null : { x, y },
    isPlaced: fields['is_placed'] === 'yes',
  }
}

function coordinate(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) < 1e6 ? value : null
}

function unitCode(text: string | undefined): UnitCode | null {
  return text !== undefined && text in UNITS ? (text as UnitCode) : null
}
