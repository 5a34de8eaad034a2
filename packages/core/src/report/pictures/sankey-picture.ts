import { sankeyLayout } from '../../balance/sankey/sankey-layout.ts'
import type { PlacedNode, SankeyLayout } from '../../balance/sankey/sankey-types.ts'
import type { ReportSankey } from '../report-document.schema.ts'
import { emptyPicture } from './empty-picture.ts'
import type { Naming } from './marks.ts'
import { byNames, byNumbers, keyOf } from './marks.ts'
import { withoutZeros } from './without-zeros.ts'
import { sankeyAlt } from './picture-alt.ts'
import { widthOf } from './picture-text.ts'
import type { Picture } from './picture.ts'
import { LYING, PICTURE_WIDTH, pictureOf } from './picture.ts'
import type { LabelBox, Spot, WantedLabel } from './place-labels.ts'
import {
  LABEL_SIZE,
  NUMBERS_APART,
  flowLines,
  groundShape,
  nameLines,
  placeLabels,
  spotsAround,
} from './place-labels.ts'
import { flowSpots } from './flow-spots.ts'
import { ownPlace } from './process-layout.ts'
import { processPicture } from './process-picture.ts'
import { alongLink, linkOfStub, linkShape, nodeShape } from './sankey-shapes.ts'
import { fallingSankey } from './falling-sankey.ts'

/** The fewer units, the lower the drawing; high enough for the names of a whole plant to stand apart. */
const HEIGHT = { least: 200, each: 22, most: 560 } as const
const NODE_WIDTH = 12
const GAP = 18
const MARGIN = 12
const LAST_LABELS = { least: 24, most: 150 } as const
const NARROWEST_LABEL = 48
/** Drawings of more columns run down the page, or lie where even that has no room. */
const COLUMNS_UPRIGHT = 8
const NAME_LINES = 3

/** A drawing placed: what is drawn, where, and how wide the texts right of the last column may be. */
type Placed = {
  readonly sankey: ReportSankey
  readonly layout: SankeyLayout
  readonly last: number
  readonly width: number
}

/**
 * Draws a Sankey diagram: units with their names, flows as wide as their values, what is not known as a broken line.
 * Where names have no room the flows are numbered, and the key says what each number is. Where no value is known at all,
 * it is a drawing of the process.
 */
export function sankeyPicture(sankey: ReportSankey): Picture {
  if (sankey.nodes.length === 0) return emptyPicture(sankeyAlt(sankey))
  if (sankey.links.every(({ value }) => value === null)) return processPicture(sankey)
  const upright = placedSankey(sankey, PICTURE_WIDTH, byNames(sankey))
  const columns = new Set(upright.layout.nodes.map(({ column }) => column)).size
  const falling = columns > COLUMNS_UPRIGHT ? fallingSankey(sankey) : null
  if (falling !== null) return falling
  const width = columns > COLUMNS_UPRIGHT ? LYING.width : PICTURE_WIDTH
  const named = width === PICTURE_WIDTH ? upright : placedSankey(sankey, width, byNames(sankey))
  return withNames(named) ?? withNumbers(sankey, width)
}

/** Placed twice: the second time with just the room that the names in the last column need. */
function placedSankey(sankey: ReportSankey, whole: number, names: Naming): Placed {
  const most = whole > PICTURE_WIDTH ? LYING.height : HEIGHT.most
  const height = Math.min(most, HEIGHT.least + HEIGHT.each * (sankey.nodes.length - 1))
  const place = (last: number): Placed => {
    const size = { width: whole - last, height, nodeWidth: NODE_WIDTH, gap: GAP, margin: MARGIN }
    return {
      sankey,
      layout: sankeyLayout(
        sankey.nodes.map((node) => ({ id: node.id, ...ownPlace(node) })),
        sankey.links,
        size,
      ),
      last,
      width: whole,
    }
  }
  const { nodes } = place(LAST_LABELS.most).layout
  const right = rightmost(nodes)
  const widest = nodes
    .filter(({ x }) => x === right)
    .map(({ id, isStub }) => (isStub ? names.flow(linkOfStub(id)) : names.unit(id)))
    .reduce((widestYet, text) => Math.max(widestYet, widthOf(text) * LABEL_SIZE + 8), 0)
  return place(Math.max(LAST_LABELS.least, Math.min(LAST_LABELS.most, widest)))
}

function rightmost(nodes: readonly PlacedNode[]): number {
  return nodes.reduce((most, { x }) => Math.max(most, x), 0)
}

