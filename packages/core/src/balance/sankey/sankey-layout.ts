import { present } from '../../kernel/present.ts'
import type { GraphLink, SankeyGraph } from './sankey-graph.ts'
import { sankeyGraph } from './sankey-graph.ts'
import { rowsOfColumns, throughputs } from './sankey-rows.ts'
import type {
  PlacedLink,
  PlacedNode,
  SankeyLabel,
  SankeyLayout,
  SankeyLink,
  SankeyNode,
  SankeyOptions,
} from './sankey-types.ts'

type Box = { x: number; y: number; height: number }
type Frame = {
  readonly graph: SankeyGraph
  readonly boxes: readonly Box[]
  readonly scale: number
  readonly nodeWidth: number
  readonly gap: number
  /** Where the lanes of links that run back begin. */
  readonly lanes: number
}

/**
 * Places the nodes and links of a Sankey diagram: pure, the same for the same input. Columns follow the flow from left
 * to right, links that would close a ring run back below all nodes, the width of a link is its value times `scale`.
 * Placed nodes keep their order from left to right (`x`) and from top to bottom (`y`). Zero, missing and negative values
 * get width 0 and say so in `state`; a link to an unknown node is left out. Nothing in the answer is NaN.
 */
export function sankeyLayout(
  nodes: readonly SankeyNode[],
  links: readonly SankeyLink[],
  options: SankeyOptions,
): SankeyLayout {
  const graph = sankeyGraph(nodes, links)
  const { width, nodeWidth = 14, margin = 24 } = options
  const columns = rowsOfColumns(graph)
  const sizes = throughputs(graph)
  const fit = fitColumns(graph, columns, sizes, options)
  const step = columns.length > 1 ? Math.max(0, width - 2 * margin - nodeWidth) / (columns.length - 1) : 0
  const boxes: Box[] = graph.nodes.map(({ column }, index) => ({
    x: margin + column * step,
    y: 0,
    height: Math.max(1, present(sizes[index]) * fit.scale),
  }))
  for (const column of columns) stack(column, boxes, fit, margin)
  const frame = {
    graph,
    boxes,
    scale: fit.scale,
    nodeWidth,
    gap: fit.gap,
    lanes: fit.height - margin - fit.lanesHeight,
  }
  return {
    width,
    height: fit.height,
    scale: fit.scale,
    nodes: graph.nodes.map((_, index) => placeNode(frame, index, columns.length)),
    links: placeLinks(frame),
  }
}

type Fit = { scale: number; gap: number; height: number; lanesHeight: number }

/** The largest scale at which every column and the lanes below fit; more height where the gaps alone need it. */
function fitColumns(
  graph: SankeyGraph,
  columns: readonly number[][],
  sizes: Float64Array,
  { height, gap = 12, margin = 24 }: SankeyOptions,
): Fit {
  const back = graph.links.filter(({ isFeedback }) => isFeedback)
  const backValue = back.reduce((total, { value }) => total + value, 0)
  const gapsOf = (rows: number): number => gap * (rows + back.length)
  const most = columns.reduce((longest, column) => Math.max(longest, column.length), 0)
  const needed = Math.max(height, gapsOf(most) / 0.6 + 2 * margin)
  let scale = Infinity
  for (const column of columns) {
    const total = column.reduce((sum, node) => sum + present(sizes[node]), backValue)
    if (total > 0) scale = Math.min(scale, (needed - 2 * margin - gapsOf(column.length)) / total)
  }
  if (!Number.isFinite(scale)) scale = 0
  return { scale, gap, height: needed, lanesHeight: backValue * scale + back.length * gap }
}

/** Sets the nodes of a column one below the other, the whole in the middle of the height. */
function stack(column: readonly number[], boxes: Box[], fit: Fit, margin: number): void {
  const total = column.reduce(
    (sum, node) => sum + present(boxes[node]).height,
    fit.gap * Math.max(0, column.length - 1),
  )
  const room = fit.height - 2 * margin - fit.lanesHeight
  let y = margin + Math.max(0, (room - total) / 2)
  for (const node of column) {
    present(boxes[node]).y = y
    y += present(boxes[node]).height + fit.gap
  }
}

