import { present } from '../kernel/present.ts'
import type { z } from 'zod'
import type { CarrierFactor } from '../balance/energy/standard-coal.ts'
import { inStandardCoal } from '../balance/energy/standard-coal.ts'
import {
  ConcentrationSchema,
  FlowMeasurementSchema,
  LossCauseSchema,
  NetworkFlowSchema,
  NetworkLayerSchema,
  NetworkPeriodSchema,
  NetworkRelationSchema,
  NetworkUnitSchema,
} from '../balance/network/network.schema.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from '../balance/network/network.schema.ts'
import { decimal, decimalText, isDecimalText } from '../kernel/decimal.ts'
import type { SheetId } from './all-sheets.ts'
import { allowedDeviation } from './allowed-deviation.ts'
import type { AuditMethod } from './audit-method-in-force.schema.ts'
import type { Fields, WorkbenchRow } from './row.schema.ts'
import type { WorkbenchData } from './workbench-data.ts'
import { rowsOf } from './workbench-data.ts'

/**
 * What the law in force says where a team has said nothing; shares (0.05 is 5 %) as decimal text. `figures`: those of the
 * method, from which a layer without a tolerance takes its own. `coal`: factors by which energy of any carrier is counted
 * in layers of standard coal, on the last day of the period, else on `day`.
 */
export type NetworkDefaults = {
  readonly figures?: AuditMethod['figures']
  readonly relativeSd?: string
  readonly coal?: { readonly factors: readonly CarrierFactor[]; readonly day: string }
}

/** A row that cannot take part yet: something it needs is empty or unreadable. */
export type LeftOutRow = { readonly sheet: SheetId; readonly row: string }

/**
 * The network that the rows of the sheets of balances describe. A row that is not complete is left out and named: a team
 * works on an unfinished network. Ids are those of the rows. Percent columns become shares; a value that does not apply
 * is no measurement; a measurement without a unit is in the unit of its layer.
 */
export function plantNetwork(data: WorkbenchData, defaults: NetworkDefaults = {}) {
  const leftOut: LeftOutRow[] = []
  const read = <S extends z.ZodType>(sheet: SheetId, schema: S, make: (row: WorkbenchRow) => unknown): z.infer<S>[] =>
    rowsOf(data, sheet).flatMap((row) => {
      const made = make(row)
      if (made === null) return []
      const parsed = schema.safeParse(made)
      if (!parsed.success) leftOut.push({ sheet, row: row.id })
      return parsed.success ? [parsed.data] : []
    })
  const layers = read('layers', NetworkLayerSchema, layerOf).map((layer) => withTolerance(layer, defaults))
  const flows = read('flows', NetworkFlowSchema, flowOf)
  const flowUnit = unitOfFlows(layers, flows)
  const network: PlantNetwork = {
    units: read('process_units', NetworkUnitSchema, ({ id, fields }) => ({ id, name: fields['name'] ?? '' })),
    layers,
    flows,
    periods: read('periods', NetworkPeriodSchema, periodOf),
    measurements: read('flow_measurements', FlowMeasurementSchema, (row) => measurementOf(row, flowUnit, defaults)),
    concentrations: read('concentrations', ConcentrationSchema, (row) => concentrationOf(row, defaults)),
    relations: read('relations', NetworkRelationSchema, relationOf),
    losses: read('losses', LossCauseSchema, lossOf),
  }
  return { network: defaults.coal === undefined ? network : inCoal(network, data, defaults.coal), leftOut }
}

function layerOf({ id, fields }: WorkbenchRow) {
  const { name = '', kind, unit, carrier } = fields
  const tolerance = percent(fields['tolerance'])
  return defined({ id, name, kind, unit, carrier: kind === 'substance' ? carrier : undefined, tolerance })
}

function withTolerance(layer: NetworkLayer, { figures }: NetworkDefaults): NetworkLayer {
  const allowed = figures === undefined ? null : allowedDeviation(layer, { figures })
  return allowed === null ? layer : { ...layer, tolerance: decimalText(allowed) }
}

