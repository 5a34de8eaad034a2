import { int } from '../indexed.ts'
import { present } from '../../kernel/present.ts'
import type { LinkState, SankeyLink, SankeyNode } from './sankey-types.ts'

/** A link between node numbers, the outside made into stub nodes of its own. */
export type GraphLink = {
  readonly id: string
  readonly source: number
  readonly target: number
  readonly value: number
  readonly state: LinkState
  isFeedback: boolean
}

export type GraphNode = {
  readonly id: string
  readonly isStub: boolean
  readonly x: number | undefined
  readonly y: number | undefined
  column: number
}

export type SankeyGraph = { readonly nodes: GraphNode[]; readonly links: GraphLink[] }

/** Numbers the nodes, gives each outside end a stub, and finds the links that must run back. Unknown nodes drop a link. */
export function sankeyGraph(nodes: readonly SankeyNode[], links: readonly SankeyLink[]): SankeyGraph {
  const graph: SankeyGraph = { nodes: [], links: [] }
  const numbers = new Map<string, number>()
  for (const { id, x, y } of nodes) {
    if (!numbers.has(id)) numbers.set(id, addNode(graph, { id, isStub: false, x: finite(x), y: finite(y), column: 0 }))
  }
  for (const link of links) addLink(graph, link, numbers)
  markFeedback(graph)
  setColumns(graph)
  return graph
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function addNode(graph: SankeyGraph, node: GraphNode): number {
  return graph.nodes.push(node) - 1
}

function addLink(graph: SankeyGraph, link: SankeyLink, numbers: ReadonlyMap<string, number>): void {
  if (link.from === null && link.to === null) return
  const stub = (end: string): number =>
    addNode(graph, { id: `${end}:${link.id}`, isStub: true, x: undefined, y: undefined, column: 0 })
  const known = (id: string | null): boolean => id === null || numbers.has(id)
  if (!known(link.from) || !known(link.to)) return
  const source = link.from === null ? stub('in') : present(numbers.get(link.from))
  const target = link.to === null ? stub('out') : present(numbers.get(link.to))
  const state = stateOf(link.value)
  const value = state === 'drawn' ? present(link.value) : 0
  graph.links.push({ id: link.id, source, target, value, state, isFeedback: false })
}

function stateOf(value: number | null): LinkState {
  if (value === null || !Number.isFinite(value)) return 'missing'
  if (value === 0) return 'zero'
  return value < 0 ? 'negative' : 'drawn'
}

/** The order of placed nodes, then links from the largest: whatever would close a ring runs back. */
function markFeedback(graph: SankeyGraph): void {
  const after: number[][] = graph.nodes.map(() => [])
  for (const [left, right] of orderEdges(graph)) present(after[left]).push(right)
  const bySize = graph.links.map((link, index) => ({ link, index }))
  bySize.sort((a, b) => b.link.value - a.link.value || a.index - b.index)
  for (const { link } of bySize) {
    const fromX = present(graph.nodes[link.source]).x
    const toX = present(graph.nodes[link.target]).x
    const runsLeft = fromX !== undefined && toX !== undefined && fromX > toX
    link.isFeedback = runsLeft || reaches(after, link.target, link.source)
    if (!link.isFeedback) present(after[link.source]).push(link.target)
  }
}

/** Placed nodes from left to right: each is no further left than the one before. */
function orderEdges({ nodes }: SankeyGraph): [number, number][] {
  const placed = nodes.flatMap(({ x }, index) => (x === undefined ? [] : [{ x, index }]))
  placed.sort((a, b) => a.x - b.x || a.index - b.index)
  const edges: [number, number][] = []
  for (let i = 1; i < placed.length; i++) {
    if (present(placed[i]).x > present(placed[i - 1]).x)
      edges.push([present(placed[i - 1]).index, present(placed[i]).index])
  }
  return edges
}

function reaches(after: readonly number[][], from: number, to: number): boolean {
  const seen = new Uint8Array(after.length)
  const open = [from]
  seen[from] = 1
  while (open.length > 0) {
    const node = present(open.pop())
    if (node === to) return true
    for (const next of present(after[node])) {
      if (seen[next] === 0) {
        seen[next] = 1
        open.push(next)
      }
    }
  }
  return false
}

/** The column of a node is the longest way to it; a stub of an input stands just left of its unit. */
function setColumns(graph: SankeyGraph): void {
  const { nodes, links } = graph
  const edges = links.filter(({ isFeedback }) => !isFeedback).map(({ source, target }) => ({ source, target, step: 1 }))
  for (const [source, target] of orderEdges(graph)) edges.push({ source, target, step: 0 })
  const waiting = new Int32Array(nodes.length)
  const out: { target: number; step: number }[][] = nodes.map(() => [])
  for (const { source, target, step } of edges) {
    waiting[target] = int(waiting, target) + 1
    present(out[source]).push({ target, step })
  }
  const open = nodes.flatMap((_, index) => (waiting[index] === 0 ? [index] : []))
  for (let at = 0; at < open.length; at++) {
    const from = present(nodes[present(open[at])])
    for (const { target, step } of present(out[present(open[at])])) {
      present(nodes[target]).column = Math.max(present(nodes[target]).column, from.column + step)
      waiting[target] = int(waiting, target) - 1
      if (waiting[target] === 0) open.push(target)
    }
  }
  for (const { source, target, isFeedback } of links) {
    const stub = present(nodes[source])
    if (stub.isStub && !isFeedback) stub.column = present(nodes[target]).column - 1
  }
}
