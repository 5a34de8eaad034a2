import { int } from '../indexed.ts'
import type { LaplacianGraph } from './laplacian-graph.ts'

/**
 * The state of an elimination. A variable's list in `pool` holds its `elements` first, then its variables, an element's
 * list the variables it joins. `weight`: how many nodes a variable stands for (0: gone; negative: in the element being
 * made). `degree`: an upper bound for variables, exact for elements (weighted). `head`, `next`, `last`: variables by
 * degree. `member`: the nodes that go with a variable, as a chain.
 */
export type QuotientGraph = {
  readonly nodes: number
  pool: Int32Array
  free: number
  readonly start: Int32Array
  readonly length: Int32Array
  readonly elements: Int32Array
  readonly weight: Int32Array
  readonly degree: Int32Array
  readonly outside: Int32Array
  mark: number
  readonly head: Int32Array
  readonly next: Int32Array
  readonly last: Int32Array
  readonly member: Int32Array
  readonly lastMember: Int32Array
  readonly scratch: Int32Array
  readonly hash: Int32Array
  readonly hashHead: Int32Array
  readonly hashNext: Int32Array
  readonly seen: Int32Array
  stamp: number
  lowest: number
  left: number
}

/** The quotient graph before anything is eliminated. */
export function quotientGraph({ nodes, start, neighbour }: LaplacianGraph): QuotientGraph {
  const pool = new Int32Array(neighbour.length * 2 + nodes)
  pool.set(neighbour)
  const graph: QuotientGraph = {
    nodes,
    pool,
    free: neighbour.length,
    start: start.slice(0, nodes),
    length: new Int32Array(nodes),
    elements: new Int32Array(nodes),
    weight: new Int32Array(nodes).fill(1),
    degree: new Int32Array(nodes),
    outside: new Int32Array(nodes),
    mark: 1,
    head: new Int32Array(nodes + 1).fill(-1),
    next: new Int32Array(nodes).fill(-1),
    last: new Int32Array(nodes).fill(-1),
    member: new Int32Array(nodes).fill(-1),
    lastMember: new Int32Array(nodes),
    scratch: new Int32Array(nodes + 1),
    hash: new Int32Array(nodes),
    hashHead: new Int32Array(nodes).fill(-1),
    hashNext: new Int32Array(nodes),
    seen: new Int32Array(nodes),
    stamp: 0,
    lowest: 0,
    left: nodes,
  }
  for (let node = nodes - 1; node >= 0; node -= 1) {
    graph.length[node] = int(start, node + 1) - int(start, node)
    graph.degree[node] = int(graph.length, node)
    graph.lastMember[node] = node
    enlist(graph, node)
  }
  return graph
}

/** Puts a variable among those of its degree. */
export function enlist(graph: QuotientGraph, node: number): void {
  const degree = int(graph.degree, node)
  const first = int(graph.head, degree)
  graph.next[node] = first
  graph.last[node] = -1
  if (first >= 0) graph.last[first] = node
  graph.head[degree] = node
  if (degree < graph.lowest) graph.lowest = degree
}

/** Takes a variable out from among those of its degree. */
function delist(graph: QuotientGraph, node: number): void {
  const [next, last] = [int(graph.next, node), int(graph.last, node)]
  if (last >= 0) graph.next[last] = next
  else graph.head[int(graph.degree, node)] = next
  if (next >= 0) graph.last[next] = last
}

/** A variable of least degree, taken out. There must be one. */
export function takeLowest(graph: QuotientGraph): number {
  while (int(graph.head, graph.lowest) < 0) graph.lowest += 1
  const node = int(graph.head, graph.lowest)
  delist(graph, node)
  return node
}

/** Lets `other` and what goes with it go with `node`. */
function join(graph: QuotientGraph, node: number, other: number): void {
  graph.member[int(graph.lastMember, node)] = other
  graph.lastMember[node] = int(graph.lastMember, other)
  graph.weight[other] = 0
  graph.length[other] = 0
}

/** Turns a variable into an element: what it is joined with becomes one clique, degrees are bounded anew. */
export function eliminate(graph: QuotientGraph, pivot: number): void {
  const own = int(graph.weight, pivot)
  graph.weight[pivot] = -own
  gather(graph, pivot)
  const [begin, end] = [int(graph.start, pivot), int(graph.start, pivot) + int(graph.length, pivot)]
  countOutside(graph, begin, end)
  for (let at = begin; at < end; at += 1) compress(graph, int(graph.pool, at), pivot)
  joinAlike(graph, begin, end)
  graph.left += int(graph.weight, pivot)
  graph.weight[pivot] = 0
  graph.length[pivot] = settle(graph, pivot, begin, end) - begin
}

/** Lists the variables joined with the pivot, directly or by an element, which is absorbed. */
function gather(graph: QuotientGraph, pivot: number): void {
  const from = int(graph.start, pivot)
  const [elements, length] = [int(graph.elements, pivot), int(graph.length, pivot)]
  let most = length - elements
  for (let at = from; at < from + elements; at += 1) most += int(graph.length, int(graph.pool, at))
  reserve(graph, most)
  const begin = graph.free
  for (let at = from; at < from + elements; at += 1) {
    const element = int(graph.pool, at)
    const first = int(graph.start, element)
    collect(graph, first, first + int(graph.length, element))
    graph.length[element] = 0
    graph.outside[element] = -1
  }
  collect(graph, from + elements, from + length)
  graph.start[pivot] = begin
  graph.length[pivot] = graph.free - begin
}

