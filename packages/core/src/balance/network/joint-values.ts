import { present } from '../../kernel/present.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { dimensionOf } from '../../kernel/unit.ts'
import type { FlowStatus } from '../reconcile-result.schema.ts'
import type { JointBuild, Ref } from './joint-build.ts'
import { quantityRef, refKey } from './joint-build.ts'
import type { JointStatistics } from './joint-statistics.ts'
import { concentrationFactor, flowsOf } from './measured-values.ts'
import type { ReconciledLayer, ReconciledNetworkFlow, ReconciledValue } from './network-result.ts'
import type { NetworkLayer } from './network.schema.ts'

/** A solved joint problem: values with bounds, classes and deviations without. */
export type Solved = {
  readonly build: JointBuild
  readonly point: Float64Array
  readonly held: ReadonlySet<number>
  readonly statistics: JointStatistics
  readonly isLinear: boolean
}

/** A deviation of this many times the largest flow says nothing: the flow rests on differences within the errors. */
const TELLS_NOTHING = 1

/** So far below its bound, as a share of the largest flow or amount, is rounding. */
const ON_BOUND = 1e-9

const UNKNOWN = { value: null, sd: null, measured: null, adjustment: null, status: 'unobservable' } as const

/** The reconciled values of a layer, in its unit. */
export function layerValues(solved: Solved, layer: NetworkLayer): ReconciledLayer {
  const { network } = solved.build
  const isTold = hasAmounts(solved.build, layer.carrier ?? layer.id)
  const flows = flowsOf(network, layer.id).map(({ id }): ReconciledNetworkFlow => {
    if (layer.kind !== 'substance') {
      return { flow: id, ...(isTold ? valueOf(solved, quantityRef(solved.build, layer, id), layer) : UNKNOWN) }
    }
    const amount = isTold ? amountOf(solved, layer, id) : UNKNOWN
    return { flow: id, ...amount, concentration: concentrationOf(solved, layer, id) }
  })
  return { layer: layer.id, unit: layer.unit, flows }
}

/**
 * Whether anything says how much flows in a layer at all. Contents and shares alone do not: with nothing flowing every
 * balance holds, and that nothing is no answer.
 */
function hasAmounts({ network, period }: JointBuild, layer: string): boolean {
  const flows = new Set(network.flows.filter((flow) => flow.layer === layer).map(({ id }) => id))
  const isMeasured = network.measurements.some(
    (one) => one.period === period && flows.has(one.flow) && (one.value ?? one.min) !== undefined,
  )
  return isMeasured || network.relations.some((one) => one.kind === 'linear' && one.layer === layer)
}

function valueOf(solved: Solved, ref: Ref, layer: NetworkLayer): ReconciledValue {
  return numbersOf(solved, ref, present(solved.build.scales.get(layer.id)))
}

/** A quantity in units of which `scale` are one of the problem. */
function numbersOf(solved: Solved, ref: Ref, scale: number): ReconciledValue {
  if ('exact' in ref) {
    const value = ref.exact * scale
    return { value, sd: 0, measured: value, adjustment: 0, status: 'fixed' }
  }
  const { measured } = present(solved.build.problem.variables[ref.variable])
  const status = statusOf(solved, ref.variable)
  if (status === 'unobservable') return UNKNOWN
  const value = reached(solved, ref.variable) * scale + 0
  const sd = solved.statistics.sdOf(ref.variable) * scale
  const given = measured === null ? null : measured * scale
  const base = { value, sd, measured: given, adjustment: given === null ? null : value - given, status }
  return solved.held.has(ref.variable) ? { ...base, atBound: true } : base
}

/** The solved number; one that rounding left below its bound is the bound. */
function reached({ build, point }: Solved, unknown: number): number {
  const value = present(point[unknown])
  const { lower } = present(build.problem.variables[unknown])
  return value < lower && value > lower - ON_BOUND ? lower : value
}

