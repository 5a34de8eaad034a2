import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { MEASURED } from './flow-network.ts'
import { int } from './indexed.ts'
import type { UnmeasuredForest } from './unmeasured-forest.ts'

/**
 * The measured flows at the nodes in the order of a forest. Those of the node at place p lie at `start[p]`..`start[p + 1]`,
 * with the place of their other end; the branch that begins at place p ends before place `end[p]`.
 */
export type MeasuredIncidence = {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly parentPlace: Int32Array
  readonly flow: Int32Array
  readonly otherPlace: Int32Array
}

/** Sorts the measured flows by the places of their ends: a branch's flows are one stretch. */
export function measuredIncidence(
  network: FlowNetwork,
  { role }: FlowRoles,
  forest: UnmeasuredForest,
): MeasuredIncidence {
  const nodes = network.units + 1
  const place = new Int32Array(nodes)
  for (let at = 0; at < nodes; at += 1) place[int(forest.order, at)] = at
  const [from, to] = [network.from, network.to].map((ends) => ends.map((node) => int(place, node)))
  const ends = { from: from ?? place, to: to ?? place }
  const start = new Int32Array(nodes + 1)
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== MEASURED) continue
    const [a, b] = [int(ends.from, flow) + 1, int(ends.to, flow) + 1]
    start[a] = int(start, a) + 1
    start[b] = int(start, b) + 1
  }
  for (let at = 0; at < nodes; at += 1) start[at + 1] = int(start, at + 1) + int(start, at)
  const next = start.slice()
  const lists = { flow: new Int32Array(int(start, nodes)), otherPlace: new Int32Array(int(start, nodes)) }
  const put = (flow: number, one: number, other: number): void => {
    const free = int(next, one)
    lists.flow[free] = flow
    lists.otherPlace[free] = other
    next[one] = free + 1
  }
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== MEASURED) continue
    put(flow, int(ends.from, flow), int(ends.to, flow))
    put(flow, int(ends.to, flow), int(ends.from, flow))
  }
  return { start, ...lists, ...branches(network, forest, place) }
}

function branches(network: FlowNetwork, forest: UnmeasuredForest, place: Int32Array) {
  const end = new Int32Array(place.length)
  const parentPlace = new Int32Array(place.length).fill(-1)
  for (let at = place.length - 1; at >= 0; at -= 1) {
    end[at] = Math.max(int(end, at), at + 1)
    const node = int(forest.order, at)
    const flow = int(forest.parentFlow, node)
    if (flow < 0) continue
    const parent = int(place, int(network.from, flow) === node ? int(network.to, flow) : int(network.from, flow))
    parentPlace[at] = parent
    end[parent] = Math.max(int(end, parent), int(end, at))
  }
  return { end, parentPlace }
}
