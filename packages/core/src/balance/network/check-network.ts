import type { Issue } from '../../kernel/issue.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import { checkRelations } from './check-relations.ts'
import { checkValues } from './check-values.ts'
import type { NetworkFlow, NetworkLayer, PlantNetwork } from './network.schema.ts'
import { networkIssue } from './network-issues.ts'
import type { NetworkNames } from './network-names.ts'
import { networkNames } from './network-names.ts'

/**
 * Everything wrong with a network before a number is computed, all at once, with JSON pointers into the network:
 * ids given twice, ends that do not exist, flows from outside to outside, substances without a carrier, units of another
 * dimension, uncertainties that say nothing. Empty when it can be computed.
 */
export function checkNetwork(network: PlantNetwork): Issue[] {
  const names = networkNames(network)
  return [
    ...checkDuplicates(network),
    ...network.layers.flatMap((layer, index) => checkLayer(names, layer, index)),
    ...network.flows.flatMap((flow, index) => checkFlow(names, flow, index)),
    ...checkValues(network),
    ...checkRelations(network),
  ]
}

const LISTS = { units: '工序', layers: '图层', flows: '流股', periods: '时段', relations: '关系' } as const

function checkDuplicates(network: PlantNetwork): Issue[] {
  const issues: Issue[] = []
  for (const [list, what] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    const seen = new Set<string>()
    network[list].forEach((item, index) => {
      const name = 'name' in item ? item.name : item.id
      if (seen.has(item.id))
        issues.push(networkIssue('network.duplicate', pointerOf([list, index, 'id']), { what, name }))
      seen.add(item.id)
    })
  }
  return issues
}

function checkLayer({ layers }: NetworkNames, layer: NetworkLayer, index: number): Issue[] {
  const at = pointerOf(['layers', index, 'carrier'])
  if (layer.kind !== 'substance') {
    return layer.carrier === undefined ? [] : [networkIssue('network.carrier_not_needed', at, { layer: layer.name })]
  }
  if (layer.carrier === undefined) return [networkIssue('network.carrier_missing', at, { layer: layer.name })]
  const carrier = layers.get(layer.carrier)
  if (carrier === undefined) {
    return [networkIssue('network.unknown_reference', at, { what: '载体图层', id: layer.carrier })]
  }
  if (carrier.kind === 'material' || carrier.kind === 'water') return []
  return [networkIssue('network.carrier_is_substance', at, { layer: layer.name, carrier: carrier.name })]
}

function checkFlow(names: NetworkNames, flow: NetworkFlow, index: number): Issue[] {
  const issues: Issue[] = []
  const layer = names.layers.get(flow.layer)
  if (layer === undefined) {
    const at = pointerOf(['flows', index, 'layer'])
    issues.push(networkIssue('network.unknown_reference', at, { what: '图层', id: flow.layer }))
  } else if (layer.kind === 'substance') {
    const at = pointerOf(['flows', index, 'layer'])
    issues.push(networkIssue('network.flow_in_substance', at, { name: flow.name, layer: layer.name }))
  }
  for (const end of ['from', 'to'] as const) {
    const unit = flow[end]
    if (unit === null || names.units.has(unit)) continue
    const at = pointerOf(['flows', index, end])
    issues.push(networkIssue('network.unknown_reference', at, { what: '工序', id: unit }))
  }
  return [...issues, ...checkEnds(names, flow, index)]
}

function checkEnds({ units }: NetworkNames, { name, from, to }: NetworkFlow, index: number): Issue[] {
  if (from !== to) return []
  const at = pointerOf(['flows', index, 'to'])
  if (from === null) return [networkIssue('network.both_outside', at, { name })]
  const unit = units.get(from)?.name ?? from
  return [networkIssue('network.same_unit', at, { name, unit })]
}