function placeNode({ graph, boxes, nodeWidth }: Frame, index: number, columns: number): PlacedNode {
  const { id, isStub, column } = present(graph.nodes[index])
  const { x, y, height } = present(boxes[index])
  const isRight = column === columns - 1 && columns > 1
  const label: SankeyLabel = isRight
    ? { x: x - 4, y: y + height / 2, anchor: 'end' }
    : { x: x + nodeWidth + 4, y: y + height / 2, anchor: 'start' }
  return { id, isStub, column, x, y, width: nodeWidth, height, label }
}

function placeLinks(frame: Frame): PlacedLink[] {
  const { graph, boxes, scale } = frame
  const starts = portsOf(graph, boxes, scale, 'source')
  const ends = portsOf(graph, boxes, scale, 'target')
  let lane = frame.lanes
  return graph.links.map((link, index) => {
    const width = link.value * scale
    const from = { x: present(boxes[link.source]).x + frame.nodeWidth, y: present(starts[index]) }
    const to = { x: present(boxes[link.target]).x, y: present(ends[index]) }
    const base = { id: link.id, state: link.state, isFeedback: link.isFeedback, width }
    if (!link.isFeedback) return { ...base, ...forward(from, to) }
    lane += frame.gap + width
    return { ...base, ...backward(from, to, lane - width / 2) }
  })
}

type Point = { x: number; y: number }

function forward(from: Point, to: Point): Pick<PlacedLink, 'path' | 'label'> {
  const middle = (from.x + to.x) / 2
  const path = `M${px(from.x)} ${px(from.y)}C${px(middle)} ${px(from.y)} ${px(middle)} ${px(to.y)} ${px(to.x)} ${px(to.y)}`
  return { path, label: { x: middle, y: (from.y + to.y) / 2, anchor: 'middle' } }
}

/** Down to its lane on the right of the source, along the lane, and up again on the left of the target. */
function backward(from: Point, to: Point, lane: number): Pick<PlacedLink, 'path' | 'label'> {
  const bow = 18
  const down = `M${px(from.x)} ${px(from.y)}C${px(from.x + bow)} ${px(from.y)} ${px(from.x + bow)} ${px(lane)} ${px(from.x)} ${px(lane)}`
  const up = `L${px(to.x)} ${px(lane)}C${px(to.x - bow)} ${px(lane)} ${px(to.x - bow)} ${px(to.y)} ${px(to.x)} ${px(to.y)}`
  return { path: down + up, label: { x: (from.x + to.x) / 2, y: lane, anchor: 'middle' } }
}

/** The height at which each link leaves its source, or meets its target: in the order of the other end, rings last. */
function portsOf(graph: SankeyGraph, boxes: readonly Box[], scale: number, end: 'source' | 'target'): number[] {
  const other = end === 'source' ? 'target' : 'source'
  const byNode: number[][] = graph.nodes.map(() => [])
  graph.links.forEach((link, index) => present(byNode[link[end]]).push(index))
  const ports: number[] = Array.from({ length: graph.links.length }, () => 0)
  const key = (link: GraphLink): number => present(boxes[link[other]]).y + present(boxes[link[other]]).height / 2
  byNode.forEach((links, node) => {
    const sorted = [...links].sort((a, b) => {
      const [one, two] = [present(graph.links[a]), present(graph.links[b])]
      return Number(one.isFeedback) - Number(two.isFeedback) || key(one) - key(two) || a - b
    })
    let y = present(boxes[node]).y
    for (const index of sorted) {
      const width = present(graph.links[index]).value * scale
      ports[index] = y + width / 2
      y += width
    }
  })
  return ports
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}
