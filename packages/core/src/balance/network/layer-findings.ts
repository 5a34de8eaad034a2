import type { Issue } from '../../kernel/issue.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import { flowsOf } from './measured-values.ts'
import { networkIssue } from './network-issues.ts'
import type { ReconciledLayer } from './network-result.ts'
import type { NetworkLayer, PlantNetwork } from './network.schema.ts'
import { oneSidedUnits } from './one-sided.ts'

/** What a layer lacks in a period before it can say anything: flows, measurements, a second side of a unit, a connection. */
export function layerFindings(network: PlantNetwork, period: string, layer: NetworkLayer): Issue[] {
  const at = pointerOf(['layers', network.layers.findIndex(({ id }) => id === layer.id)])
  const flows = flowsOf(network, layer.id)
  if (flows.length === 0) return [networkIssue('network.no_flows', at, { layer: layer.name })]
  const params = { layer: layer.name, period: network.periods.find(({ id }) => id === period)?.name ?? period }
  if (layer.kind === 'substance') {
    const isMeasured = network.concentrations.some((one) => one.layer === layer.id && one.period === period)
    return isMeasured ? [] : [networkIssue('network.no_concentration', at, params)]
  }
  const ids = new Set(flows.map(({ id }) => id))
  const isMeasured = network.measurements.some((one) => {
    return one.period === period && one.value !== undefined && ids.has(one.flow)
  })
  const issues = isMeasured ? [] : [networkIssue('network.nothing_measured', at, params)]
  const parts = countParts(flows)
  if (parts > 1) issues.push(networkIssue('network.disconnected', at, { layer: layer.name, parts }))
  return [...issues, ...oneSided(network, layer, flows)]
}

type Ends = readonly { readonly from: string | null; readonly to: string | null }[]

function oneSided({ units }: PlantNetwork, layer: NetworkLayer, flows: Ends): Issue[] {
  const open = oneSidedUnits(flows)
  return units.flatMap(({ id, name }, index) => {
    if (!open.has(id)) return []
    const [has, lacks] = flows.some(({ to }) => to === id) ? ['进料', '出料'] : ['出料', '进料']
    const params = { unit: name, layer: layer.name, has, lacks }
    return [networkIssue('network.one_sided', pointerOf(['units', index]), params)]
  })
}

/** How many parts the units are in that no flow between units connects. */
function countParts(flows: Ends): number {
  const parent = new Map<string, string>()
  const rootOf = (unit: string): string => {
    let root = unit
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) root = up
    return root
  }
  for (const { from, to } of flows) {
    for (const end of [from, to]) if (end !== null && !parent.has(end)) parent.set(end, end)
    if (from !== null && to !== null) parent.set(rootOf(from), rootOf(to))
  }
  return [...parent].filter(([unit, up]) => unit === up).length
}

const NAMED = 8

/** Which flows of a reconciled layer cannot be told, in one finding. */
export function unobservableFinding(network: PlantNetwork, { layer, flows }: ReconciledLayer): Issue[] {
  const unseen = flows.filter(({ status }) => status === 'unobservable').map(({ flow }) => flow)
  if (unseen.length === 0) return []
  const index = network.layers.findIndex(({ id }) => id === layer)
  const names = unseen.slice(0, NAMED).map((flow) => `“${network.flows.find(({ id }) => id === flow)?.name ?? flow}”`)
  const more = unseen.length > NAMED ? '等' : ''
  const params = { layer: network.layers[index]?.name ?? layer, count: unseen.length, flows: names.join('、') + more }
  return [networkIssue('network.unobservable', pointerOf(['layers', index]), params)]
}
