import { present } from '../../kernel/present.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, decimalText, sum } from '../../kernel/decimal.ts'
import type { Issue } from '../../kernel/issue.ts'
import { grouped } from '../../kernel/grouped.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import type { NetworkRelation, PlantNetwork } from './network.schema.ts'
import { networkIssue } from './network-issues.ts'

type Transfer = Extract<NetworkRelation, { kind: 'transfer' }>
type Linear = Extract<NetworkRelation, { kind: 'linear' }>

/** What is wrong with the relations between flows: unknown ends, flows of other layers, shares below 0 or over 1. */
export function checkRelations(network: PlantNetwork): Issue[] {
  const issues = network.relations.flatMap((relation, index) => [
    ...checkEnds(network, relation, index),
    ...checkUncertainty(relation, index),
    ...checkKind(network, relation, index),
  ])
  return [...issues, ...checkTotals(network)]
}

function checkKind(network: PlantNetwork, relation: NetworkRelation, index: number): Issue[] {
  if (relation.kind === 'transfer') return checkTransfer(network, relation, index)
  if (relation.kind === 'linear') return checkLinear(network, relation, index)
  const members = (['out', 'other'] as const).map((field) => ({ id: relation[field], field }))
  return members.flatMap(({ id, field }) => checkMember(network, relation, id, pointerOf(['relations', index, field])))
}

/** The flows that enter a unit in a layer, or in the carrier of a substance. */
export function inputsOf(network: PlantNetwork, layer: string, unit: string): string[] {
  const carried = carrierOf(network, layer)
  return network.flows.filter((flow) => flow.layer === carried && flow.to === unit).map(({ id }) => id)
}

/** The layer whose flows a layer rides on: itself, unless it is a substance. */
export function carrierOf({ layers }: PlantNetwork, layer: string): string {
  return layers.find(({ id }) => id === layer)?.carrier ?? layer
}

function checkEnds(network: PlantNetwork, relation: NetworkRelation, index: number): Issue[] {
  const issues: Issue[] = []
  const refuse = (field: string, what: string, id: string): void => {
    issues.push(networkIssue('network.unknown_reference', pointerOf(['relations', index, field]), { what, id }))
  }
  const { layer, period } = relation
  if (!network.layers.some(({ id }) => id === layer)) refuse('layer', '图层', layer)
  if (period !== undefined && !network.periods.some(({ id }) => id === period)) refuse('period', '时段', period)
  return issues
}

function checkUncertainty({ id, sd }: NetworkRelation, index: number): Issue[] {
  if (sd === undefined || !decimal(sd).isNegative() || decimal(sd).isZero()) return []
  return [networkIssue('network.negative_uncertainty', pointerOf(['relations', index, 'sd']), { name: id, value: sd })]
}

function checkTransfer(network: PlantNetwork, relation: Transfer, index: number): Issue[] {
  const issues: Issue[] = []
  const share = decimal(relation.share)
  if (share.lt(0) || share.gt(1)) {
    const at = pointerOf(['relations', index, 'share'])
    issues.push(networkIssue('network.share_out_of_range', at, { share: relation.share }))
  }
  const unit = network.units.find(({ id }) => id === relation.unit)
  if (unit === undefined) {
    const at = pointerOf(['relations', index, 'unit'])
    return [...issues, networkIssue('network.unknown_reference', at, { what: '工序', id: relation.unit })]
  }
  const into = relation.into ?? inputsOf(network, relation.layer, relation.unit)
  if (into.length === 0) {
    const params = { unit: unit.name, layer: layerName(network, relation.layer) }
    issues.push(networkIssue('network.transfer_without_input', pointerOf(['relations', index, 'unit']), params))
  }
  const ends = [...into.map((id) => ({ id, end: 'to' as const })), { id: relation.out, end: 'from' as const }]
  for (const { id, end } of ends) {
    const at = pointerOf(['relations', index, end === 'from' ? 'out' : 'into'])
    const flow = network.flows.find((one) => one.id === id)
    issues.push(...checkMember(network, relation, id, at))
    if (flow !== undefined && flow[end] !== unit.id) {
      const params = { name: flow.name, unit: unit.name, direction: end === 'to' ? '进入' : '离开' }
      issues.push(networkIssue('network.transfer_end', at, params))
    }
  }
  return issues
}

function checkLinear(network: PlantNetwork, relation: Linear, index: number): Issue[] {
  const issues = relation.terms.flatMap(({ flow }, term) =>
    checkMember(network, relation, flow, pointerOf(['relations', index, 'terms', term, 'flow'])),
  )
  if (relation.terms.every(({ coefficient }) => decimal(coefficient).isZero())) {
    issues.push(networkIssue('network.empty_relation', pointerOf(['relations', index, 'terms'])))
  }
  return issues
}

function checkMember(network: PlantNetwork, { layer }: NetworkRelation, id: string, at: string): Issue[] {
  const flow = network.flows.find((one) => one.id === id)
  if (flow === undefined) return [networkIssue('network.unknown_reference', at, { what: '流股', id })]
  if (flow.layer === carrierOf(network, layer)) return []
  return [networkIssue('network.relation_layer', at, { name: flow.name, layer: layerName(network, layer) })]
}

/** Exact shares of the same input, for the same period, must leave something for the rest. */
function checkTotals(network: PlantNetwork): Issue[] {
  const exact = network.relations.flatMap((relation, index) =>
    relation.kind === 'transfer' && relation.sd === undefined ? [{ relation, index }] : [],
  )
  const groups = grouped(exact, ({ relation: { layer, unit, into, period } }) =>
    JSON.stringify([layer, unit, into === undefined ? null : [...into].sort(), period ?? null]),
  )
  return [...groups.values()].flatMap((group) => {
    const total: Decimal = sum(group.map(({ relation }) => decimal(relation.share)))
    const last = present(group.at(-1))
    if (total.lte(1)) return []
    const unit = network.units.find(({ id }) => id === last.relation.unit)?.name ?? last.relation.unit
    const params = { unit, layer: layerName(network, last.relation.layer), total: decimalText(total) }
    return [networkIssue('network.shares_over_one', pointerOf(['relations', last.index, 'share']), params)]
  })
}

function layerName({ layers }: PlantNetwork, layer: string): string {
  return layers.find(({ id }) => id === layer)?.name ?? layer
}
