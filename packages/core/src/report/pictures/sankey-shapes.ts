import type { PlacedLink, PlacedNode } from '../../balance/sankey/sankey-types.ts'
import { pointsAlong, pointsOn } from './curve.ts'
import { px } from './picture.ts'
import type { Spot } from './place-labels.ts'
import { spotsAround } from './place-labels.ts'

/** How far the places are from each other where a number may stand on its flow, in pixels. */
const NEXT_SPOT = 8

/** A name stands in the middle of its flow, or near; a number anywhere on it. */
export function alongLink({ path, label, width }: PlacedLink, isAnywhere: boolean): Spot[] {
  if (!isAnywhere) return spotsAround({ x: label.x, y: label.y, anchor: 'middle' })
  const on = pointsOn(path).map(({ x, y }): Spot => ({ x, y, anchor: 'middle' }))
  const off = Math.min(60, width / 2 - 8)
  const beside =
    off < 6
      ? []
      : on.flatMap((spot) => [
          { ...spot, y: spot.y - off },
          { ...spot, y: spot.y + off },
        ])
  const near = on.flatMap((spot) => [
    { ...spot, y: spot.y - 11 },
    { ...spot, y: spot.y + 11 },
  ])
  const dense = pointsAlong(path, NEXT_SPOT).map(({ x, y }): Spot => ({ x, y, anchor: 'middle' }))
  // where a short flow has no room on itself
  const around = dense.flatMap(({ x, y }): Spot[] => [
    { x: x + 3, y: y - 8, anchor: 'start' },
    { x: x - 3, y: y + 8, anchor: 'end' },
    { x, y: y - 20, anchor: 'middle' },
    { x, y: y + 20, anchor: 'middle' },
  ])
  return [{ x: label.x, y: label.y, anchor: 'middle' }, ...on, ...beside, ...near, ...dense, ...around]
}

/** The link whose outer end a stub is. */
export function linkOfStub(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

/** The shape of a link; what is not known as a broken line. `isFalling`: links run down the page. */
export function linkShape({ path, width, state, isFeedback }: PlacedLink, isFalling = false): string {
  if (state !== 'drawn') {
    const dashes = state === 'zero' ? '1 3' : '5 3'
    return `<path d="${path}" fill="none" stroke="#555555" stroke-width="1" stroke-dasharray="${dashes}"/>`
  }
  const colour = isFeedback ? '#c9a27a' : '#8fb4d9'
  const wide = px(Math.max(0.6, width))
  if (!isFeedback) return `<path d="${ribbon(path, wide, isFalling)}" fill="${colour}" fill-opacity="0.6"/>`
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="0.6" stroke-width="${wide}"/>`
}

/** The area along a curve that is equally thick everywhere: a thick line would stick out where it is steep. */
function ribbon(path: string, thick: number, isFalling: boolean): string {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbersOf(path)
  const side = (by: number): number[] => {
    const [dx, dy] = isFalling ? [by, 0] : [0, by]
    return [x0 + dx, y0 + dy, x1 + dx, y1 + dy, x2 + dx, y2 + dy, x3 + dx, y3 + dy].map(px)
  }
  const [a, b, c, d, e, f, g, h] = side(-thick / 2)
  const [i, j, k, l, m, n, o, p] = side(thick / 2)
  return `M${a} ${b}C${c} ${d} ${e} ${f} ${g} ${h}L${o} ${p}C${m} ${n} ${k} ${l} ${i} ${j}Z`
}

function numbersOf(path: string): number[] {
  return (path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
}

/** The shape of a unit, or of the outer end of a link, which is thinner. */
export function nodeShape({ x, y, width, height, isStub }: PlacedNode, isFalling = false): string {
  const fill = isStub ? '#8c8c8c' : '#1f4e79'
  const wide = isStub && !isFalling ? 4 : width
  const left = isStub ? x + (width - wide) / 2 : x
  return `<rect x="${px(left)}" y="${px(y)}" width="${wide}" height="${px(height)}" fill="${fill}"/>`
}
