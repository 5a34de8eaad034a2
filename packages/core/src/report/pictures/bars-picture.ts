import { axisText, chartNumber } from '../chart-values.ts'
import type { ReportChart } from '../report-document.schema.ts'
import { chartName, roundTicks, rowName, shownValue } from './chart-names.ts'
import { GRID, INK, SERIES_COLOURS, TEXT_SIZE } from './chart-style.ts'
import { chartAlt } from './picture-alt.ts'
import { cutTo, oneLine, widthOf } from './picture-text.ts'
import type { Picture, PictureText } from './picture.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH, pictureOf, px } from './picture.ts'

const TOP = 40
const BOTTOM = 46
const RIGHT = 24
const BAR = 12
const BETWEEN = 10
const LINE = 15
/** The height of each of several pictures: two have room on a page. */
const SHARED_HEIGHT = 500
/** At the ends of the longest bars, for their values: a share of the whole range. */
const LABEL_ROOM = 0.12

type Row = { readonly names: readonly string[]; readonly values: readonly (string | null)[]; readonly height: number }
type Scale = { readonly left: number; readonly ticks: readonly number[]; readonly of: (value: number) => number }

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
    return { names, values: series.map(({ values }) => values[at] ?? null), height }
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

function scaleOf(rows: readonly Row[]): Scale {
  const values = rows.flatMap((row) => row.values.flatMap((value) => chartNumber(value) ?? []))
  const low = Math.min(0, ...values)
  const isOneSided = low === 0
  const ticks = roundTicks([low, ...values], LABEL_ROOM).filter((tick) => !isOneSided || tick >= 0)
  const widest = rows.reduce((most, { names }) => Math.max(most, ...names.map(widthOf)), 1)
  const left = 16 + widest * TEXT_SIZE
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const width = PICTURE_WIDTH - RIGHT - left
  return { left, ticks, of: (value) => left + ((value - first) / (last - first || 1)) * width }
}

function pageOfRows(chart: ReportChart, rows: readonly Row[], scale: Scale): Picture {
  const bottom = TOP + rows.reduce((sum, { height }) => sum + height, 0)
  const shapes = scale.ticks.map((tick) => upright(scale.of(tick), bottom, tick === 0 ? INK : GRID))
  const texts = [...axisTexts(chart, scale, bottom)]
  let y = TOP
  for (const row of rows) {
    const middle = y + row.height / 2
    texts.push(...nameTexts(row, middle, scale), ...valueTexts(row, middle, scale))
    shapes.push(...barShapes(row, middle, scale))
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
  })
}

/** The middle of the bar of a series beside the middle of its row. */
function barAt(middle: number, series: number, count: number): number {
  return middle + (series - (count - 1) / 2) * BAR
}

function barShapes({ values }: Row, middle: number, scale: Scale): string[] {
  return values.flatMap((text, at) => {
    const value = chartNumber(text)
    if (value === null) return []
    const [from, to] = [scale.of(0), scale.of(value)]
    const y = barAt(middle, at, values.length) - BAR / 2 + 0.5
    const colour = SERIES_COLOURS[at % SERIES_COLOURS.length] ?? INK
    return [
      `<rect x="${px(Math.min(from, to))}" y="${px(y)}" width="${px(Math.abs(to - from))}" height="${BAR - 1}" fill="${colour}" stroke="#404040" stroke-width="0.5"/>`,
    ]
  })
}

/** The values beyond the ends of the bars; what is missing is said. */
function valueTexts({ values }: Row, middle: number, scale: Scale): PictureText[] {
  return values.map((text, at) => {
    const value = chartNumber(text)
    const y = barAt(middle, at, values.length)
    if (text === null || value === null) return small(words(scale.of(0) + 4, y, 'start', '—'))
    const x = scale.of(value) + (value < 0 ? -4 : 4)
    return small(words(x, y, value < 0 ? 'end' : 'start', shownValue(text)))
  })
}

function small(text: PictureText): PictureText {
  return { ...text, size: TEXT_SIZE - 2 }
}

function nameTexts({ names }: Row, middle: number, { left }: Scale): PictureText[] {
  return names.map((name, at) => words(left - 8, middle + (at - (names.length - 1) / 2) * LINE, 'end', name))
}

function axisTexts({ unit }: ReportChart, scale: Scale, bottom: number): PictureText[] {
  const ticks = scale.ticks.map((tick) => words(scale.of(tick), bottom + 12, 'middle', axisText(tick)))
  return [...ticks, words((scale.left + PICTURE_WIDTH - RIGHT) / 2, bottom + 33, 'middle', cutTo(oneLine(unit), 30))]
}

/** What the colours mean, above the bars from the right; nothing for a single series. */
function keyOf({ series }: ReportChart): { shapes: string[]; texts: PictureText[] } {
  if (series.length < 2) return { shapes: [], texts: [] }
  const shapes: string[] = []
  const texts: PictureText[] = []
  let x = PICTURE_WIDTH - RIGHT
  for (const [at, { name }] of [...series.entries()].reverse()) {
    const text = chartName(name) || `系列${at + 1}`
    x -= widthOf(text) * TEXT_SIZE + 40
    const colour = SERIES_COLOURS[at % SERIES_COLOURS.length] ?? INK
    shapes.push(
      `<rect x="${px(x)}" y="10" width="24" height="12" fill="${colour}" stroke="#404040" stroke-width="0.5"/>`,
    )
    texts.push(words(x + 28, 16, 'start', text))
  }
  return { shapes, texts }
}

function upright(x: number, bottom: number, colour: string): string {
  return `<path d="M${px(x)} ${TOP}V${px(bottom)}" stroke="${colour}" stroke-width="1" fill="none"/>`
}

function words(x: number, y: number, anchor: PictureText['anchor'], text: string): PictureText {
  return { x, y, anchor, size: TEXT_SIZE, isBold: false, fill: INK, text }
}
