import { present } from '../../kernel/present.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { JointBuild, JointScope, Known } from './joint-build.ts'
import { addConstraint, addProduct, addQuantity, addTerm, quantityRef, refKey } from './joint-build.ts'
import { addRelation } from './joint-relations.ts'
import { concentrationFactor, flowsOf, inUnit } from './measured-values.ts'
import type { NetworkLayer } from './network.schema.ts'
import { oneSidedUnits } from './one-sided.ts'
import { sdOf } from './uncertainty.ts'

/** The unknowns and constraints of some layers in a period: balances, concentrations, relations. */
export function jointProblem(scope: JointScope): JointBuild {
  const build: JointBuild = {
    ...scope,
    problem: { variables: [], constraints: [] },
    refs: new Map(),
    scales: new Map(),
  }
  const { network, layers } = scope
  for (const layer of layers.filter(({ kind }) => kind !== 'substance')) addFlows(build, layer)
  for (const layer of layers.filter(({ kind }) => kind === 'substance')) addAmounts(build, layer)
  for (const layer of layers) addBalances(build, layer)
  for (const relation of network.relations) {
    const isHere = relation.period === undefined || relation.period === scope.period
    if (isHere && layers.some(({ id }) => id === relation.layer)) addRelation(build, relation)
  }
  return build
}

function addFlows(build: JointBuild, layer: NetworkLayer): void {
  const known = knownFlows(build, layer)
  const scale = scaleOf(known.values())
  build.scales.set(layer.id, scale)
  const least = build.options.nonNegative ? 0 : -Infinity
  for (const { id } of flowsOf(build.network, layer.id)) {
    const { value, sd, min } = known.get(id) ?? {}
    const measured = value === undefined || sd === undefined ? null : { value, sd }
    const role = { kind: 'flow', flow: id, layer: layer.id } as const
    build.refs.set(refKey('flow', layer.id, id), addQuantity(build, role, measured, { scale, lower: min ?? least }))
  }
}

function scaleOf(known: Iterable<Partial<Known>>): number {
  let largest = 0
  for (const { value } of known) largest = Math.max(largest, Math.abs(value ?? 0))
  return largest === 0 ? 1 : largest
}

/** What is known of the flows of a layer in the period, in its unit. */
export function knownFlows({ network, period, options }: JointScope, layer: NetworkLayer): Map<string, Partial<Known>> {
  const flows = new Set(flowsOf(network, layer.id).map(({ id }) => id))
  const known = new Map<string, Partial<Known>>()
  for (const measured of network.measurements) {
    if (measured.period !== period || !flows.has(measured.flow)) continue
    const { value, unit } = measured
    const min = measured.min === undefined ? {} : { min: inUnit(measured.min, unit, layer.unit).toNumber() }
    const sd = value === undefined ? null : sdOf({ ...measured, value }, options.relativeSd)
    const sure =
      value === undefined || sd === null
        ? {}
        : { value: inUnit(value, unit, layer.unit).toNumber(), sd: inUnit(sd.toFixed(), unit, layer.unit).toNumber() }
    known.set(measured.flow, { ...min, ...sure })
  }
  return known
}

/** Concentrations in units of the substance per unit of the carrier. */
function knownConcentrations(scope: JointScope, layer: NetworkLayer): Map<string, Known> {
  const { network, period, options } = scope
  const carrier = present(network.layers.find(({ id }) => id === layer.carrier))
  const known = new Map<string, Known>()
  for (const measured of network.concentrations) {
    if (measured.period !== period || measured.layer !== layer.id) continue
    const factor = concentrationFactor(measured.unit, carrier.unit, layer.unit)
    const sd = sdOf(measured, options.relativeSd)
    if (sd === null) continue
    known.set(measured.flow, { value: factor.times(measured.value).toNumber(), sd: factor.times(sd).toNumber() })
  }
  return known
}

function addAmounts(build: JointBuild, layer: NetworkLayer): void {
  const known = knownConcentrations(build, layer)
  const share = scaleOf(known.values())
  const scale = share * present(build.scales.get(present(layer.carrier)))
  build.scales.set(layer.id, scale)
  const lower = build.options.nonNegative ? 0 : -Infinity
  for (const { id } of flowsOf(build.network, layer.id)) {
    const of = { flow: id, layer: layer.id }
    const amount = addQuantity(build, { kind: 'amount', ...of }, null, { scale, lower })
    build.refs.set(refKey('amount', layer.id, id), amount)
    const measured = known.get(id)
    if (measured === undefined) continue
    const concentration = addQuantity(build, { kind: 'concentration', ...of }, measured, { scale: share, lower })
    build.refs.set(refKey('concentration', layer.id, id), concentration)
    const link = addConstraint(build, { kind: 'link', ...of })
    addTerm(link, amount, 1)
    addProduct(link, present(build.refs.get(refKey('flow', present(layer.carrier), id))), concentration, -1)
  }
}

function addBalances(build: JointBuild, layer: NetworkLayer): void {
  const flows = flowsOf(build.network, layer.id)
  const entering = grouped(flows, ({ to }) => to)
  const leaving = grouped(flows, ({ from }) => from)
  const open = oneSidedUnits(flows)
  for (const { id } of build.network.units) {
    if (open.has(id)) continue
    const touching = [...(entering.get(id) ?? []), ...(leaving.get(id) ?? [])]
    if (touching.length === 0) continue
    const balance = addConstraint(build, { kind: 'balance', unit: id, layer: layer.id })
    for (const flow of touching) addTerm(balance, quantityRef(build, layer, flow.id), flow.to === id ? 1 : -1)
  }
}
