import { addAt } from '../indexed.ts'
import { present } from '../../kernel/present.ts'
import type { SankeyGraph } from './sankey-graph.ts'

/** The height of each node in units of value: the larger of what enters and what leaves. */
export function throughputs({ nodes, links }: SankeyGraph): Float64Array {
  const input = new Float64Array(nodes.length)
  const output = new Float64Array(nodes.length)
  for (const { source, target, value } of links) {
    addAt(output, source, value)
    addAt(input, target, value)
  }
  return input.map((value, index) => Math.max(value, present(output[index])))
}

/** The nodes of each column from top to bottom: placed ones by their `y`, the others near what they are linked with. */
export function rowsOfColumns(graph: SankeyGraph): number[][] {
  const { nodes } = graph
  const count = nodes.reduce((most, { column }) => Math.max(most, column + 1), 0)
  const columns: number[][] = Array.from({ length: count }, () => [])
  nodes.forEach(({ column }, index) => present(columns[column]).push(index))
  const place = new Float64Array(nodes.length)
  const number = (column: readonly number[]): void => column.forEach((node, row) => (place[node] = row / column.length))
  const near = neighbours(graph)
  for (const column of columns) {
    column.sort((a, b) => (present(nodes[a]).y ?? Infinity) - (present(nodes[b]).y ?? Infinity) || a - b || 0)
    number(column)
  }
  for (let sweep = 0; sweep < 8; sweep++) {
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const wish = new Map(column.map((node) => [node, mean(present(near[node]), place) ?? present(place[node])]))
      const moved = [...column].sort((a, b) => present(wish.get(a)) - present(wish.get(b)) || a - b)
      column.splice(0, column.length, ...keepPlaced(moved, nodes))
      number(column)
    }
  }
  return columns
}

function neighbours({ nodes, links }: SankeyGraph): { node: number; value: number }[][] {
  const near: { node: number; value: number }[][] = nodes.map(() => [])
  for (const { source, target, value, isFeedback } of links) {
    if (isFeedback) continue
    present(near[source]).push({ node: target, value })
    present(near[target]).push({ node: source, value })
  }
  return near
}

function mean(near: readonly { node: number; value: number }[], place: Float64Array): number | null {
  let weight = 0
  let total = 0
  for (const { node, value } of near) {
    weight += value
    total += value * present(place[node])
  }
  return weight > 0 ? total / weight : null
}

/** The placed nodes of a column keep their own order among the slots they have. */
function keepPlaced(column: readonly number[], nodes: SankeyGraph['nodes']): number[] {
  const placed = column.filter((node) => present(nodes[node]).y !== undefined)
  placed.sort((a, b) => present(present(nodes[a]).y) - present(present(nodes[b]).y) || a - b)
  let next = 0
  return column.map((node) => (present(nodes[node]).y === undefined ? node : present(placed[next++])))
}
