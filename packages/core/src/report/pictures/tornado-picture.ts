import type { ReportChart } from '../report-document.schema.ts'
import { cutTo, oneLine, widthOf } from './picture-text.ts'
import { axisText, chartNumber } from '../chart-values.ts'
import { chartName, roundTicks, rowName, shownValue } from './chart-names.ts'
import { GRID, INK, SERIES_COLOURS, TEXT_SIZE } from './chart-style.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture, PictureText } from './picture.ts'
import { PICTURE_WIDTH, pictureOf, px } from './picture.ts'

const TOP = 36
const PITCH = 36
const BAR = 20
const LINE = 15
const BOTTOM = 52
const RIGHT = 24
/** Left and right of the longest bars, for their texts: a share of the whole range. */
const LABEL_ROOM = 0.14

type Scale = { readonly left: number; readonly of: (value: number) => number; readonly ticks: readonly number[] }
type Bar = { readonly names: readonly string[]; readonly ends: readonly [End | null, End | null] }
type End = { readonly value: number; readonly text: string }

/**
 * Draws a tornado: for every factor a bar from the value of the first series to that of the second. A third series gives
 * the value without any change, at which the bars change colour; without it a bar is of one colour, its ends marked.
 */
export function tornadoPicture(chart: ReportChart): Picture {
  const bars = barsOf(chart)
  const base = chart.series[2]?.values.map(chartNumber).find((value) => value !== null) ?? null
  const scale = scaleOf(bars, base)
  const height = TOP + PITCH * bars.length + BOTTOM
  const shapes = [
    ...scale.ticks.map((tick) => upright(scale.of(tick), bars.length, GRID)),
    ...bars.flatMap((bar, at) => barShapes(bar, TOP + PITCH * (at + 0.5), scale, base)),
    base === null ? '' : upright(scale.of(base), bars.length, INK),
    ...keyShapes(chart, base !== null),
  ]
  const texts = [...axisTexts(chart, scale, bars.length), ...bars.flatMap((bar, at) => barTexts(bar, at, scale))]
  return pictureOf({
    width: PICTURE_WIDTH,
    height,
    shapes,
    texts: [...texts, ...keyTexts(chart)],
    alt: chartAlt(chart),
  })
}

function barsOf({ categories, series }: ReportChart): Bar[] {
  const end = (at: number, row: number): End | null => {
    const text = series[at]?.values[row] ?? null
    const value = chartNumber(text)
    return value === null || text === null ? null : { value, text: shownValue(text) }
  }
  return categories.map((name, row) => ({ names: rowName(name), ends: [end(0, row), end(1, row)] }))
}

function scaleOf(bars: readonly Bar[], base: number | null): Scale {
  const values = [
    ...bars.flatMap(({ ends }) => ends.flatMap((end) => end?.value ?? [])),
    ...(base === null ? [] : [base]),
  ]
  const ticks = roundTicks(values.length === 0 ? [0] : values, LABEL_ROOM)
  const left = 20 + bars.reduce((most, { names }) => Math.max(most, ...names.map(widthOf)), 1) * TEXT_SIZE
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const width = PICTURE_WIDTH - RIGHT - left
  return { left, ticks, of: (value) => left + ((value - low) / (high - low)) * width }
}

function barShapes({ ends }: Bar, y: number, scale: Scale, base: number | null): string[] {
  const [one, two] = ends.map((end) => (end === null ? null : scale.of(end.value)))
  const from = base === null ? null : scale.of(base)
  if (from !== null) {
    // the shorter part last, where both are on one side
    const parts = [one, two].flatMap((x, at) => (x == null ? [] : [{ x, at }]))
    parts.sort((a, b) => Math.abs(b.x - from) - Math.abs(a.x - from))
    return parts.map(({ x, at }) => bar(from, x, y, SERIES_COLOURS[at] ?? INK))
  }
  const span = one == null || two == null ? [] : [bar(one, two, y, '#c9d6e4')]
  return [...span, ...[one, two].flatMap((x, at) => (x == null ? [] : [mark(x, y, at)]))]
}

function bar(from: number, to: number, y: number, colour: string): string {
  const x = Math.min(from, to)
  return `<rect x="${px(x)}" y="${px(y - BAR / 2)}" width="${px(Math.abs(to - from))}" height="${BAR}" fill="${colour}" stroke="#404040" stroke-width="0.5"/>`
}

function mark(x: number, y: number, at: number): string {
  return `<rect x="${px(x - 3)}" y="${px(y - BAR / 2 - 2)}" width="6" height="${BAR + 4}" fill="${SERIES_COLOURS[at] ?? INK}" stroke="#404040" stroke-width="0.5"/>`
}

function upright(x: number, rows: number, colour: string): string {
  return `<path d="M${px(x)} ${TOP}V${TOP + PITCH * rows}" stroke="${colour}" stroke-width="1" fill="none"/>`
}

/** The values at the ends of a bar, outside of it. */
function barTexts({ names, ends }: Bar, row: number, scale: Scale): PictureText[] {
  const y = TOP + PITCH * (row + 0.5)
  const sorted = ends.flatMap((end) => end ?? []).sort((a, b) => a.value - b.value)
  const values = sorted.map(({ value, text }, at): PictureText => {
    const isLeft = at === 0 && sorted.length > 1
    return words(scale.of(value) + (isLeft ? -6 : 6), y, isLeft ? 'end' : 'start', text)
  })
  const name = names.map((text, at) => words(scale.left - 8, y + (at - (names.length - 1) / 2) * LINE, 'end', text))
  return [...name, ...values]
}

function axisTexts({ unit }: ReportChart, scale: Scale, rows: number): PictureText[] {
  const y = TOP + PITCH * rows
  const ticks = scale.ticks.map((tick) => words(scale.of(tick), y + 12, 'middle', axisText(tick)))
  const middle = (scale.left + PICTURE_WIDTH - RIGHT) / 2
  return [...ticks, words(middle, y + 36, 'middle', cutTo(oneLine(unit), 30))]
}

/** Where the marks of the two series stand in the key, from the right. */
function keyPlaces({ series }: ReportChart): { x: number; text: string }[] {
  const names = series.slice(0, 2).map(({ name }, at) => chartName(name) || `系列${at + 1}`)
  let x = PICTURE_WIDTH - RIGHT
  return names
    .reverse()
    .map((text) => {
      x -= widthOf(text) * TEXT_SIZE + 40
      return { x, text }
    })
    .reverse()
}

function keyShapes(chart: ReportChart, isParted: boolean): string[] {
  return keyPlaces(chart).map(({ x }, at) => {
    return isParted
      ? `<rect x="${px(x)}" y="8" width="24" height="12" fill="${SERIES_COLOURS[at] ?? INK}" stroke="#404040" stroke-width="0.5"/>`
      : `<rect x="${px(x + 12)}" y="6" width="6" height="16" fill="${SERIES_COLOURS[at] ?? INK}" stroke="#404040" stroke-width="0.5"/>`
  })
}

function keyTexts(chart: ReportChart): PictureText[] {
  return keyPlaces(chart).map(({ x, text }) => words(x + 28, 14, 'start', text))
}

function words(x: number, y: number, anchor: PictureText['anchor'], text: string): PictureText {
  return { x, y, anchor, size: TEXT_SIZE, isBold: false, fill: INK, text }
}
