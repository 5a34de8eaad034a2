/** A place in a drawing, in pixels. */
export type Point = { readonly x: number; readonly y: number }

type Curve = readonly [Point, Point, Point, Point]

/** Where along a curve something may be written, the middle first. */
const SHARES = [0.5, 0.38, 0.62, 0.26, 0.74, 0.15, 0.85] as const

/** The place on a cubic curve at a share of its way. */
function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t
  const mix = (one: number, two: number, three: number, four: number): number =>
    s * s * s * one + 3 * s * s * t * two + 3 * s * t * t * three + t * t * t * four
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) }
}

/** The cubic curves of a path of an SVG whose segments are `C` and straight lines `L`; other segments are not read. */
function curvesOf(path: string): Curve[] {
  const curves: Curve[] = []
  let from: Point = { x: 0, y: 0 }
  for (const [, kind, rest = ''] of path.matchAll(/([MCL])([^MCL]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    const points = numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []))
    const to = points.at(-1) ?? from
    const [one = from, two = to] = points
    if (kind === 'C') curves.push([from, one, two, to])
    if (kind === 'L') curves.push([from, from, to, to])
    from = to
  }
  return curves
}

/** Places on a path, those in the middle of its curves first. */
export function pointsOn(path: string): Point[] {
  const curves = curvesOf(path)
  return SHARES.flatMap((share) => curves.map((curve) => pointAt(curve, share)))
}

/** Places along a path, one every so many pixels, from its beginning. */
export function pointsAlong(path: string, distance: number): Point[] {
  return curvesOf(path).flatMap((curve) => {
    const [a, , , d] = curve
    const count = Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / distance)
    return Array.from({ length: count }, (_, at) => pointAt(curve, (at + 0.5) / count))
  })
}
