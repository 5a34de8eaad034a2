import { sankeyGraph } from '../../balance/sankey/sankey-graph.ts'
import { sankeyLayout } from '../../balance/sankey/sankey-layout.ts'
import type { PlacedLink, PlacedNode, SankeyLayout } from '../../balance/sankey/sankey-types.ts'
import type { ReportSankey } from '../report-document.schema.ts'
import { flowSpots } from './flow-spots.ts'
import type { Naming } from './marks.ts'
import { byNumbers, keyOf } from './marks.ts'
import { sankeyAlt } from './picture-alt.ts'
import type { Picture } from './picture.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH, pictureOf } from './picture.ts'
import type { Spot, WantedLabel } from './place-labels.ts'
import { LABEL_LINE, NUMBERS_APART, flowLines, groundShape, nameLines, placeLabels } from './place-labels.ts'
import { ownPlace } from './process-layout.ts'
import { alongLink, linkOfStub, linkShape, nodeShape } from './sankey-shapes.ts'
import { withoutZeros } from './without-zeros.ts'

const NODE = 12
const GAP = 14
const MARGIN = 12
/** Below the last row, for the names there. */
const LAST_ROW = 36
const ROW = { least: 54, most: 76 } as const
/** The narrowest a name is broken to, and how many lines it may have. */
const NAME = { room: 88, lines: 2 } as const
/** How far left and right of its unit a name may stand where it has no room under it, in pixels. */
const ASIDE = [0, -24, 24, -48, 48, -72, 72] as const

/**
 * Draws a Sankey diagram of many columns from the top of an upright page to its foot, flows with numbers, so that it needs
 * no lying page. Null where so many units stand side by side that it would be wider than the page.
 */
export function fallingSankey(sankey: ReportSankey): Picture | null {
  const { shown, note } = withoutZeros(sankey)
  const layout = fallingLayout(shown)
  if (layout.width > PICTURE_WIDTH) return null
  const naming = byNumbers(sankey)
  const lettered = new Set(unitLabels(layout, naming).flatMap(({ unit, isWhole }) => (isWhole ? [] : [unit])))
  const wanted = [...unitLabels(layout, byNumbers(sankey, lettered)), ...flowLabels(layout, naming)]
  const frame = { width: PICTURE_WIDTH, height: Math.ceil(layout.height) }
  const { texts, boxes } = placeLabels(wanted, frame)
  const shapes = [
    ...layout.links.map((link) => linkShape(link, true)),
    ...layout.nodes.map((node) => nodeShape(node, true)),
    ...boxes.map((box) => groundShape(box, 0.75)),
  ]
  const lines = layout.links.map(({ id, path, width }) => ({ id, path, width }))
  const spots = flowSpots(shown, lines, boxes)
  return pictureOf({ ...frame, shapes, texts, alt: sankeyAlt(sankey), key: keyOf(sankey, lettered), note, spots })
}

/** The layout of a drawing from left to right, turned: columns are rows. */
function fallingLayout({ nodes, links }: ReportSankey): SankeyLayout {
  const placed = nodes.map((node) => ({ id: node.id, ...ownPlace(node) }))
  const rows = new Set(sankeyGraph(placed, links).nodes.map(({ column }) => column)).size
  const long = Math.max(ROW.least * (rows - 1), Math.min(PICTURE_HEIGHT - LAST_ROW, ROW.most * (rows - 1)))
  const lying = sankeyLayout(placed, links, {
    width: long + 2 * MARGIN + NODE,
    height: PICTURE_WIDTH,
    nodeWidth: NODE,
    gap: GAP,
    margin: MARGIN,
  })
  return {
    ...lying,
    width: lying.height,
    height: lying.width + LAST_ROW,
    nodes: lying.nodes.map(turnedNode),
    links: lying.links.map(turnedLink),
  }
}

/** A node turned; the outer end of a link is thinner than a unit. */
function turnedNode(node: PlacedNode): PlacedNode {
  const { x, y, width, height, isStub, label } = node
  const thick = isStub ? 4 : width
  return {
    ...node,
    x: y,
    y: x + (width - thick) / 2,
    width: height,
    height: thick,
    label: { ...label, x: label.y, y: label.x },
  }
}

function turnedLink(link: PlacedLink): PlacedLink {
  const path = link.path.replace(/(-?[\d.]+(?:e-?\d+)?) (-?[\d.]+(?:e-?\d+)?)/g, '$2 $1')
  return { ...link, path, label: { ...link.label, x: link.label.y, y: link.label.x } }
}

function unitLabels({ nodes }: SankeyLayout, naming: Naming): (WantedLabel & { readonly unit: string })[] {
  return nodes
    .filter(({ isStub }) => !isStub)
    .map((node) => {
      const lines = nameLines(naming.unit(node.id), Math.max(NAME.room, node.width), NAME.lines)
      const spots = aroundNode(node, lines.lines.length * LABEL_LINE)
      return { unit: node.id, ...lines, spots, isNeeded: true, isBold: true }
    })
}

/** Under a unit or above it, in its middle or somewhat aside. */
function aroundNode({ x, y, width, height }: PlacedNode, high: number): Spot[] {
  const middle = x + width / 2
  const [under, above] = [y + height + 1 + high / 2, y - 1 - high / 2]
  return ASIDE.flatMap((by) => [under, above].map((at): Spot => ({ x: middle + by, y: at, anchor: 'middle' })))
}

/** The numbers of the flows: at the outer end of those from or to the outside, along the others. */
function flowLabels({ nodes, links }: SankeyLayout, naming: Naming): WantedLabel[] {
  const ends = new Map(nodes.filter(({ isStub }) => isStub).map((node) => [linkOfStub(node.id), node]))
  return links.map((link): WantedLabel => {
    const end = ends.get(link.id)
    const spots = [...(end === undefined ? [] : atEnd(end)), ...alongLink(link, true)]
    return {
      id: link.id,
      ...flowLines(naming.flow(link.id), 200),
      spots,
      isNeeded: true,
      isBold: false,
      apart: NUMBERS_APART,
    }
  })
}

function atEnd({ x, y, width, height }: PlacedNode): Spot[] {
  const middle = x + width / 2
  return [y + height + 8, y - 8].map((at): Spot => ({ x: middle, y: at, anchor: 'middle' }))
}
