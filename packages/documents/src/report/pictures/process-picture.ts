import { sankeyLayout } from '@qingshen/core/balance/sankey/sankey-layout'
import type { ReportSankey } from '@qingshen/core/report/report-document.schema'
import { cutTo, oneLine, widthOf } from '../plain-text.ts'
import { INK } from './chart-style.ts'
import { sankeyAlt } from './picture-alt.ts'
import type { Picture, PictureText } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import type { LabelBox, WantedLabel } from './sankey-labels.ts'
import { placeLabels } from './sankey-labels.ts'

/** From one level to the next: nearer together where there are many, or the page would make all of it smaller. */
const LEVEL = { least: 60, most: 84, together: 960 } as const
const BOX = { width: 116, height: 40 } as const
const SIZE = 12
const LINE = 14
const MARGIN = 10
/** Between the lanes of what flows back. */
const LANE = 9

type Unit = {
  readonly id: string
  readonly name: string
  readonly isEnd: boolean
  readonly x: number
  readonly y: number
}
type Flow = { readonly name: string; readonly from: Unit; readonly to: Unit; readonly lane: number }
type Placed = {
  readonly units: readonly Unit[]
  readonly flows: readonly Flow[]
  readonly boxWidth: number
  readonly height: number
}

/** Draws the process without amounts: units as boxes from top to bottom, flows as arrows, what comes from outside by its name. */
export function processPicture(sankey: ReportSankey): Picture {
  const placed = placeProcess(sankey)
  const { units, flows, boxWidth, height } = placed
  const frame = { width: PICTURE_WIDTH, height }
  const wanted = flows.filter(({ from, to }) => !from.isEnd && !to.isEnd).map((flow) => flowLabel(flow, boxWidth))
  const taken = units.map((unit) => boxOf(unit, boxWidth))
  const { texts, boxes } = placeLabels(wanted, frame, taken)
  const shapes = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${height}" viewBox="0 0 ${frame.width} ${height}">`,
    ...flows.map((flow) => flowShape(flow, boxWidth)),
    ...boxes.map(({ x, y, width, height: high }) => {
      return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${high}" fill="#ffffff" fill-opacity="0.85"/>`
    }),
    ...units.map((unit) => unitShape(unit, boxWidth)),
    '</svg>',
  ].join('')
  return {
    ...frame,
    shapes,
    texts: [...texts, ...units.flatMap((unit) => unitTexts(unit, boxWidth))],
    alt: sankeyAlt(sankey),
  }
}

/** Levels and the order in each are those of a Sankey drawing with every flow alike. */
function placeProcess({ nodes, links }: ReportSankey): Placed {
  const layout = sankeyLayout(
    nodes.map(({ id, x, y }) => ({ id, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) })),
    links.map((link) => ({ ...link, value: 1 })),
    { width: PICTURE_WIDTH, height: PICTURE_WIDTH },
  )
  const names = new Map([...nodes, ...links].map(({ id, label }) => [id, oneLine(label)]))
  const levels = Map.groupBy(layout.nodes, ({ column }) => column)
  const back = layout.links.filter(({ isFeedback }) => isFeedback).length
  const width = PICTURE_WIDTH - 2 * MARGIN - back * LANE
  const most = Math.max(1, ...[...levels.values()].map((level) => level.length))
  const step = Math.max(LEVEL.least, Math.min(LEVEL.most, Math.floor(LEVEL.together / Math.max(1, levels.size))))
  const units = new Map<string, Unit>()
  for (const [level, members] of levels) {
    members.forEach(({ id, isStub }, at) => {
      const name = names.get(isStub ? id.slice(id.indexOf(':') + 1) : id) ?? ''
      const x = MARGIN + ((at + 0.5) * width) / members.length
      units.set(id, { id, name, isEnd: isStub, x, y: MARGIN + BOX.height / 2 + level * step })
    })
  }
  const ends = new Map(links.map(({ id, from, to }) => [id, [from ?? `in:${id}`, to ?? `out:${id}`] as const]))
  let lane = 0
  const flows = layout.links.flatMap(({ id, isFeedback }): Flow[] => {
    const [from, to] = (ends.get(id) ?? []).map((end) => units.get(end))
    if (from === undefined || to === undefined) return []
    return [{ name: names.get(id) ?? '', from, to, lane: isFeedback ? width + MARGIN + LANE * ++lane : 0 }]
  })
  const height = 2 * MARGIN + BOX.height + Math.max(0, ...levels.keys()) * step
  return { units: [...units.values()], flows, boxWidth: Math.min(BOX.width, width / most - 8), height }
}