function flowOf({ id, fields }: WorkbenchRow) {
  const { name = '', layer, from = null, to = null, water_role: role, is_product: product, price } = fields
  const energyCarrier = fields['energy_carrier']
  const isProduct = product === undefined ? undefined : product === 'yes'
  return { ...defined({ id, name, layer, role, energyCarrier, isProduct, price: number(price) }), from, to }
}

function inCoal(network: PlantNetwork, data: WorkbenchData, { factors, day }: NonNullable<NetworkDefaults['coal']>) {
  const days = new Map(
    rowsOf(data, 'periods').map(({ id, fields }) => [id, fields['to_on'] ?? fields['from_on'] ?? day]),
  )
  return inStandardCoal(network, factors, (period) => days.get(period) ?? day)
}

/** An output without its unit says nothing yet; the measurements of the period stand all the same. */
function periodOf({ id, fields }: WorkbenchRow) {
  const value = number(fields['output'])
  const unit = fields['output_unit']
  const output = value === undefined || unit === undefined ? undefined : { value, unit }
  return defined({ id, name: fields['name'] ?? '', output })
}

function unitOfFlows(layers: readonly NetworkLayer[], flows: readonly NetworkFlow[]): ReadonlyMap<string, string> {
  const units = new Map(layers.map(({ id, unit }) => [id, unit]))
  return new Map(flows.flatMap(({ id, layer }) => (units.has(layer) ? [[id, present(units.get(layer))]] : [])))
}

function measurementOf({ id, fields }: WorkbenchRow, units: ReadonlyMap<string, string>, defaults: NetworkDefaults) {
  const { flow, period } = fields
  const value = number(fields['value'])
  const min = number(fields['min'])
  if (value === undefined && min === undefined) return null
  const unit = fields['unit'] ?? units.get(flow ?? '')
  return defined({ id, flow, period, value, unit, min, ...uncertaintyOf(fields, defaults) })
}

function concentrationOf({ id, fields }: WorkbenchRow, defaults: NetworkDefaults) {
  const { layer, flow, period, unit } = fields
  const value = number(fields['value'])
  return value === undefined
    ? null
    : defined({ id, layer, flow, period, value, unit, ...uncertaintyOf(fields, defaults) })
}

/** The default is a share of the value, so it says nothing about a value of 0, which then needs an entry of its own. */
function uncertaintyOf(fields: Fields, { relativeSd }: NetworkDefaults) {
  const sd = number(fields['sd'])
  const own = percent(fields['relative_sd'])
  const isZero = number(fields['value']) === '0'
  return { sd, relativeSd: own ?? (sd === undefined && !isZero ? relativeSd : undefined) }
}

function relationOf({ id, fields }: WorkbenchRow) {
  const { kind, layer, flow, unit, other, period } = fields
  const share = number(fields['share'])
  const base = { id, layer, period, sd: number(fields['sd']) }
  if (kind === 'transfer') {
    return defined({ ...base, kind, unit, out: flow, share, into: other === undefined ? undefined : [other] })
  }
  if (kind === 'ratio') return defined({ ...base, kind, out: flow, other, share })
  const terms = [flow, other].filter((one) => one !== undefined).map((one) => ({ flow: one, coefficient: '1' }))
  return defined({ ...base, kind: 'linear', terms, constant: share })
}

function lossOf({ id, fields }: WorkbenchRow) {
  const { unit, flow, aspect, cause } = fields
  return defined({ id, unit, flow, aspect, cause, share: percent(fields['share']) })
}

/** Plain decimal text, or undefined where there is no number (empty, not applicable, unreadable). */
function number(text: string | undefined): string | undefined {
  return text !== undefined && isDecimalText(text) ? decimalText(decimal(text)) : undefined
}

function percent(text: string | undefined): string | undefined {
  const value = number(text)
  return value === undefined ? undefined : decimalText(decimal(value).div(100))
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
