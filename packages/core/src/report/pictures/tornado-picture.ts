import type { ReportChart } from '../report-document.schema.ts'
import { chartNumber } from '../chart-values.ts'
import { chartName, roundTicks, rowName, shownValue } from './chart-names.ts'
import { chartSpot } from './chart-spots.ts'
import { INK, seriesColour } from './chart-style.ts'
import type { LyingScale } from './lying-chart.ts'
import { axisTexts, chartWords, edged, keyPlaces, lyingScale, nameTexts, upright } from './lying-chart.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture, PictureSpot, PictureText } from './picture.ts'
import { PICTURE_WIDTH, pictureOf } from './picture.ts'

const TOP = 36
const PITCH = 36
const BAR = 20
const BOTTOM = 52
/** Left and right of the longest bars, for their texts: a share of the whole range. */
const LABEL_ROOM = 0.14
/** Beside a bar, for its value where somebody points at it, in pixels. */
const VALUE_ROOM = 50

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
  const bottom = TOP + PITCH * bars.length
  const grid = { top: TOP, bottom }
  const shapes = [
    ...scale.ticks.map((tick) => upright(scale.of(tick), grid)),
    ...bars.flatMap((bar, at) => barShapes(bar, TOP + PITCH * (at + 0.5), scale, base)),
    base === null ? '' : upright(scale.of(base), grid, INK),
    ...keyShapes(chart, base !== null),
  ]
  const texts = [
    ...axisTexts(chart, scale, { bottom, unitBelow: 36 }),
    ...bars.flatMap((bar, at) => barTexts(bar, at, scale)),
  ]
  return pictureOf({
    width: PICTURE_WIDTH,
    height: bottom + BOTTOM,
    shapes,
    texts: [...texts, ...keyTexts(chart)],
    alt: chartAlt(chart),
    spots: bars.flatMap((bar, at) => spotsOf(chart, bar, at, scale)),
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

function scaleOf(bars: readonly Bar[], base: number | null): LyingScale {
  const values = [
    ...bars.flatMap(({ ends }) => ends.flatMap((end) => end?.value ?? [])),
    ...(base === null ? [] : [base]),
  ]
  const ticks = roundTicks(values.length === 0 ? [0] : values, LABEL_ROOM)
  return lyingScale(
    ticks,
    bars.map(({ names }) => names),
    20,
  )
}

function barShapes({ ends }: Bar, y: number, scale: LyingScale, base: number | null): string[] {
  const [one, two] = ends.map((end) => (end === null ? null : scale.of(end.value)))
  const from = base === null ? null : scale.of(base)
  if (from !== null) {
    // the shorter part last, where both are on one side
    const parts = [one, two].flatMap((x, at) => (x == null ? [] : [{ x, at }]))
    parts.sort((a, b) => Math.abs(b.x - from) - Math.abs(a.x - from))
    return parts.map(({ x, at }) => bar(from, x, y, seriesColour(at)))
  }
  const span = one == null || two == null ? [] : [bar(one, two, y, '#c9d6e4')]
  return [...span, ...[one, two].flatMap((x, at) => (x == null ? [] : [mark(x, y, at)]))]
}

function bar(from: number, to: number, y: number, colour: string): string {
  const [x, width] = [Math.min(from, to), Math.abs(to - from)]
  return edged({ x, y: y - BAR / 2, width, height: BAR }, colour)
}

function mark(x: number, y: number, at: number): string {
  return edged({ x: x - 3, y: y - BAR / 2 - 2, width: 6, height: BAR + 4 }, seriesColour(at))
}

/** The values at the ends of a bar, outside of it. */
function barTexts({ names, ends }: Bar, row: number, scale: LyingScale): PictureText[] {
  const y = TOP + PITCH * (row + 0.5)
  const sorted = ends.flatMap((end) => end ?? []).sort((a, b) => a.value - b.value)
  const values = sorted.map(({ value, text }, at): PictureText => {
    const isLeft = at === 0 && sorted.length > 1
    return chartWords(scale.of(value) + (isLeft ? -6 : 6), y, isLeft ? 'end' : 'start', text)
  })
  return [...nameTexts(names, y, scale), ...values]
}

/** The halves of a bar with the values at their ends. */
function spotsOf(chart: ReportChart, { ends }: Bar, row: number, scale: LyingScale): PictureSpot[] {
  const xs = ends.map((end) => (end === null ? null : scale.of(end.value)))
  const known = xs.flatMap((x) => x ?? [])
  const middle = (Math.min(...known) + Math.max(...known)) / 2
  return xs.flatMap((x, at) => {
    if (x === null) return []
    const isRight = x > middle || (x === middle && at === 1)
    const [from, to] = isRight ? [middle, x + VALUE_ROOM] : [x - VALUE_ROOM, middle]
    const y = TOP + PITCH * (row + 0.5) - BAR / 2
    return chartSpot(chart, at, row, { kind: 'box', x: from, y, width: to - from, height: BAR })
  })
}

/** Where the marks of the two series stand in the key. */
function placesOfKey({ series }: ReportChart) {
  return keyPlaces(series.slice(0, 2).map(({ name }, at) => chartName(name) || `系列${at + 1}`))
}

function keyShapes(chart: ReportChart, isParted: boolean): string[] {
  return placesOfKey(chart).map(({ x }, at) => {
    const sign = isParted ? { x, y: 8, width: 24, height: 12 } : { x: x + 12, y: 6, width: 6, height: 16 }
    return edged(sign, seriesColour(at))
  })
}

function keyTexts(chart: ReportChart): PictureText[] {
  return placesOfKey(chart).map(({ x, text }) => chartWords(x + 28, 14, 'start', text))
}