function statusOf({ build, statistics, isLinear }: Solved, unknown: number): FlowStatus {
  if (present(build.problem.variables[unknown]).measured !== null) {
    return statistics.isRedundant(unknown) ? 'measured_redundant' : 'measured_nonredundant'
  }
  if (!statistics.isObservable(unknown)) return 'unobservable'
  return !isLinear && !(statistics.sdOf(unknown) <= TELLS_NOTHING) ? 'unobservable' : 'estimated'
}

/** The amount of a substance: measured where flow and concentration are, and as sure as they are. */
function amountOf(solved: Solved, layer: NetworkLayer, flow: string): ReconciledValue {
  const { build } = solved
  const amount = valueOf(solved, present(build.refs.get(refKey('amount', layer.id, flow))), layer)
  const concentration = build.refs.get(refKey('concentration', layer.id, flow))
  const carried = present(build.refs.get(refKey('flow', present(layer.carrier), flow)))
  const parts = [carried, concentration].map((ref) => (ref === undefined ? null : givenOf(solved, ref)))
  const [of, by] = parts
  if (of === null || of === undefined || by === null || by === undefined || amount.value === null) return amount
  const measured = of.value * by.value * present(build.scales.get(layer.id))
  return { ...amount, measured, adjustment: amount.value - measured, status: weakest([of.status, by.status]) }
}

function givenOf(solved: Solved, ref: Ref): { value: number; status: FlowStatus } | null {
  if ('exact' in ref) return { value: ref.exact, status: 'fixed' }
  const { measured } = present(solved.build.problem.variables[ref.variable])
  return measured === null ? null : { value: measured, status: statusOf(solved, ref.variable) }
}

function weakest(statuses: readonly FlowStatus[]): FlowStatus {
  if (statuses.every((status) => status === 'fixed')) return 'fixed'
  return statuses.includes('measured_redundant') ? 'measured_redundant' : 'measured_nonredundant'
}

function concentrationOf(solved: Solved, layer: NetworkLayer, flow: string) {
  const { build } = solved
  const carrier = present(build.layers.find(({ id }) => id === layer.carrier))
  const unit = unitOf(build, layer, flow)
  const factor = concentrationFactor(unit, carrier.unit, layer.unit).toNumber()
  const scale = present(build.scales.get(layer.id)) / present(build.scales.get(carrier.id)) / factor
  const ref = build.refs.get(refKey('concentration', layer.id, flow))
  return { unit, ...(ref === undefined ? quotient(solved, layer, flow, scale) : numbersOf(solved, ref, scale)) }
}

/** The unit in which the concentration was measured, here or else anywhere in the layer. */
function unitOf({ network, period }: JointBuild, layer: NetworkLayer, flow: string): UnitCode {
  const measured = network.concentrations.filter((one) => one.layer === layer.id)
  const here = measured.find((one) => one.flow === flow && one.period === period) ?? measured[0]
  if (here !== undefined) return here.unit
  const carrier = network.layers.find(({ id }) => id === layer.carrier)
  return carrier !== undefined && dimensionOf(carrier.unit) === 'volume' ? 'mg_per_l' : 'percent'
}

/** Amount by flow, where both can be told and something flows. */
function quotient(solved: Solved, layer: NetworkLayer, flow: string, scale: number): ReconciledValue {
  const { build, point, statistics } = solved
  const [amount, carried] = [
    present(build.refs.get(refKey('amount', layer.id, flow))),
    present(build.refs.get(refKey('flow', present(layer.carrier), flow))),
  ]
  if (!('variable' in amount) || statusOf(solved, amount.variable) === 'unobservable') return UNKNOWN
  if ('variable' in carried && statusOf(solved, carried.variable) === 'unobservable') return UNKNOWN
  const by = 'exact' in carried ? carried.exact : present(point[carried.variable])
  if (!(by > 1e-9)) return UNKNOWN
  const value = reached(solved, amount.variable) / by
  const terms = [{ unknown: amount.variable, factor: 1 / by }]
  if ('variable' in carried) terms.push({ unknown: carried.variable, factor: -value / by })
  const sd = statistics.sdOfSum(terms) * scale
  return { value: value * scale + 0, sd, measured: null, adjustment: null, status: 'estimated' }
}
