import { sankeyLayout } from '@qingshen/core/balance/sankey/sankey-layout'
import type { PlacedLink, PlacedNode, SankeyLayout } from '@qingshen/core/balance/sankey/sankey-types'
import type { ReportSankey } from '@qingshen/core/report/report-document.schema'
import { oneLine, widthOf } from '../plain-text.ts'
import { emptyPicture } from './empty-picture.ts'
import { sankeyAlt } from './picture-alt.ts'
import type { Picture } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import { processPicture } from './process-picture.ts'
import type { LabelBox, WantedLabel } from './sankey-labels.ts'
import { LABEL_SIZE, placeLabels } from './sankey-labels.ts'

/** The fewer units, the lower the drawing; high enough for the names of a whole plant to stand apart. */
const HEIGHT = { least: 200, each: 22, most: 560 } as const
const NODE_WIDTH = 12
const GAP = 18
const MARGIN = 12
const LAST_LABELS = { least: 24, most: 150 } as const
const NARROWEST_LABEL = 48

/** A drawing placed: what is drawn, where, and how wide the texts right of the last column may be. */
type Placed = { readonly sankey: ReportSankey; readonly layout: SankeyLayout; readonly last: number }

/**
 * Draws a Sankey diagram: units with their names, flows as wide as their values, what is not known as a broken line.
 * Where no value is known at all, it is a drawing of the process.
 */
export function sankeyPicture(sankey: ReportSankey): Picture {
  if (sankey.nodes.length === 0) return emptyPicture(sankeyAlt(sankey))
  if (sankey.links.every(({ value }) => value === null)) return processPicture(sankey)
  const placed = placedSankey(sankey)
  const { layout } = placed
  const frame = { width: PICTURE_WIDTH, height: Math.ceil(layout.height) }
  const { texts, boxes } = placeLabels(wantedLabels(placed), frame)
  const shapes = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}">`,
    ...layout.links.map(linkShape),
    ...layout.nodes.map(nodeShape),
    ...boxes.map(boxShape),
    '</svg>',
  ].join('')
  return { ...frame, shapes, texts, alt: sankeyAlt(sankey) }
}

/** Placed twice: the second time with just the room that the names in the last column need. */
function placedSankey(sankey: ReportSankey): Placed {
  const height = Math.min(HEIGHT.most, HEIGHT.least + HEIGHT.each * (sankey.nodes.length - 1))
  const place = (last: number): Placed => {
    const width = PICTURE_WIDTH - last
    const size = { width, height, nodeWidth: NODE_WIDTH, gap: GAP, margin: MARGIN }
    return { sankey, layout: sankeyLayout(sankey.nodes.map(withoutLabel), sankey.links, size), last }
  }
  const first = place(LAST_LABELS.most)
  const right = rightmost(first.layout)
  const widest = wantedLabels(first)
    .filter(({ x, isName }) => isName && x > right)
    .reduce((most, { text }) => Math.max(most, widthOf(text) * LABEL_SIZE + 8), 0)
  return place(Math.max(LAST_LABELS.least, Math.min(LAST_LABELS.most, widest)))
}

function rightmost({ nodes }: SankeyLayout): number {
  return nodes.reduce((most, { x }) => Math.max(most, x), 0)
}

function withoutLabel({ id, x, y }: ReportSankey['nodes'][number]) {
  return { id, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
}

function wantedLabels({ sankey, layout, last }: Placed): WantedLabel[] {
  const names = new Map(sankey.nodes.map(({ id, label }) => [id, oneLine(label)]))
  const flows = new Map(sankey.links.map(({ id, label }) => [id, oneLine(label)]))
  const right = rightmost(layout)
  const columns = [...new Set(layout.nodes.map(({ x }) => x))].sort((a, b) => a - b)
  const step = (columns[1] ?? PICTURE_WIDTH) - (columns[0] ?? 0)
  const room = Math.max(NARROWEST_LABEL, step - NODE_WIDTH - 6)
  const ofNodes = layout.nodes.map((node): WantedLabel => {
    const text = node.isStub ? flows.get(linkOfStub(node)) : names.get(node.id)
    const at = { x: node.x + NODE_WIDTH + 3, y: node.y + node.height / 2, anchor: 'start' as const }
    return { text: text ?? '', ...at, room: node.x === right ? last : room, isName: !node.isStub || node.x === right }
  })
  const ends = new Set(layout.nodes.filter(({ isStub }) => isStub).map(linkOfStub))
  const ofLinks = layout.links
    .filter(({ id }) => !ends.has(id))
    .map(({ id, label }): WantedLabel => {
      return { text: flows.get(id) ?? '', x: label.x, y: label.y, anchor: 'middle', room, isName: false }
    })
  return [...ofNodes, ...ofLinks]
}

/** The link whose outer end a stub is. */
function linkOfStub({ id }: PlacedNode): string {
  return id.slice(id.indexOf(':') + 1)
}

function linkShape({ path, width, state, isFeedback }: PlacedLink): string {
  if (state !== 'drawn') {
    const dashes = state === 'zero' ? '1 3' : '5 3'
    return `<path d="${path}" fill="none" stroke="#555555" stroke-width="1" stroke-dasharray="${dashes}"/>`
  }
  const colour = isFeedback ? '#c9a27a' : '#8fb4d9'
  const wide = round(Math.max(0.6, width))
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="0.6" stroke-width="${wide}"/>`
}

function nodeShape({ x, y, width, height, isStub }: PlacedNode): string {
  const fill = isStub ? '#8c8c8c' : '#1f4e79'
  const wide = isStub ? 4 : width
  const left = isStub ? x + (width - wide) / 2 : x
  return `<rect x="${round(left)}" y="${round(y)}" width="${wide}" height="${round(height)}" fill="${fill}"/>`
}

/** A pale ground behind a text, so that it can be read on a flow. */
function boxShape({ x, y, width, height }: LabelBox): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" fill="#ffffff" fill-opacity="0.7"/>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
