import { Graph, layout } from '@dagrejs/dagre'
import type { DrawnFlow, DrawnUnit, Point } from './drawing.ts'
import { GRID, SLOT_REACH, SLOT_WIDTH, UNIT_HEIGHT, UNIT_WIDTH } from './ports.ts'

const GAP = 32
/** Between two columns: room for the words on the arrows. */
const COLUMN_GAP = 176
/** Words above an inflow and below an outflow. */
const WORDS = 40
const MOST_RINGS = 60

type FlowEnds = Pick<DrawnFlow, 'from' | 'to'>
type Frame = { readonly width: number; readonly above: number; readonly below: number }

/**
 * Where every unit stands (its upper left corner): those with a place keep it, the others are laid out in columns along
 * the flows of all layers, around them. The same rows give the same drawing for everybody.
 */
export function layUnitsOut(
  units: readonly DrawnUnit[],
  layers: readonly (readonly FlowEnds[])[],
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>()
  for (const { id, place } of units) if (place !== null) places.set(id, place)
  if (places.size === units.length) return places
  const frames = framesOf(units, layers)
  const wanted = columnsOf(units, layers.flat(), frames)
  const move = moveTo(places, wanted)
  const standing = [...places].map(([id, place]) => boxOf(place, frames.get(id)))
  const waiting = units.filter(({ id }) => !places.has(id)).map(({ id }) => ({ id, at: wanted.get(id) ?? ORIGIN }))
  for (const { id, at } of [...waiting].sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y || (a.id < b.id ? -1 : 1))) {
    const frame = frames.get(id)
    const place = freePlace({ x: snap(at.x + move.x), y: snap(at.y + move.y) }, frame, standing)
    places.set(id, place)
    standing.push(boxOf(place, frame))
  }
  return places
}

/** The point of the grid next to a coordinate. */
export function snap(value: number): number {
  return Math.round(value / GRID) * GRID
}

const ORIGIN: Point = { x: 0, y: 0 }

/** A unit needs as much room as the layer in which it meets the outside most often. */
function framesOf(units: readonly DrawnUnit[], layers: readonly (readonly FlowEnds[])[]): Map<string, Frame> {
  const counts = layers.map((flows) => ({
    above: countBy(flows, ({ from, to }) => (from === null ? to : null)),
    below: countBy(flows, ({ from, to }) => (to === null ? from : null)),
  }))
  const reach = (count: number) => (count === 0 ? 0 : SLOT_REACH + WORDS)
  return new Map(
    units.map(({ id }) => {
      const above = Math.max(0, ...counts.map((layer) => layer.above.get(id) ?? 0))
      const below = Math.max(0, ...counts.map((layer) => layer.below.get(id) ?? 0))
      const width = Math.max(UNIT_WIDTH, above * SLOT_WIDTH, below * SLOT_WIDTH)
      return [id, { width, above: reach(above), below: reach(below) }]
    }),
  )
}

function countBy(flows: readonly FlowEnds[], key: (flow: FlowEnds) => string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const flow of flows) {
    const unit = key(flow)
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return counts
}

function columnsOf(units: readonly DrawnUnit[], flows: readonly FlowEnds[], frames: Map<string, Frame>) {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: COLUMN_GAP })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of sourcesFirst(units, flows)) {
    const { width, above, below } = frames.get(id) ?? NO_FRAME
    graph.setNode(id, { width, height: above + UNIT_HEIGHT + below })
  }
  const pairs = new Set<string>()
  for (const { from, to } of flows) {
    if (from === null || to === null || from === to || pairs.has(`${from} ${to}`)) continue
    pairs.add(`${from} ${to}`)
    graph.setEdge(from, to)
  }
  layout(graph)
  return new Map(units.map(({ id }) => [id, cornerOf(graph.node(id), frames.get(id) ?? NO_FRAME)]))
}

/** Rings are opened where they come back to a unit that was met before: the search begins where things enter the plant. */
function sourcesFirst(units: readonly DrawnUnit[], flows: readonly FlowEnds[]): DrawnUnit[] {
  const fed = new Set(flows.filter(({ from }) => from !== null).map(({ to }) => to))
  return [...units.filter(({ id }) => !fed.has(id)), ...units.filter(({ id }) => fed.has(id))]
}

const NO_FRAME: Frame = { width: UNIT_WIDTH, above: 0, below: 0 }

function cornerOf(node: { x?: number; y?: number } | undefined, { above, below }: Frame): Point {
  const height = above + UNIT_HEIGHT + below
  return { x: snap((node?.x ?? 0) - UNIT_WIDTH / 2), y: snap((node?.y ?? 0) - height / 2 + above) }
}

/** How far the computed places lie from where people put things: the middle of all differences. */
function moveTo(places: ReadonlyMap<string, Point>, wanted: ReadonlyMap<string, Point>): Point {
  const middle = (axis: 'x' | 'y') => {
    const all = [...places].map(([id, place]) => place[axis] - (wanted.get(id)?.[axis] ?? 0)).sort((a, b) => a - b)
    return all[Math.floor(all.length / 2)] ?? 0
  }
  return { x: middle('x'), y: middle('y') }
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function boxOf({ x, y }: Point, { width, above, below }: Frame = NO_FRAME): Box {
  const middle = x + UNIT_WIDTH / 2
  return { left: middle - width / 2, right: middle + width / 2, top: y - above, bottom: y + UNIT_HEIGHT + below }
}

/** The nearest place, ring by ring around the wanted one, where the unit touches no other. */
function freePlace(wanted: Point, frame: Frame | undefined, standing: readonly Box[]): Point {
  for (let ring = 0; ring < MOST_RINGS; ring += 1) {
    const found = ringOf(wanted, ring).find((place) => !standing.some((box) => touches(boxOf(place, frame), box)))
    if (found !== undefined) return found
  }
  return wanted
}

function ringOf({ x, y }: Point, ring: number): Point[] {
  if (ring === 0) return [{ x, y }]
  const points: Point[] = []
  const step = GRID * 3
  for (let along = -ring; along <= ring; along += 1) {
    points.push({ x: x + along * step, y: y + ring * step }, { x: x + along * step, y: y - ring * step })
    points.push({ x: x + ring * step, y: y + along * step }, { x: x - ring * step, y: y + along * step })
  }
  return points.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y) || b.y - a.y || b.x - a.x)
}

function touches(a: Box, b: Box): boolean {
  const apart = GRID
  return a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom + apart && b.top < a.bottom + apart
}
