import type { ReportSankey } from '../report-document.schema.ts'
import type { Point } from './curve.ts'
import type { Naming } from './marks.ts'
import { px } from './picture.ts'
import type { ProcessLayout } from './process-layout.ts'

export const SIZE = 11
export const LINE = 13
export const BOX = { least: 50, most: 116, height: 32, lines: 2 } as const
export const LEVEL = { least: 52, most: 84 } as const
export const MARGIN = 14
/** Between the lanes of what flows back. */
export const LANE = 9
/** Beside a box where flows from or to the outside are drawn: the arrow, then columns of numbers, so high as a level is. */
export const END = { arrow: 14, line: 11, rows: 4, digit: 7, apart: 6 } as const
/** Places on a line that goes from one level to the next. */
export const SHORT = 7

/** How a process is drawn: by names, with the outer ends of flows as items of their own, or by numbers, with ends beside the boxes. */
export type Plan = {
  readonly sankey: ReportSankey
  readonly naming: Naming
  readonly isNumbered: boolean
  readonly boxWidth: number
  readonly width: number
  /** How many times as far as they must the levels stand from each other, so that numbers have room. */
  readonly spread: number
}

export type Drawing = {
  readonly plan: Plan
  readonly layout: ProcessLayout
  readonly lanes: ReadonlyMap<string, number>
  readonly height: number
  readonly step: number
}

/** A side of a unit (-1: left) with the flows that come there from the outside or leave for it, and the width they take. */
type Side = { readonly side: -1 | 1; readonly flows: readonly string[]; readonly width: number }

/** The sides of a unit on which flows from (left) or to (right) the outside are drawn. */
export function sides({ links }: ReportSankey, unit: string): Side[] {
  const sideOf = (side: -1 | 1, flows: readonly string[]): Side[] => {
    const columns = Math.ceil(flows.length / END.rows)
    const width = END.arrow + 1 + columns * (columnWidth(links.length) + END.apart) - END.apart
    return flows.length === 0 ? [] : [{ side, flows, width }]
  }
  const ins = links.filter(({ from, to }) => from === null && to === unit).map(({ id }) => id)
  const outs = links.filter(({ from, to }) => to === null && from === unit).map(({ id }) => id)
  return [...sideOf(-1, ins), ...sideOf(1, outs)]
}

/** The width that the numbers of so many flows take. */
export function columnWidth(flows: number): number {
  return END.digit * String(flows).length
}

export function placeOf({ plan, layout, step }: Drawing, id: string): Point {
  const { level = 0, x = 0 } = layout.items.get(id) ?? {}
  // the room beside a box is on the side on which something comes or goes
  const shift = plan.isNumbered
    ? sides(plan.sankey, id).reduce((sum, { side, width }) => sum - (side * width) / 2, 0)
    : 0
  return { x: MARGIN + x + shift, y: MARGIN + BOX.height / 2 + level * step }
}

export function isEnd(id: string, { plan }: Drawing): boolean {
  return !plan.sankey.nodes.some((node) => node.id === id)
}

/** Half of the height of an item. */
export function halfOf(drawing: Drawing, id: string): number {
  return isEnd(id, drawing) ? LINE / 2 + 1 : BOX.height / 2
}

type Flow = ProcessLayout['flows'][number]

/** Right of everything: what flows back stands last. */
const LAST = 1e9

/** Where a flow leaves or enters an item: the flows of an item side by side, in the order of their other ends. */
function portOf(drawing: Drawing, flow: Flow, side: 'from' | 'to'): Point {
  const id = flow[side]
  const { x, y } = placeOf(drawing, id)
  const other = side === 'from' ? 'to' : 'from'
  const towards = (each: Flow): number => {
    if (each.isBack) return LAST
    const pass = side === 'from' ? each.passes[0] : each.passes.at(-1)
    return pass === undefined ? placeOf(drawing, each[other]).x : MARGIN + pass.x
  }
  const alike = drawing.layout.flows.filter((each) => each[side] === id).sort((a, b) => towards(a) - towards(b))
  const share = (alike.indexOf(flow) + 1) / (alike.length + 1) - 0.5
  const width = isEnd(id, drawing) ? 0 : drawing.plan.boxWidth * 0.9
  return { x: x + share * width, y: y + (side === 'from' ? 1 : -1) * halfOf(drawing, id) }
}

/** The line of a flow: curves from level to level; what flows back goes out below its unit, up its lane, and in above the other. */
export function pathOf(drawing: Drawing, flow: Flow): string {
  const [start, end] = [portOf(drawing, flow, 'from'), portOf(drawing, flow, 'to')]
  const lane = drawing.lanes.get(flow.id)
  if (lane !== undefined) {
    const at = [...drawing.lanes.keys()].indexOf(flow.id)
    const away = 5 + ((at * 3) % 9)
    const corners = [
      { x: start.x, y: start.y + away },
      { x: lane, y: start.y + away },
      { x: lane, y: end.y - away - 3 },
      { x: end.x, y: end.y - away - 3 },
      end,
    ]
    return `M${point(start)}${corners.map((corner) => `L${point(corner)}`).join('')}`
  }
  const middle = BOX.height / 2
  const stops = flow.passes.flatMap(({ level, x }) => {
    const y = MARGIN + middle + level * drawing.step
    return [
      { x: MARGIN + x, y: y - middle },
      { x: MARGIN + x, y: y + middle },
    ]
  })
  const points = [start, ...stops, end]
  return `M${point(start)}${points
    .slice(1)
    .map((to, at) => stepOf(points[at] ?? start, to, at % 2 === 1))
    .join('')}`
}

function stepOf(from: Point, to: Point, isStraight: boolean): string {
  if (isStraight) return `L${point(to)}`
  const middle = (from.y + to.y) / 2
  return `C${point({ x: from.x, y: middle })} ${point({ x: to.x, y: middle })} ${point(to)}`
}

function point({ x, y }: Point): string {
  return `${px(x)} ${px(y)}`
}
