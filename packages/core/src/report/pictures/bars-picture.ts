import { chartNumber } from '../chart-values.ts'
import type { ReportChart } from '../report-document.schema.ts'
import { chartName, roundTicks, rowName, shownValue } from './chart-names.ts'
import { chartSpot } from './chart-spots.ts'
import { GRID, INK, TEXT_SIZE, seriesColour } from './chart-style.ts'
import type { LyingScale } from './lying-chart.ts'
import { axisTexts, chartWords, edged, keyPlaces, lyingScale, nameTexts, upright } from './lying-chart.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture, PictureSpot, PictureText } from './picture.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH, lineOffset, pictureOf } from './picture.ts'

const TOP = 40
const BOTTOM = 46
const BAR = 12
const BETWEEN = 10
const LINE = 15
/** The height of each of several pictures: two have room on a page. */
const SHARED_HEIGHT = 500
/** At the ends of the longest bars, for their values: a share of the whole range. */
const LABEL_ROOM = 0.12
/** Beside a bar, for its value where somebody points at it, in pixels. */
const VALUE_ROOM = 30

type Row = {
  readonly category: number
  readonly names: readonly string[]
  readonly values: readonly (string | null)[]
  readonly height: number
}

/**
 * Draws bars lying one below the other, every one with its whole name: for names that have no room side by side. What does
 * not fit on one page is drawn in several pictures on the same scale.
 */
export function barsPictures(chart: ReportChart): Picture[] {
  const rows = rowsOf(chart)
  const scale = scaleOf(rows)
  return pagesOf(rows).map((page) => pageOfRows(chart, page, scale))
}

function rowsOf({ categories, series }: ReportChart): Row[] {
  return categories.map((category, at) => {
    const names = rowName(category)
    const height = Math.max(series.length * BAR, names.length * LINE) + BETWEEN
    return { category: at, names, values: series.map(({ values }) => values[at] ?? null), height }
  })
}

function pagesOf(rows: readonly Row[]): Row[][] {
  const whole = rows.reduce((sum, { height }) => sum + height, TOP + BOTTOM)
  const most = whole <= PICTURE_HEIGHT ? PICTURE_HEIGHT : SHARED_HEIGHT
  const pages: Row[][] = []
  let free = 0
  for (const row of rows) {
    if (row.height > free || pages.length === 0) {
      pages.push([])
      free = most - TOP - BOTTOM
    }
    pages.at(-1)?.push(row)
    free -= row.height
  }
  return pages
}

function scaleOf(rows: readonly Row[]): LyingScale {
  const values = rows.flatMap((row) => row.values.flatMap((value) => chartNumber(value) ?? []))
  const low = Math.min(0, ...values)
  const isOneSided = low === 0
  const ticks = roundTicks([low, ...values], LABEL_ROOM).filter((tick) => !isOneSided || tick >= 0)
  return lyingScale(
    ticks,
    rows.map(({ names }) => names),
    16,
  )
}

function pageOfRows(chart: ReportChart, rows: readonly Row[], scale: LyingScale): Picture {
  const bottom = TOP + rows.reduce((sum, { height }) => sum + height, 0)
  const shapes = scale.ticks.map((tick) => upright(scale.of(tick), { top: TOP, bottom }, tick === 0 ? INK : GRID))
  const texts = [...axisTexts(chart, scale, { bottom, unitBelow: 33 })]
  const spots: PictureSpot[] = []
  let y = TOP
  for (const row of rows) {
    const middle = y + row.height / 2
    texts.push(...nameTexts(row.names, middle, scale), ...valueTexts(row, middle, scale))
    shapes.push(...barShapes(row, middle, scale))
    spots.push(...spotsOf(chart, row, middle, scale))
    y += row.height
  }
  const { shapes: keys, texts: keyTexts } = keyOf(chart)
  const height = bottom + BOTTOM
  return pictureOf({
    width: PICTURE_WIDTH,
    height,
    shapes: [...shapes, ...keys],
    texts: [...texts, ...keyTexts],
    alt: chartAlt(chart),
    spots,
  })
}

/** The middle of the bar of a series beside the middle of its row. */
function barAt(middle: number, series: number, count: number): number {
  return middle + lineOffset(series, count, BAR)
}

function barShapes({ values }: Row, middle: number, scale: LyingScale): string[] {
  return values.flatMap((text, at) => {
    const value = chartNumber(text)
    if (value === null) return []
    const [from, to] = [scale.of(0), scale.of(value)]
    const y = barAt(middle, at, values.length) - BAR / 2 + 0.5
    const [x, width] = [Math.min(from, to), Math.abs(to - from)]
    return [edged({ x, y, width, height: BAR - 1 }, seriesColour(at))]
  })
}

/** The bars with their values. */
function spotsOf(chart: ReportChart, { category, values }: Row, middle: number, scale: LyingScale): PictureSpot[] {
  return values.flatMap((text, at) => {
    const ends = [scale.of(0), scale.of(chartNumber(text) ?? 0)]
    const x = Math.min(...ends) - VALUE_ROOM
    const width = Math.max(...ends) + VALUE_ROOM - x
    const y = barAt(middle, at, values.length) - BAR / 2
    return chartSpot(chart, at, category, { kind: 'box', x, y, width, height: BAR })
  })
}

/** The values beyond the ends of the bars; what is missing is said. */
function valueTexts({ values }: Row, middle: number, scale: LyingScale): PictureText[] {
  return values.map((text, at) => {
    const value = chartNumber(text)
    const y = barAt(middle, at, values.length)
    if (text === null || value === null) return small(chartWords(scale.of(0) + 4, y, 'start', '—'))
    const x = scale.of(value) + (value < 0 ? -4 : 4)
    return small(chartWords(x, y, value < 0 ? 'end' : 'start', shownValue(text)))
  })
}

function small(text: PictureText): PictureText {
  return { ...text, size: TEXT_SIZE - 2 }
}

/** What the colours mean, above the bars from the right; nothing for a single series. */
function keyOf({ series }: ReportChart): { shapes: string[]; texts: PictureText[] } {
  if (series.length < 2) return { shapes: [], texts: [] }
  const places = keyPlaces(series.map(({ name }, at) => chartName(name) || `系列${at + 1}`))
  const shapes = places.map(({ x }, at) => edged({ x, y: 10, width: 24, height: 12 }, seriesColour(at)))
  const texts = places.map(({ x, text }) => chartWords(x + 28, 16, 'start', text))
  return { shapes, texts }
}
