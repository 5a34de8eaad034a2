import { addAt, int, real } from '../indexed.ts'

/** Directed edges that carry any amount from 0 up. */
export type OpenEdges = { readonly nodes: number; readonly from: readonly number[]; readonly to: readonly number[] }

/**
 * Whether surplus can reach deficit: the amount of surplus that cannot be sent, and the nodes it cannot leave (no edge
 * leads out of them).
 */
export type FlowFeasibility = { readonly stuck: number; readonly isStuck: Uint8Array }

/** Arcs come in pairs: 2e with `capacity` left, 2e + 1 back, with what has been sent. */
type Residual = {
  readonly nodes: number
  readonly start: Int32Array
  readonly arcs: Int32Array
  readonly head: Int32Array
  readonly capacity: Float64Array
  readonly level: Int32Array
  readonly cursor: Int32Array
  readonly queue: Int32Array
  readonly path: Int32Array
}

/**
 * Sends the surplus (positive) of nodes to those with a deficit (negative) along the edges: a largest flow by layers
 * (Dinic), without recursion. Amounts up to `negligible` are rounding.
 */
export function sendSurplus(edges: OpenEdges, surplus: Float64Array, negligible: number): FlowFeasibility {
  const residual = residualOf(edges, surplus)
  const [source, sink] = [edges.nodes, edges.nodes + 1]
  while (layer(residual, source, negligible) && int(residual.level, sink) >= 0) {
    residual.cursor.set(residual.start.subarray(0, residual.nodes))
    while (augment(residual, source, sink, negligible));
  }
  let stuck = 0
  for (let at = int(residual.start, source); at < int(residual.start, source + 1); at += 1) {
    stuck += real(residual.capacity, int(residual.arcs, at))
  }
  const isStuck = new Uint8Array(edges.nodes)
  for (let node = 0; node < edges.nodes; node += 1) isStuck[node] = int(residual.level, node) >= 0 ? 1 : 0
  return { stuck, isStuck }
}

function residualOf({ nodes, from, to }: OpenEdges, surplus: Float64Array): Residual {
  const tails = [...from]
  const heads = [...to]
  const room = from.map(() => Number.POSITIVE_INFINITY)
  for (let node = 0; node < nodes; node += 1) {
    const amount = real(surplus, node)
    if (amount === 0) continue
    tails.push(amount > 0 ? nodes : node)
    heads.push(amount > 0 ? node : nodes + 1)
    room.push(Math.abs(amount))
  }
  const count = tails.length
  const head = new Int32Array(2 * count)
  const capacity = new Float64Array(2 * count)
  const start = new Int32Array(nodes + 3)
  for (let edge = 0; edge < count; edge += 1) {
    const [tail, end] = [tails[edge] ?? 0, heads[edge] ?? 0]
    head[2 * edge] = end
    head[2 * edge + 1] = tail
    capacity[2 * edge] = room[edge] ?? 0
    start[tail + 1] = int(start, tail + 1) + 1
    start[end + 1] = int(start, end + 1) + 1
  }
  const total = nodes + 2
  for (let node = 0; node < total; node += 1) start[node + 1] = int(start, node + 1) + int(start, node)
  const next = start.slice()
  const arcs = new Int32Array(2 * count)
  for (let arc = 0; arc < 2 * count; arc += 1) {
    const tail = int(head, arc ^ 1)
    arcs[int(next, tail)] = arc
    next[tail] = int(next, tail) + 1
  }
  const lists = { level: new Int32Array(total), cursor: new Int32Array(total), queue: new Int32Array(total) }
  return { nodes: total, start, arcs, head, capacity, ...lists, path: new Int32Array(total) }
}

/** Numbers the nodes by their distance from the source along arcs with room. */
function layer({ start, arcs, head, capacity, level, queue }: Residual, source: number, negligible: number): boolean {
  level.fill(-1)
  level[source] = 0
  queue[0] = source
  let end = 1
  for (let at = 0; at < end; at += 1) {
    const node = int(queue, at)
    for (let place = int(start, node); place < int(start, node + 1); place += 1) {
      const arc = int(arcs, place)
      const other = int(head, arc)
      if (int(level, other) >= 0 || real(capacity, arc) <= negligible) continue
      level[other] = int(level, node) + 1
      queue[end] = other
      end += 1
    }
  }
  return end > 1
}

/** Sends along one shortest way; false when there is none left in these layers. */
function augment(residual: Residual, source: number, sink: number, negligible: number): boolean {
  const { start, arcs, head, capacity, level, cursor, path } = residual
  let [node, depth] = [source, 0]
  while (node !== sink) {
    const place = int(cursor, node)
    if (place === int(start, node + 1)) {
      if (depth === 0) return false
      depth -= 1
      node = int(head, int(path, depth) ^ 1)
      cursor[node] = int(cursor, node) + 1
      continue
    }
    const arc = int(arcs, place)
    if (real(capacity, arc) > negligible && int(level, int(head, arc)) === int(level, node) + 1) {
      path[depth] = arc
      depth += 1
      node = int(head, arc)
    } else cursor[node] = place + 1
  }
  let amount = Number.POSITIVE_INFINITY
  for (let at = 0; at < depth; at += 1) amount = Math.min(amount, real(capacity, int(path, at)))
  for (let at = 0; at < depth; at += 1) {
    addAt(capacity, int(path, at), -amount)
    addAt(capacity, int(path, at) ^ 1, amount)
  }
  return true
}