/** The room of a unit, or of what comes from outside or goes there by its name. */
function boxOf({ name, x, y, isEnd }: Unit, boxWidth: number): LabelBox {
  const size = isEnd ? { width: widthOf(name) * SIZE, height: LINE } : { width: boxWidth, height: BOX.height }
  return { x: x - size.width / 2, y: y - size.height / 2, ...size }
}

function flowLabel({ name, from, to, lane }: Flow, boxWidth: number): WantedLabel {
  const isBack = lane > 0
  const x = isBack ? Math.max(from.x, to.x) + boxWidth / 2 + 30 : (from.x + to.x) / 2
  return { text: name, x, y: (from.y + to.y) / 2, anchor: 'middle', room: boxWidth, isName: false }
}

function flowShape({ from, to, lane }: Flow, boxWidth: number): string {
  const half = { x: boxWidth / 2, y: BOX.height / 2 }
  if (lane > 0) {
    const end = to.x + half.x
    const path = `M${px(from.x + half.x)} ${px(from.y)}H${px(lane)}V${px(to.y + 8)}H${px(end + 6)}`
    return line(path) + head(`M${px(end)} ${px(to.y + 8)}l7 -4v8Z`)
  }
  const start = from.y + (from.isEnd ? LINE / 2 + 2 : half.y)
  const end = to.y - (to.isEnd ? LINE / 2 + 2 : half.y)
  const middle = (start + end) / 2
  const path = `M${px(from.x)} ${px(start)}C${px(from.x)} ${px(middle)} ${px(to.x)} ${px(middle)} ${px(to.x)} ${px(end - 6)}`
  return line(path) + head(`M${px(to.x)} ${px(end)}l-4 -7h8Z`)
}

function line(path: string): string {
  return `<path d="${path}" fill="none" stroke="#444444" stroke-width="1.1"/>`
}

function head(path: string): string {
  return `<path d="${path}" fill="#444444"/>`
}

function unitShape({ x, y, isEnd }: Unit, boxWidth: number): string {
  if (isEnd) return ''
  return `<rect x="${px(x - boxWidth / 2)}" y="${px(y - BOX.height / 2)}" width="${px(boxWidth)}" height="${BOX.height}" fill="#eaf1f8" stroke="#1f4e79" stroke-width="1"/>`
}

/** The name of a unit in at most two lines. */
function unitTexts({ x, y, name, isEnd }: Unit, boxWidth: number): PictureText[] {
  const most = (boxWidth - 6) / SIZE
  const lines = isEnd || widthOf(name) <= most ? [cutTo(name, most + (isEnd ? 2 : 0))] : twoLines(name, most)
  return lines.map((text, at) => {
    const down = (at - (lines.length - 1) / 2) * LINE
    return { x, y: y + down, anchor: 'middle', size: SIZE, isBold: false, fill: INK, text }
  })
}

function twoLines(name: string, most: number): string[] {
  let first = ''
  for (const sign of name) {
    if (widthOf(first + sign) > most) break
    first += sign
  }
  return [first, cutTo(name.slice(first.length), most)].filter((text) => text !== '')
}

function px(value: number): number {
  return Math.round(value * 100) / 100
}
