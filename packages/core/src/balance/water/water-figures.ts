import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, sum } from '../../kernel/decimal.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { WaterRole } from '../../vocabulary/workbench-codes.ts'
import { flowsOf, measuredValues } from '../network/measured-values.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from '../network/network.schema.ts'

/** The figures of the water balance (GB/T 7119). Rates are shares (0.85 is 85 %), volumes in the unit of the layer. */
export const WATER_FIGURES = [
  'fresh',
  'reused',
  'total',
  'consumed',
  'drained',
  'leaked',
  'reuse_rate',
  'cooling_circulation_rate',
  'process_reuse_rate',
  'condensate_recovery_rate',
  'leakage_rate',
  'unit_fresh_water',
] as const
export type WaterFigureId = (typeof WATER_FIGURES)[number]

/**
 * A figure, and the flows it was made of. `missing`: something it needs is not known (`lacking`: flows without a value;
 * none: no flow has the role, or the output is not given). `not_applicable`: the plant has nothing it could speak of.
 */
export type WaterFigure = {
  readonly id: WaterFigureId
  readonly state: 'value' | 'missing' | 'not_applicable'
  readonly value: Decimal | null
  /** Of the volumes and of `unit_fresh_water` (per `perUnit` of product); null for rates. */
  readonly unit: UnitCode | null
  readonly perUnit: UnitCode | null
  readonly flows: readonly string[]
  readonly lacking: readonly string[]
}

/** The volume of the flows with some role. `total` null: a value is missing; no flows: nothing has the role. */
type Part = { readonly flows: readonly string[]; readonly lacking: readonly string[]; readonly total: Decimal | null }

/** The volumes of which the figures are made. */
export type WaterParts = Readonly<
  Record<
    | 'fresh'
    | 'coolingFresh'
    | 'processFresh'
    | 'coolingCirculation'
    | 'processReuse'
    | 'otherReuse'
    | 'condensate'
    | 'steam'
    | 'consumed'
    | 'drained'
    | 'leaked',
    Part
  >
>

const FRESH: readonly WaterRole[] = ['fresh', 'cooling_fresh', 'process_fresh']

/**
 * The volumes by role, of the measurements or of other values given (reconciled ones), in the unit of the layer. Fresh
 * water counts where it enters the plant; what is consumed, drained or leaks counts where it leaves it.
 */
export function waterParts(
  network: PlantNetwork,
  layer: NetworkLayer,
  values: ReadonlyMap<string, Decimal>,
): WaterParts {
  const flows = flowsOf(network, layer.id)
  const part = (roles: readonly WaterRole[], counts: (flow: NetworkFlow) => boolean = () => true): Part => {
    const own = flows.filter((flow) => flow.role !== undefined && roles.includes(flow.role) && counts(flow))
    const known = own.flatMap(({ id }) => values.get(id) ?? [])
    const lacking = own.filter(({ id }) => !values.has(id)).map(({ id }) => id)
    return { flows: own.map(({ id }) => id), lacking, total: lacking.length === 0 ? sum(known) : null }
  }
  const leaves = ({ to }: NetworkFlow): boolean => to === null
  return {
    fresh: part(FRESH, ({ from }) => from === null),
    coolingFresh: part(['cooling_fresh']),
    processFresh: part(['process_fresh']),
    coolingCirculation: part(['cooling_circulation']),
    processReuse: part(['process_reuse']),
    otherReuse: part(['other_reuse']),
    condensate: part(['condensate']),
    steam: part(['steam']),
    consumed: part(['consumed'], leaves),
    drained: part(['drain'], leaves),
    leaked: part(['leak'], leaves),
  }
}

/**
 * All figures of the water balance of a period, exact, in a fixed order: V_t = V_f + V_r; reuse rate V_r / V_t; cooling
 * V_cr / (V_cr + V_cf); process water V_gr / (V_gr + V_gf); condensate V_br / steam (both as water in the layer's unit);
 * leakage V_l / V_f; fresh water per unit of the product made in the period. Missing, zero and not applicable are three
 * things: no reuse flow at all is no reuse of 0.
 */
