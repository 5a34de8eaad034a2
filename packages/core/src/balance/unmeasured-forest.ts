import type { FlowNetwork } from './flow-network.ts'
import { MEASURED, UNKNOWN } from './flow-network.ts'
import { int } from './indexed.ts'

/**
 * The parts of the network that hang together by unknown flows. Part 0 holds the outside and is not balanced; every
 * other part has one balance. `order` lists the nodes part by part, each after its parent in the spanning tree;
 * `parentFlow` is the unknown flow to the parent (-1 at a root). `isBridge` marks the unknown flows whose value follows
 * from balances: taken away, they would split their part (an unknown flow on a cycle can be anything).
 */
export type UnmeasuredForest = {
  readonly parts: number
  readonly partOf: Int32Array
  readonly order: Int32Array
  readonly parentFlow: Int32Array
  readonly isBridge: Uint8Array
}

type Walk = {
  readonly network: FlowNetwork
  readonly start: Int32Array
  readonly incident: Int32Array
  readonly partOf: Int32Array
  readonly parentFlow: Int32Array
  readonly order: Int32Array
  readonly seenAt: Int32Array
  readonly lowest: Int32Array
  readonly cursor: Int32Array
  readonly stack: Int32Array
  visited: number
}

/** Contracts the unknown flows of a network: one walk in depth, without recursion, linear in nodes and flows. */
export function unmeasuredForest(network: FlowNetwork, role: Uint8Array): UnmeasuredForest {
  const nodes = network.units + 1
  const { start, incident } = unknownIncidence(network, role)
  const walk: Walk = {
    network,
    start,
    incident,
    partOf: new Int32Array(nodes).fill(-1),
    parentFlow: new Int32Array(nodes).fill(-1),
    order: new Int32Array(nodes),
    seenAt: new Int32Array(nodes),
    lowest: new Int32Array(nodes),
    cursor: start.slice(0, nodes),
    stack: new Int32Array(nodes),
    visited: 0,
  }
  let parts = 0
  walkPart(walk, network.units, parts)
  parts += 1
  // a part begins where something is measured: then a dead end lies behind its flow, and nothing comes out of it
  const isMeasured = measuredNodes(network, role)
  for (const wanted of [1, 0]) {
    for (let node = 0; node < network.units; node += 1) {
      if (walk.partOf[node] !== -1 || isMeasured[node] !== wanted) continue
      walkPart(walk, node, parts)
      parts += 1
    }
  }
  const { partOf, order, parentFlow } = walk
  return { parts, partOf, order, parentFlow, isBridge: bridges(walk) }
}

function measuredNodes({ units, from, to }: FlowNetwork, role: Uint8Array): Uint8Array {
  const isMeasured = new Uint8Array(units + 1)
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] === MEASURED) isMeasured[int(from, flow)] = isMeasured[int(to, flow)] = 1
  }
  return isMeasured
}

/** The unknown flows at each node. */
function unknownIncidence({ units, from, to }: FlowNetwork, role: Uint8Array) {
  const start = new Int32Array(units + 2)
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== UNKNOWN) continue
    for (const node of [int(from, flow), int(to, flow)]) start[node + 1] = int(start, node + 1) + 1
  }
  for (let node = 0; node <= units; node += 1) start[node + 1] = int(start, node + 1) + int(start, node)
  const next = start.slice()
  const incident = new Int32Array(int(start, units + 1))
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== UNKNOWN) continue
    for (const node of [int(from, flow), int(to, flow)]) {
      incident[int(next, node)] = flow
      next[node] = int(next, node) + 1
    }
  }
  return { start, incident }
}

function enter(walk: Walk, node: number, part: number): void {
  walk.partOf[node] = part
  walk.seenAt[node] = walk.visited
  walk.lowest[node] = walk.visited
  walk.order[walk.visited] = node
  walk.visited += 1
}

function walkPart(walk: Walk, root: number, part: number): void {
  const { network, start, incident, partOf, parentFlow, lowest, cursor, stack } = walk
  enter(walk, root, part)
  let depth = 0
  stack[0] = root
  while (depth >= 0) {
    const node = int(stack, depth)
    const at = int(cursor, node)
    if (at === int(start, node + 1)) {
      depth -= 1
      if (depth >= 0) lower(lowest, int(stack, depth), int(lowest, node))
      continue
    }
    cursor[node] = at + 1
    const flow = int(incident, at)
    if (flow === int(parentFlow, node)) continue
    const other = int(network.from, flow) === node ? int(network.to, flow) : int(network.from, flow)
    if (partOf[other] !== -1) {
      lower(lowest, node, int(walk.seenAt, other))
      continue
    }
    parentFlow[other] = flow
    enter(walk, other, part)
    depth += 1
    stack[depth] = other
  }
}

function lower(lowest: Int32Array, node: number, value: number): void {
  if (value < int(lowest, node)) lowest[node] = value
}

/** A flow to the parent is a bridge when nothing below it reaches above it in another way. */
function bridges({ network, order, parentFlow, lowest, seenAt }: Walk): Uint8Array {
  const isBridge = new Uint8Array(network.from.length)
  for (const node of order) {
    const flow = int(parentFlow, node)
    if (flow >= 0 && int(lowest, node) === int(seenAt, node)) isBridge[flow] = 1
  }
  return isBridge
}
