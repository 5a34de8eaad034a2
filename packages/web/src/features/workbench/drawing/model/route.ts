import type { Point } from './drawing.ts'

/** A drawn arrow: the path as SVG says it, and where its words stand. */
export type Route = { readonly path: string; readonly label: Point }

const BEND = 12
/** An arrow that has less room than this to the right runs back under the units. */
const LEAST_ADVANCE = 24

/**
 * The way of an arrow from one point to another, in pixels: a curve to the right, or, where the target lies behind,
 * a way under both units. `share` (0-1): where along it the words stand.
 */
export function acrossRoute(from: Point, to: Point, { dip, share }: { dip: number; share: number }): Route {
  return to.x - from.x >= LEAST_ADVANCE ? curve(from, to, share) : wayBack(from, to, { dip, share })
}

/** A straight way down, from the outside into a unit or out of it, bending to the side where it ends. */
export function downRoute(from: Point, to: Point): Route {
  const bend = (to.y - from.y) / 2
  const path = `M${at(from)} C${at({ x: from.x, y: from.y + bend })} ${at({ x: to.x, y: to.y - bend })} ${at(to)}`
  return { path, label: from }
}

function curve(from: Point, to: Point, share: number): Route {
  const bend = Math.max(32, (to.x - from.x) / 2)
  const first = { x: from.x + bend, y: from.y }
  const second = { x: to.x - bend, y: to.y }
  const rest = 1 - share
  const mix = (axis: 'x' | 'y') =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * share * first[axis] +
    3 * rest * share ** 2 * second[axis] +
    share ** 3 * to[axis]
  return { path: `M${at(from)} C${at(first)} ${at(second)} ${at(to)}`, label: { x: mix('x'), y: mix('y') } }
}

function wayBack(from: Point, to: Point, { dip, share }: { dip: number; share: number }): Route {
  const depth = Math.max(from.y, to.y) + dip
  const right = from.x + BEND * 2
  const left = to.x - BEND * 2
  const path = [
    `M${at(from)}`,
    `L${at({ x: right - BEND, y: from.y })}`,
    `Q${at({ x: right, y: from.y })} ${at({ x: right, y: from.y + BEND })}`,
    `L${at({ x: right, y: depth - BEND })}`,
    `Q${at({ x: right, y: depth })} ${at({ x: right - BEND, y: depth })}`,
    `L${at({ x: left + BEND, y: depth })}`,
    `Q${at({ x: left, y: depth })} ${at({ x: left, y: depth - BEND })}`,
    `L${at({ x: left, y: to.y + BEND })}`,
    `Q${at({ x: left, y: to.y })} ${at({ x: left + BEND, y: to.y })}`,
    `L${at(to)}`,
  ]
  return { path: path.join(' '), label: { x: right + (left - right) * share, y: depth } }
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