export function waterFigures(
  network: PlantNetwork,
  period: string,
  layer: NetworkLayer,
  values: ReadonlyMap<string, Decimal> = measuredValues(network, period, layer),
): WaterFigure[] {
  const parts = waterParts(network, layer, values)
  const reused = together([parts.coolingCirculation, parts.processReuse, parts.otherReuse, parts.condensate])
  const total = together([parts.fresh, reused])
  const { output } = network.periods.find(({ id }) => id === period) ?? {}
  const cooling = [parts.coolingCirculation, parts.coolingFresh] as const
  const process = [parts.processReuse, parts.processFresh] as const
  const volume = (id: WaterFigureId, part: Part): WaterFigure => volumeFigure(id, part, layer.unit)
  return [
    volume('fresh', parts.fresh),
    volume('reused', reused),
    volume('total', total),
    volume('consumed', parts.consumed),
    volume('drained', parts.drained),
    volume('leaked', parts.leaked),
    rate('reuse_rate', [reused], [reused, parts.fresh]),
    rate('cooling_circulation_rate', [cooling[0]], cooling),
    rate('process_reuse_rate', [process[0]], process),
    rate('condensate_recovery_rate', [parts.condensate], [parts.steam]),
    rate('leakage_rate', [parts.leaked], [parts.fresh]),
    perProduct(parts.fresh, layer.unit, output),
  ]
}

/** Parts added up; one that nothing has counts for nothing. */
function together(parts: readonly Part[]): Part {
  const some = parts.filter(({ flows }) => flows.length > 0)
  const lacking = some.flatMap((part) => part.lacking)
  const flows = some.flatMap((part) => part.flows)
  return { flows, lacking, total: lacking.length === 0 ? sum(some.flatMap(({ total }) => total ?? [])) : null }
}

const NO_UNIT = { unit: null, perUnit: null } as const

function volumeFigure(id: WaterFigureId, { flows, lacking, total }: Part, unit: UnitCode): WaterFigure {
  const state = flows.length === 0 ? 'not_applicable' : total === null ? 'missing' : 'value'
  return { id, state, value: state === 'value' ? total : null, unit, perUnit: null, flows, lacking }
}

/** `of` in proportion to `whole`. Nothing of either: not applicable; nothing of one: the other half is not marked yet. */
function rate(id: WaterFigureId, of: readonly Part[], whole: readonly Part[]): WaterFigure {
  const needed = [...new Set([...of, ...whole])]
  const [part, base] = [together(of), together(whole)]
  const { flows, lacking } = together(needed)
  const base_ = { id, flows, lacking, ...NO_UNIT }
  if (of.every((one) => one.flows.length === 0)) {
    const isAbout =
      id === 'cooling_circulation_rate' || id === 'process_reuse_rate' || id === 'condensate_recovery_rate'
    const isOpen = isAbout && flows.length > 0
    return { ...base_, state: isOpen ? 'missing' : 'not_applicable', value: null }
  }
  const isMarked = needed.every((one) => one.flows.length > 0)
  if (!isMarked || part.total === null || base.total === null) return { ...base_, state: 'missing', value: null }
  if (base.total.isZero()) return { ...base_, state: 'not_applicable', value: null }
  return { ...base_, state: 'value', value: part.total.div(base.total) }
}

function perProduct({ flows, lacking, total }: Part, unit: UnitCode, output: Quantity | undefined): WaterFigure {
  const base = { id: 'unit_fresh_water', unit, perUnit: output?.unit ?? null, flows, lacking } as const
  if (flows.length === 0 || total === null || output === undefined) return { ...base, state: 'missing', value: null }
  const made = decimal(output.value)
  if (made.isZero()) return { ...base, state: 'not_applicable', value: null }
  return { ...base, state: 'value', value: total.div(made) }
}