/** The drawing with all names; null where one would be lost. */
function withNames(placed: Placed): Picture | null {
  const naming = byNames(placed.sankey)
  const { texts, boxes, lost } = placeLabels(
    [...unitLabels(placed, naming), ...flowLabels(placed, naming, false)],
    frameOf(placed),
  )
  return lost > 0 ? null : drawn(placed, { texts, boxes, key: [] })
}

/** The drawing with numbers on the flows, and letters for units whose names are too long; without most of nothing. */
function withNumbers(sankey: ReportSankey, width: number): Picture {
  const naming = byNumbers(sankey)
  const { shown, note } = withoutZeros(sankey)
  const placed = placedSankey(shown, width, naming)
  const lettered = new Set(unitLabels(placed, naming).flatMap(({ unit, isWhole }) => (isWhole ? [] : [unit])))
  const wanted = [...unitLabels(placed, byNumbers(sankey, lettered)), ...flowLabels(placed, naming, true)]
  const { texts, boxes } = placeLabels(wanted, frameOf(placed))
  return { ...drawn(placed, { texts, boxes, key: keyOf(sankey, lettered) }), alt: sankeyAlt(sankey), note }
}

function frameOf({ layout, width }: Placed) {
  return { width, height: Math.ceil(layout.height) }
}

type Written = Pick<Picture, 'texts' | 'key'> & { readonly boxes: readonly (LabelBox & { readonly id?: string })[] }

function drawn(placed: Placed, { texts, boxes, key }: Written): Picture {
  const { layout, sankey } = placed
  const shapes = [
    ...layout.links.map((link) => linkShape(link)),
    ...layout.nodes.map((node) => nodeShape(node)),
    ...boxes.map((box) => groundShape(box, 0.75)),
  ]
  const lines = layout.links.map(({ id, path, width }) => ({ id, path, width }))
  const spots = flowSpots(sankey, lines, boxes)
  return pictureOf({ ...frameOf(placed), shapes, texts, alt: sankeyAlt(sankey), key, spots })
}

/** The room of a text between two columns, in pixels. */
function roomOf({ layout, width }: Placed): number {
  const columns = [...new Set(layout.nodes.map(({ x }) => x))].sort((a, b) => a - b)
  const step = (columns[1] ?? width) - (columns[0] ?? 0)
  return Math.max(NARROWEST_LABEL, step - NODE_WIDTH - 6)
}

function unitLabels(placed: Placed, naming: Naming): (WantedLabel & { readonly unit: string })[] {
  const { layout, last } = placed
  const room = roomOf(placed)
  const right = rightmost(layout.nodes)
  return layout.nodes
    .filter(({ isStub }) => !isStub)
    .map((node) => {
      const lines = nameLines(naming.unit(node.id), node.x === right ? last : room, NAME_LINES)
      return { unit: node.id, ...lines, spots: besideNode(node), isNeeded: true, isBold: true }
    })
}

/** Right of a unit, higher or lower; else on its left. */
function besideNode({ x, y, height }: PlacedNode): Spot[] {
  const middle = y + height / 2
  const right = spotsAround({ x: x + NODE_WIDTH + 3, y: middle, anchor: 'start' })
  return [...right, ...spotsAround({ x: x - 3, y: middle, anchor: 'end' })]
}

/** The texts of the flows: at the outer end of those from or to the outside, along the others. */
function flowLabels(placed: Placed, naming: Naming, isNeeded: boolean): WantedLabel[] {
  const { layout, last } = placed
  const room = roomOf(placed)
  const right = rightmost(layout.nodes)
  const ends = new Map(layout.nodes.filter(({ isStub }) => isStub).map((node) => [linkOfStub(node.id), node]))
  return layout.links.map((link): WantedLabel => {
    const end = ends.get(link.id)
    const spots = [...(end === undefined ? [] : atEnd(end)), ...alongLink(link, isNeeded)]
    const lines = flowLines(naming.flow(link.id), end?.x === right ? last : room)
    return { id: link.id, ...lines, spots, isNeeded, isBold: false, ...(isNeeded ? { apart: NUMBERS_APART } : {}) }
  })
}

function atEnd(end: PlacedNode): Spot[] {
  const at = { x: end.x + NODE_WIDTH + 3, y: end.y + end.height / 2, anchor: 'start' as const }
  return [at, { ...at, x: end.x - 1, anchor: 'end' }]
}
