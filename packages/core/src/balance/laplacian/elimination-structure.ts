import { int } from '../indexed.ts'
import type { LaplacianGraph } from './laplacian-graph.ts'
import { minimumDegree } from './minimum-degree.ts'

/**
 * Where the triangular factor of a graph's Laplacian is not zero. Positions are places in the order of elimination:
 * `position[node]`, `order[position]`. Columns before `dense` are sparse, their positions below the diagonal at
 * `columnStart[k]`..`columnStart[k + 1]` in `row`, ascending; those from `denseFrom[k]` on lie in the dense rest.
 */
export type EliminationStructure = {
  readonly nodes: number
  readonly order: Int32Array
  readonly position: Int32Array
  readonly dense: number
  readonly columnStart: Int32Array
  readonly denseFrom: Int32Array
  readonly row: Int32Array
}

/** Orders the graph and finds the pattern of its factor; proportional to the size of the pattern. */
export function eliminationStructure(graph: LaplacianGraph): EliminationStructure {
  const { order, dense } = minimumDegree(graph)
  const { nodes } = graph
  const position = new Int32Array(nodes)
  for (let place = 0; place < nodes; place += 1) position[int(order, place)] = place
  const columnStart = new Int32Array(dense + 1)
  const denseFrom = new Int32Array(dense)
  const firstChild = new Int32Array(nodes).fill(-1)
  const nextChild = new Int32Array(nodes).fill(-1)
  const seen = new Int32Array(nodes).fill(-1)
  let row = new Int32Array(graph.neighbour.length * 2 + nodes)
  let free = 0
  for (let column = 0; column < dense; column += 1) {
    const begin = free
    if (free + nodes - column > row.length) row = grown(row, nodes)
    const gather = (place: number): void => {
      if (place <= column || seen[place] === column) return
      seen[place] = column
      row[free] = place
      free += 1
    }
    const node = int(order, column)
    for (let at = int(graph.start, node); at < int(graph.start, node + 1); at += 1) {
      gather(int(position, int(graph.neighbour, at)))
    }
    for (let child = int(firstChild, column); child >= 0; child = int(nextChild, child)) {
      for (let at = int(columnStart, child); at < int(columnStart, child + 1); at += 1) gather(int(row, at))
    }
    row.subarray(begin, free).sort()
    columnStart[column + 1] = free
    denseFrom[column] = firstAtLeast(row, dense, begin, free)
    if (free > begin) {
      const parent = int(row, begin)
      nextChild[column] = int(firstChild, parent)
      firstChild[parent] = column
    }
  }
  return { nodes, order, position, dense, columnStart, denseFrom, row: row.slice(0, free) }
}

function grown(row: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * row.length + room)
  larger.set(row)
  return larger
}

/** The first place in an ascending stretch that holds at least `least`. */
export function firstAtLeast(row: Int32Array, least: number, begin: number, end: number): number {
  let [low, high] = [begin, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (int(row, middle) < least) low = middle + 1
    else high = middle
  }
  return low
}