function reserve(graph: QuotientGraph, more: number): void {
  if (graph.free + more <= graph.pool.length) return
  const grown = new Int32Array(2 * (graph.free + more))
  grown.set(graph.pool)
  graph.pool = grown
}

function collect(graph: QuotientGraph, begin: number, end: number): void {
  const { pool, weight } = graph
  for (let at = begin; at < end; at += 1) {
    const node = int(pool, at)
    const own = int(weight, node)
    if (own <= 0) continue
    weight[node] = -own
    delist(graph, node)
    pool[graph.free] = node
    graph.free += 1
  }
}

/** For every element that touches the new one: how much of it lies outside. */
function countOutside(graph: QuotientGraph, begin: number, end: number): void {
  const { pool, start, elements, weight, outside, degree } = graph
  graph.mark += graph.nodes + 1
  const mark = graph.mark
  for (let at = begin; at < end; at += 1) {
    const node = int(pool, at)
    const first = int(start, node)
    for (let place = first; place < first + int(elements, node); place += 1) {
      const element = int(pool, place)
      const known = int(outside, element)
      if (known < 0) continue
      outside[element] = (known >= mark ? known : int(degree, element) + mark) + int(weight, node)
    }
  }
}

/** Rewrites a variable's list without what the new element covers; one that has nothing else goes with the pivot. */
function compress(graph: QuotientGraph, node: number, pivot: number): void {
  const { pool, start, elements, length, weight, outside, mark, scratch } = graph
  const first = int(start, node)
  const variables = first + int(elements, node)
  let [kept, bound, hash] = [0, 0, 0]
  for (let at = first; at < variables; at += 1) {
    const element = int(pool, at)
    const beyond = int(outside, element) - mark
    if (beyond <= 0) {
      outside[element] = -1
      length[element] = 0
      continue
    }
    scratch[kept] = element
    kept += 1
    bound += beyond
    hash += element
  }
  const keptElements = kept
  for (let at = variables; at < first + int(length, node); at += 1) {
    const other = int(pool, at)
    const own = int(weight, other)
    if (own <= 0) continue
    scratch[kept] = other
    kept += 1
    bound += own
    hash += other
  }
  if (bound === 0) {
    graph.weight[pivot] = int(weight, pivot) + int(weight, node)
    join(graph, pivot, node)
    return
  }
  pool[first] = pivot
  for (let at = 0; at < kept; at += 1) pool[first + 1 + at] = int(scratch, at)
  elements[node] = keptElements + 1
  length[node] = kept + 1
  graph.degree[node] = Math.min(int(graph.degree, node), bound)
  graph.hash[node] = hash % graph.nodes
}

/** Finds variables of the new element with the same list; from now on they are eliminated together. */
function joinAlike(graph: QuotientGraph, begin: number, end: number): void {
  const { pool, weight, hash, hashHead, hashNext } = graph
  for (let at = begin; at < end; at += 1) {
    const node = int(pool, at)
    if (weight[node] === 0) continue
    const key = int(hash, node)
    let other = int(hashHead, key)
    while (other >= 0 && !joinIfAlike(graph, other, node)) other = int(hashNext, other)
    if (other >= 0) continue
    hashNext[node] = int(hashHead, key)
    hashHead[key] = node
  }
  for (let at = begin; at < end; at += 1) hashHead[int(hash, int(pool, at))] = -1
}

function joinIfAlike(graph: QuotientGraph, node: number, other: number): boolean {
  const { pool, start, length, elements, seen } = graph
  const count = int(length, node)
  if (count !== int(length, other) || elements[node] !== elements[other]) return false
  graph.stamp += 1
  const [a, b] = [int(start, node), int(start, other)]
  for (let at = 1; at < count; at += 1) seen[int(pool, a + at)] = graph.stamp
  for (let at = 1; at < count; at += 1) if (seen[int(pool, b + at)] !== graph.stamp) return false
  graph.weight[node] = int(graph.weight, node) + int(graph.weight, other)
  join(graph, node, other)
  return true
}

/** Gives the variables of the new element back, with their degrees; returns where its list ends. */
function settle(graph: QuotientGraph, pivot: number, begin: number, end: number): number {
  const { pool, weight, degree } = graph
  let [free, total] = [begin, 0]
  for (let at = begin; at < end; at += 1) total -= int(weight, int(pool, at))
  const element = total
  degree[pivot] = element
  for (let at = begin; at < end; at += 1) {
    const node = int(pool, at)
    const own = -int(weight, node)
    if (own === 0) continue
    weight[node] = own
    degree[node] = Math.min(int(degree, node) + element - own, graph.left - own)
    enlist(graph, node)
    pool[free] = node
    free += 1
  }
  return free
}
