import { addAt, int, real } from '../indexed.ts'

/** The edges of a weighted graph on nodes 0..nodes-1; end -1 is the ground. Weights are positive. */
export type WeightedEdges = {
  readonly nodes: number
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
  readonly count: number
}

/**
 * A weighted graph without parallel edges: neighbours of node v at `start[v]`..`start[v + 1]`, each edge at both ends,
 * with its weight; `ground` the weight from each node to the ground.
 */
export type LaplacianGraph = {
  readonly nodes: number
  readonly start: Int32Array
  readonly neighbour: Int32Array
  readonly weight: Float64Array
  readonly ground: Float64Array
}

/** Adds up parallel edges; linear in nodes and edges. */
export function laplacianGraph({ nodes, a, b, weight, count }: WeightedEdges): LaplacianGraph {
  const ground = new Float64Array(nodes)
  const begin = new Int32Array(nodes + 2)
  for (let edge = 0; edge < count; edge += 1) {
    const [one, other] = [int(a, edge), int(b, edge)]
    if (one < 0) addAt(ground, other, real(weight, edge))
    else if (other < 0) addAt(ground, one, real(weight, edge))
    else {
      begin[one + 2] = int(begin, one + 2) + 1
      begin[other + 2] = int(begin, other + 2) + 1
    }
  }
  for (let node = 0; node < nodes; node += 1) begin[node + 2] = int(begin, node + 2) + int(begin, node + 1)
  const raw = { neighbour: new Int32Array(int(begin, nodes + 1)), weight: new Float64Array(int(begin, nodes + 1)) }
  const put = (one: number, other: number, amount: number): void => {
    const place = int(begin, one + 1)
    raw.neighbour[place] = other
    raw.weight[place] = amount
    begin[one + 1] = place + 1
  }
  for (let edge = 0; edge < count; edge += 1) {
    const [one, other] = [int(a, edge), int(b, edge)]
    if (one < 0 || other < 0) continue
    put(one, other, real(weight, edge))
    put(other, one, real(weight, edge))
  }
  return { nodes, ground, ...merged(nodes, begin, raw) }
}

type Neighbours = { readonly neighbour: Int32Array; readonly weight: Float64Array }

/** Joins repeated neighbours in place. */
function merged(nodes: number, begin: Int32Array, { neighbour, weight }: Neighbours) {
  const start = new Int32Array(nodes + 1)
  const placeOf = new Int32Array(nodes).fill(-1)
  let free = 0
  for (let node = 0; node < nodes; node += 1) {
    const first = free
    for (let at = int(begin, node); at < int(begin, node + 1); at += 1) {
      const other = int(neighbour, at)
      const known = int(placeOf, other)
      if (known >= first) {
        addAt(weight, known, real(weight, at))
        continue
      }
      placeOf[other] = free
      neighbour[free] = other
      weight[free] = real(weight, at)
      free += 1
    }
    start[node + 1] = free
  }
  return { start, neighbour: neighbour.slice(0, free), weight: weight.slice(0, free) }
}
