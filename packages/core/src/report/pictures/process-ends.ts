import { INK } from './chart-style.ts'
import type { Point } from './curve.ts'
import type { PictureText } from './picture.ts'
import { px } from './picture.ts'
import type { LabelBox } from './place-labels.ts'
import type { Drawing } from './process-drawing.ts'
import { END_LINE, SIDE, SIZE, placeOf } from './process-drawing.ts'

type EndArrow = { readonly shapes: readonly string[]; readonly texts: readonly PictureText[]; readonly box: LabelBox }

/** What comes from or goes to the outside: an arrow beside the box with the numbers of its flows, one below the other. */
export function endArrows(drawing: Drawing): EndArrow[] {
  const { sankey, naming, boxWidth } = drawing.plan
  const arrow = (unit: string, ids: readonly string[], side: -1 | 1): EndArrow[] => {
    if (ids.length === 0) return []
    const { x, y } = placeOf(drawing, unit)
    const edge = x + (side * boxWidth) / 2
    const [from, to] = side === -1 ? [edge - 13, edge] : [edge, edge + 13]
    const top = y - ((ids.length - 1) * END_LINE) / 2
    const texts = ids.map((id, at) => {
      return words({ x: edge + side * 14, y: top + at * END_LINE }, side === -1 ? 'end' : 'start', naming.flow(id))
    })
    const shapes = [
      `<path d="M${px(from)} ${px(y)}H${px(to - 6)}" fill="none" stroke="#444444" stroke-width="1"/>`,
      `<path d="M${px(to)} ${px(y)}l-6.5 -3.5v7Z" fill="#444444"/>`,
    ]
    const box = { x: side === -1 ? edge - SIDE : edge, y: top - 6, width: SIDE, height: END_LINE * ids.length }
    return [{ shapes, texts, box }]
  }
  return sankey.nodes.flatMap(({ id }) => {
    const ins = sankey.links.filter(({ from, to }) => from === null && to === id).map((link) => link.id)
    const outs = sankey.links.filter(({ from, to }) => to === null && from === id).map((link) => link.id)
    return [...arrow(id, ins, -1), ...arrow(id, outs, 1)]
  })
}

/** A text of a drawing of a process. */
export function words({ x, y }: Point, anchor: PictureText['anchor'], text: string): PictureText {
  return { x, y, anchor, size: SIZE, isBold: false, fill: INK, text }
}
