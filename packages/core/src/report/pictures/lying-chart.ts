import { axisText } from '../chart-values.ts'
import type { ReportChart } from '../report-document.schema.ts'
import { GRID, INK, TEXT_SIZE } from './chart-style.ts'
import { cutTo, oneLine, widthOf } from './picture-text.ts'
import type { PictureText } from './picture.ts'
import { PICTURE_WIDTH, lineOffset, px } from './picture.ts'

// What charts of lying bars have in common, whether the bars begin at zero or at the value without any change.

/** What is left free on the right of a chart, and between a key and the next. */
export const RIGHT = 24
const LINE = 15
const KEY_ROOM = 40

/** The axis of lying bars: it begins at `left`, `of` is where a value stands. */
export type LyingScale = {
  readonly left: number
  readonly ticks: readonly number[]
  readonly of: (value: number) => number
}

/** A scale over ticks, right of a margin and the widest line of the names. */
export function lyingScale(
  ticks: readonly number[],
  names: readonly (readonly string[])[],
  margin: number,
): LyingScale {
  const left = margin + names.reduce((most, lines) => Math.max(most, ...lines.map(widthOf)), 1) * TEXT_SIZE
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const width = PICTURE_WIDTH - RIGHT - left
  return { left, ticks, of: (value) => left + ((value - first) / (last - first || 1)) * width }
}

/** The lines of a name left of its bar, around the middle of it. */
export function nameTexts(lines: readonly string[], middle: number, { left }: LyingScale): PictureText[] {
  return lines.map((text, at) => chartWords(left - 8, middle + lineOffset(at, lines.length, LINE), 'end', text))
}

/** The values of the axis below the bars, and further below what they measure. */
export function axisTexts(
  { unit }: ReportChart,
  scale: LyingScale,
  { bottom, unitBelow }: { readonly bottom: number; readonly unitBelow: number },
): PictureText[] {
  const ticks = scale.ticks.map((tick) => chartWords(scale.of(tick), bottom + 12, 'middle', axisText(tick)))
  const middle = (scale.left + PICTURE_WIDTH - RIGHT) / 2
  return [...ticks, chartWords(middle, bottom + unitBelow, 'middle', cutTo(oneLine(unit), 30))]
}

/** Where the signs of a key stand in one row, in the order of the names, the last one at the right. */
export function keyPlaces(names: readonly string[]): { readonly x: number; readonly text: string }[] {
  const places: { x: number; text: string }[] = []
  let x = PICTURE_WIDTH - RIGHT
  for (const text of [...names].reverse()) {
    x -= widthOf(text) * TEXT_SIZE + KEY_ROOM
    places.unshift({ x, text })
  }
  return places
}

/** An upright line of the grid, or of the axis. */
export function upright(x: number, { top, bottom }: { top: number; bottom: number }, colour: string = GRID): string {
  return `<path d="M${px(x)} ${px(top)}V${px(bottom)}" stroke="${colour}" stroke-width="1" fill="none"/>`
}

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A rectangle with an edge, so that pale ones are seen on paper. */
export function edged({ x, y, width, height }: Rectangle, colour: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${colour}" stroke="#404040" stroke-width="0.5"/>`
}

/** A text of a chart. */
export function chartWords(x: number, y: number, anchor: PictureText['anchor'], text: string): PictureText {
  return { x, y, anchor, size: TEXT_SIZE, isBold: false, fill: INK, text }
}
