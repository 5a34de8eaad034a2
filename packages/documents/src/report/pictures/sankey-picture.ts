import { sankeyLayout } from '@qingshen/core/balance/sankey/sankey-layout'
import type { PlacedLink, PlacedNode, SankeyLayout } from '@qingshen/core/balance/sankey/sankey-types'
import type { ReportSankey } from '@qingshen/core/report/report-document.schema'
import { linesOf } from '../plain-text.ts'
import { sankeyAlt } from './picture-alt.ts'
import type { Picture } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import type { LabelBox, WantedLabel } from './sankey-labels.ts'
import { placeLabels } from './sankey-labels.ts'

const HEIGHT = 400
const NODE_WIDTH = 12
const GAP = 17
const MARGIN = 12
/** What stands right of the last column. */
const LAST_LABELS = 110
const MOST_HEIGHT = 1000

/** Draws a Sankey diagram: nodes with their names, flows as wide as their values, what is not known as a broken line. */
export function sankeyPicture(sankey: ReportSankey): Picture {
  const size = { width: PICTURE_WIDTH - LAST_LABELS, height: HEIGHT, nodeWidth: NODE_WIDTH, gap: GAP, margin: MARGIN }
  const layout = sankeyLayout(sankey.nodes.map(withoutLabel), sankey.links, size)
  const frame = { width: PICTURE_WIDTH, height: Math.min(Math.ceil(layout.height), MOST_HEIGHT) }
  const { texts, boxes } = placeLabels(wantedLabels(sankey, layout), frame)
  const shapes = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}">`,
    ...layout.links.map(linkShape),
    ...layout.nodes.map(nodeShape),
    ...boxes.map(boxShape),
    '</svg>',
  ].join('')
  return { ...frame, shapes, texts, alt: sankeyAlt(sankey) }
}

function withoutLabel({ id, x, y }: ReportSankey['nodes'][number]) {
  return { id, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
}

function wantedLabels({ nodes, links }: ReportSankey, layout: SankeyLayout): WantedLabel[] {
  const names = new Map(nodes.map(({ id, label }) => [id, oneLine(label)]))
  const flows = new Map(links.map(({ id, label }) => [id, oneLine(label)]))
  const columns = [...new Set(layout.nodes.map(({ x }) => x))].sort((a, b) => a - b)
  const room = Math.max(48, (columns[1] ?? PICTURE_WIDTH) - (columns[0] ?? 0) - NODE_WIDTH - 6)
  const ofNodes = layout.nodes.map((node): WantedLabel => {
    const text = node.isStub
      ? (flows.get(node.id.slice(node.id.indexOf(':') + 1)) ?? '')
      : (names.get(node.id) ?? node.id)
    const isLast = node.x === columns.at(-1)
    const at = { x: node.x + NODE_WIDTH + 3, y: node.y + node.height / 2, anchor: 'start' as const }
    return { text, ...at, room: isLast ? LAST_LABELS : room, isNeeded: true }
  })
  const stubs = new Set(layout.nodes.filter(({ isStub }) => isStub).map(({ id }) => id.slice(id.indexOf(':') + 1)))
  const ofLinks = layout.links
    .filter(({ id }) => !stubs.has(id))
    .map(({ id, label }): WantedLabel => {
      return { text: flows.get(id) ?? '', x: label.x, y: label.y, anchor: 'middle', room, isNeeded: false }
    })
  return [...ofNodes, ...ofLinks]
}

function linkShape({ path, width, state, isFeedback }: PlacedLink): string {
  const colour = isFeedback ? '#c9a27a' : '#8fb4d9'
  if (state === 'drawn') {
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="0.6" stroke-width="${round(Math.max(0.6, width))}"/>`
  }
  const dash = state === 'zero' ? '1 3' : '5 3'
  return `<path d="${path}" fill="none" stroke="#555555" stroke-width="0.8" stroke-dasharray="${dash}"/>`
}

function nodeShape({ x, y, width, height, isStub }: PlacedNode): string {
  const fill = isStub ? '#8c8c8c' : '#1f4e79'
  const wide = isStub ? 4 : width
  return `<rect x="${round(isStub ? x + (width - wide) / 2 : x)}" y="${round(y)}" width="${wide}" height="${round(height)}" fill="${fill}"/>`
}

/** A pale ground behind a text, so that it can be read on a flow. */
function boxShape({ x, y, width, height }: LabelBox): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" fill="#ffffff" fill-opacity="0.7"/>`
}

function oneLine(text: string): string {
  return linesOf(text).join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
