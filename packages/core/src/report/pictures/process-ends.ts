import { INK } from './chart-style.ts'
import type { Point } from './curve.ts'
import type { PictureText } from './picture.ts'
import { px } from './picture.ts'
import type { LabelBox } from './place-labels.ts'
import type { Drawing } from './process-drawing.ts'
import { END, SIZE, columnWidth, placeOf, sides } from './process-drawing.ts'

/** The number of a flow from or to the outside, and the flow. */
export type EndText = { readonly id: string; readonly text: PictureText }

type EndArrow = {
  readonly shapes: readonly string[]
  readonly texts: readonly EndText[]
  readonly box: LabelBox
}

/** What comes from or goes to the outside: an arrow beside the box with the numbers of its flows, in columns. */
export function endArrows(drawing: Drawing): EndArrow[] {
  const { sankey, naming, boxWidth } = drawing.plan
  const step = columnWidth(sankey.links.length) + END.apart
  return sankey.nodes.flatMap(({ id: unit }) => {
    const { x, y } = placeOf(drawing, unit)
    return sides(sankey, unit).map(({ side, flows, width }): EndArrow => {
      const edge = x + (side * boxWidth) / 2
      const [from, to] = side === -1 ? [edge - 13, edge] : [edge, edge + 13]
      const rows = Math.min(END.rows, flows.length)
      const top = y - ((rows - 1) * END.line) / 2
      const texts = flows.map((id, at) => {
        const place = {
          x: edge + side * (END.arrow + Math.floor(at / END.rows) * step),
          y: top + (at % END.rows) * END.line,
        }
        return { id, text: words(place, side === -1 ? 'end' : 'start', naming.flow(id)) }
      })
      const shapes = [
        `<path d="M${px(from)} ${px(y)}H${px(to - 6)}" fill="none" stroke="#444444" stroke-width="1"/>`,
        `<path d="M${px(to)} ${px(y)}l-6.5 -3.5v7Z" fill="#444444"/>`,
      ]
      const box = { x: side === -1 ? edge - width : edge, y: top - 6, width, height: END.line * rows }
      return { shapes, texts, box }
    })
  })
}

/** A text of a drawing of a process. */
export function words({ x, y }: Point, anchor: PictureText['anchor'], text: string): PictureText {
  return { x, y, anchor, size: SIZE, isBold: false, fill: INK, text }
}
