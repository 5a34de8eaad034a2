import type { DrawnFlow, DrawnUnit, Point } from './drawing.ts'
import type { Port } from './ports.ts'
import { portsOf, SLOT_REACH, UNIT_HEIGHT, UNIT_WIDTH } from './ports.ts'
import type { Route } from './route.ts'
import { acrossRoute, downRoute } from './route.ts'

/** Where along its arrow the words of a flow may stand, the best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]
export const LABEL_WIDTH = 136
const LABEL_HEIGHT = 34

/** How a flow runs between places: its ports, and where along it its words stand. */
export type Way = { readonly port: Port; readonly share: number }

/** The ways of all flows for given places: few cross, and words stand clear of units and of one another. */
export function waysOf(
  units: readonly DrawnUnit[],
  flows: readonly DrawnFlow[],
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Way> {
  const ports = portsOf(units, flows, places)
  const taken: Point[] = []
  const corners = [...places.values()]
  const ways = new Map<string, Way>()
  for (const flow of flows) {
    const port = ports.get(flow.id)
    if (port === undefined) continue
    if (port.kind !== 'across') {
      ways.set(flow.id, { port, share: 0 })
      const label = routeOf(flow, { port, share: 0 }, places)?.label
      if (label !== undefined) taken.push(label)
    }
  }
  for (const flow of flows) {
    const port = ports.get(flow.id)
    if (port?.kind !== 'across') continue
    const labels = SHARES.map((share) => ({ share, label: routeOf(flow, { port, share }, places)?.label }))
    const clear = labels.find(({ label }) => label !== undefined && isClear(label, taken, corners))
    const chosen = clear ?? labels[0]
    if (chosen?.label !== undefined) taken.push(chosen.label)
    ways.set(flow.id, { port, share: chosen?.share ?? 0.5 })
  }
  return ways
}

/** The drawn arrow of a flow; null where an end has no place. */
export function routeOf(flow: DrawnFlow, { port, share }: Way, places: ReadonlyMap<string, Point>): Route | null {
  const from = flow.from === null ? undefined : places.get(flow.from)
  const to = flow.to === null ? undefined : places.get(flow.to)
  if (from !== undefined && to !== undefined) {
    return acrossRoute(sidePoint(from, UNIT_WIDTH, port.shiftFrom), sidePoint(to, 0, port.shiftTo), {
      dip: port.dip,
      share,
    })
  }
  if (to !== undefined) return inflow(to, port.shiftTo)
  return from === undefined ? null : outflow(from, port.shiftFrom)
}

/** The shift of an arrow's end at the unit itself, which is narrower than the row of its slots. */
export function heldShift(shift: number): number {
  const most = UNIT_WIDTH / 2 - 20
  return Math.max(-most, Math.min(most, shift))
}

function sidePoint({ x, y }: Point, across: number, shift: number): Point {
  return { x: x + across, y: y + UNIT_HEIGHT / 2 + shift }
}

function inflow({ x, y }: Point, shift: number): Route {
  const middle = x + UNIT_WIDTH / 2
  return downRoute({ x: middle + shift, y: y - SLOT_REACH }, { x: middle + heldShift(shift), y })
}

function outflow({ x, y }: Point, shift: number): Route {
  const middle = x + UNIT_WIDTH / 2
  const bottom = y + UNIT_HEIGHT
  const end = { x: middle + shift, y: bottom + SLOT_REACH }
  return { ...downRoute({ x: middle + heldShift(shift), y: bottom }, end), label: end }
}

function isClear(label: Point, taken: readonly Point[], corners: readonly Point[]): boolean {
  const hits = (other: Point) => Math.abs(other.x - label.x) < LABEL_WIDTH && Math.abs(other.y - label.y) < LABEL_HEIGHT
  if (taken.some(hits)) return false
  return !corners.some(({ x, y }) => {
    const besideX = label.x + LABEL_WIDTH / 2 < x || label.x - LABEL_WIDTH / 2 > x + UNIT_WIDTH
    const besideY = label.y + LABEL_HEIGHT / 2 < y || label.y - LABEL_HEIGHT / 2 > y + UNIT_HEIGHT
    return !(besideX || besideY)
  })
}

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const MARGIN = 96

/** The rectangle around everything drawn, with room for the words at its edge. */
export function boundsOf(places: ReadonlyMap<string, Point>, labels: Iterable<Point>): Bounds {
  const points = [...places.values()].flatMap(({ x, y }) => [
    { x, y },
    { x: x + UNIT_WIDTH, y: y + UNIT_HEIGHT },
  ])
  const all = [...points, ...labels]
  if (all.length === 0) return { x: 0, y: 0, width: 480, height: 240 }
  const left = Math.min(...all.map(({ x }) => x)) - MARGIN
  const top = Math.min(...all.map(({ y }) => y)) - MARGIN
  const right = Math.max(...all.map(({ x }) => x)) + MARGIN
  const bottom = Math.max(...all.map(({ y }) => y)) + MARGIN
  return { x: left, y: top, width: right - left, height: bottom - top }
}
