import type { ReportSankey } from '../report-document.schema.ts'
import { pointsAlong, pointsOn } from './curve.ts'
import { flowSpots } from './flow-spots.ts'
import type { Naming } from './marks.ts'
import { byNames, byNumbers, keyOf } from './marks.ts'
import { sankeyAlt } from './picture-alt.ts'
import { widthOf } from './picture-text.ts'
import type { Picture, PictureText } from './picture.ts'
import { PICTURE_HEIGHT, PICTURE_WIDTH, lineOffset, pictureOf, px } from './picture.ts'
import type { LabelBox, Spot, WantedLabel } from './place-labels.ts'
import { NUMBERS_APART, flowLines, groundShape, nameLines, placeLabels, spotsAround } from './place-labels.ts'
import type { ProcessItem, ProcessLayout } from './process-layout.ts'
import { ownPlace, processLayout } from './process-layout.ts'
import type { Drawing, Plan } from './process-drawing.ts'
import {
  BOX,
  LANE,
  LEVEL,
  LINE,
  MARGIN,
  SHORT,
  SIZE,
  halfOf,
  isEnd,
  pathOf,
  placeOf,
  sides,
} from './process-drawing.ts'
import type { EndText } from './process-ends.ts'
import { endArrows, words } from './process-ends.ts'

/** How far the places are from each other where a number may stand on its arrow, in pixels. */
const NEXT_SPOT = 6

/**
 * Draws the process without amounts: units as boxes from top to bottom, flows as arrows with their names. Where these have
 * no room the flows are numbered, and the key says what each number is: none is left out.
 */
export function processPicture(sankey: ReportSankey): Picture {
  const named = drawProcess({
    sankey,
    naming: byNames(sankey),
    isNumbered: false,
    boxWidth: BOX.most,
    width: PICTURE_WIDTH,
    spread: 1,
  })
  if (named.lost === 0 && named.picture.height <= PICTURE_HEIGHT) return named.picture
  return numberedProcess(sankey)
}

/** How far apart levels are drawn, the nearest first, until no number covers anything. */
const SPREADS = [1, 1.2, 1.45, 1.75] as const

/** With numbers: as wide as the boxes need, with letters for names that do not fit into them. */
function numberedProcess(sankey: ReportSankey): Picture {
  const naming = byNumbers(sankey)
  const layout = layoutOf({ sankey, naming, isNumbered: true, boxWidth: BOX.least, width: PICTURE_WIDTH, spread: 1 })
  const around = 2 * MARGIN + LANE * (1 + countBack(layout))
  const boxIn = (width: number): number => {
    const rooms = layout.rows.map(({ ids, taken }) => {
      const beside = ids.reduce((sum, id) => sum + sidesWidth(sankey, id), taken)
      return ids.length === 0 ? BOX.most : (width - around - beside) / ids.length
    })
    return Math.min(BOX.most, ...rooms)
  }
  const short = BOX.least - boxIn(PICTURE_WIDTH)
  const most = Math.max(...layout.rows.map(({ ids }) => ids.length))
  const width = short <= 0 ? PICTURE_WIDTH : Math.ceil(PICTURE_WIDTH + short * most)
  const boxWidth = Math.max(BOX.least, boxIn(width))
  const lettered = new Set(
    sankey.nodes.filter(({ id }) => !nameLines(naming.unit(id), boxWidth - 6, BOX.lines).isWhole).map(({ id }) => id),
  )
  const plan = { sankey, naming: byNumbers(sankey, lettered), isNumbered: true, boxWidth, width }
  let best: Drawn | undefined
  for (const spread of SPREADS) {
    const drawn = drawProcess({ ...plan, spread })
    if (best === undefined || drawn.covering < best.covering) best = drawn
    if (best.covering === 0) break
  }
  return { ...(best ?? drawProcess({ ...plan, spread: 1 })).picture, key: keyOf(sankey, lettered) }
}

function sidesWidth(sankey: ReportSankey, unit: string): number {
  return sides(sankey, unit).reduce((sum, { width }) => sum + width, 0)
}

function layoutOf({ sankey, naming, isNumbered, boxWidth, width }: Plan): ProcessLayout {
  const { nodes, links } = sankey
  const known = new Set(nodes.map(({ id }) => id))
  const units = nodes.map((node): ProcessItem => {
    return { id: node.id, width: boxWidth + (isNumbered ? sidesWidth(sankey, node.id) : 0), ...ownPlace(node) }
  })
  const ends = isNumbered ? [] : links.flatMap((link) => endItems(link, naming))
  const flows = links.flatMap(({ id, from, to }) => {
    if (isNumbered && (from === null || to === null)) return []
    if ((from === null && to === null) || (from !== null && !known.has(from)) || (to !== null && !known.has(to)))
      return []
    return [{ id, from: from ?? `in:${id}`, to: to ?? `out:${id}` }]
  })
  return processLayout([...units, ...ends], flows, width - 2 * MARGIN)
}

function endItems({ id, from, to }: ReportSankey['links'][number], { flow }: Naming): ProcessItem[] {
  const width = Math.max(20, widthOf(flow(id)) * SIZE)
  if ((from === null) === (to === null)) return []
  return [{ id: from === null ? `in:${id}` : `out:${id}`, width }]
}

/** `lost`: names cut or left out, `covering`: numbers that cover something. */
type Drawn = { readonly picture: Picture; readonly lost: number; readonly covering: number }

function drawProcess(plan: Plan): Drawn {
  const back = plan.sankey.links.filter(({ from, to }) => from !== null && to !== null).length
  const lanesRoom = LANE * Math.min(back, countBack(layoutOf(plan)) + 1)
  const layout = layoutOf({ ...plan, width: plan.width - lanesRoom })
  let lane = plan.width - MARGIN - lanesRoom + LANE
  const lanes = new Map(layout.flows.filter(({ isBack }) => isBack).map(({ id }) => [id, (lane += LANE) - LANE]))
  const room = Math.floor((PICTURE_HEIGHT - 2 * MARGIN - BOX.height) / Math.max(1, layout.levels - 1))
  const step = Math.max(LEVEL.least, Math.min(LEVEL.most, room)) * plan.spread
  const height = 2 * MARGIN + BOX.height + step * (layout.levels - 1)
  const drawing: Drawing = { plan, layout, lanes, height, step }
  const frame = { width: plan.width, height }
  const paths = new Map(layout.flows.map((flow) => [flow.id, pathOf(drawing, flow)]))
  const ends = plan.isNumbered ? endArrows(drawing) : []
  const taken = [...boxesOf(drawing), ...ends.map(({ box }) => box)]
  const { texts, boxes, lost, covering } = placeLabels(flowLabels(drawing, paths), frame, taken)
  const units = unitTexts(drawing)
  const outside = boxesOf(drawing).filter(({ x, width }) => x < 0 || x + width > plan.width)
  const shapes = [
    ...layout.flows.map(({ id, isBack }) => lineShape(paths.get(id) ?? '', isBack)),
    ...boxes.map((box) => groundShape(box, 0.85)),
    ...layout.flows.map(({ id, isBack }) => headShape(paths.get(id) ?? '', isBack)),
    ...unitShapes(drawing),
    ...ends.flatMap(({ shapes: own }) => own),
  ]
  const written = [...texts, ...units.texts, ...ends.flatMap((end) => end.texts.map(({ text }) => text))]
  const lines = [...paths].map(([id, path]) => ({ id, path, width: 1 }))
  const spots = flowSpots(plan.sankey, lines, [...boxes, ...ends.flatMap((end) => end.texts.map(endBox))])
  const picture = pictureOf({ ...frame, shapes, texts: written, alt: sankeyAlt(plan.sankey), spots })
  return { picture, lost: lost + units.lost + outside.length, covering }
}

/** The rectangle of the number of a flow from or to the outside. */
function endBox({ id, text: { x, y, anchor, text, size } }: EndText): LabelBox & { id: string } {
  const width = widthOf(text) * size
  return { id, x: anchor === 'end' ? x - width : x, y: y - LINE / 2, width, height: LINE }
}

function countBack({ flows }: ProcessLayout): number {
  return flows.filter(({ isBack }) => isBack).length
}

function lineShape(path: string, isBack: boolean): string {
  return `<path d="${path}" fill="none" stroke="${colourOf(isBack)}" stroke-width="1"/>`
}

function headShape(path: string, isBack: boolean): string {
  const [x = 0, y = 0] = (/([-\d.]+) ([-\d.]+)$/.exec(path) ?? []).slice(1).map(Number)
  return `<path d="M${px(x)} ${px(y)}l-3.5 -6.5h7Z" fill="${colourOf(isBack)}"/>`
}

function colourOf(isBack: boolean): string {
  return isBack ? '#8a5a2b' : '#444444'
}

function flowLabels(drawing: Drawing, paths: ReadonlyMap<string, string>): WantedLabel[] {
  const { naming, isNumbered, boxWidth } = drawing.plan
  return drawing.layout.flows
    .filter(({ from, to }) => !isEnd(from, drawing) && !isEnd(to, drawing))
    .map(({ id }): WantedLabel => {
      const on = pointsOn(paths.get(id) ?? '').map(({ x, y }): Spot => ({ x, y, anchor: 'middle' }))
      const lines = { id, ...flowLines(naming.flow(id), boxWidth + 20), isBold: false }
      if (!isNumbered) return { ...lines, spots: on.slice(0, 3).flatMap(spotsAround), isNeeded: false }
      const dense = pointsAlong(paths.get(id) ?? '', NEXT_SPOT).map(({ x, y }): Spot => ({ x, y, anchor: 'middle' }))
      const beside = dense.flatMap(({ x, y }): Spot[] => [
        { x: x + 2, y, anchor: 'start' },
        { x: x - 2, y, anchor: 'end' },
      ])
      const spots = [...besideShort(drawing, id, on), ...on, ...dense, ...beside]
      return { ...lines, spots, isNeeded: true, apart: NUMBERS_APART }
    })
}

/** On a short steep line a number would hide the arrow: it stands on its right. */
function besideShort({ lanes }: Drawing, id: string, on: readonly Spot[]): Spot[] {
  const xs = on.map(({ x }) => x)
  const [middle] = on
  const isShort = on.length <= SHORT && Math.max(...xs) - Math.min(...xs) < BOX.height
  return middle === undefined || lanes.has(id) || !isShort ? [] : [{ x: middle.x + 3, y: middle.y, anchor: 'start' }]
}

function boxesOf(drawing: Drawing): LabelBox[] {
  return [...drawing.layout.items.keys()].map((id) => {
    const { x, y } = placeOf(drawing, id)
    const half = halfOf(drawing, id)
    const width = isEnd(id, drawing) ? widthOf(endName(drawing, id)) * SIZE : drawing.plan.boxWidth
    return { x: x - width / 2, y: y - half, width, height: 2 * half }
  })
}

function endName({ plan }: Drawing, id: string): string {
  return plan.naming.flow(id.slice(id.indexOf(':') + 1))
}

function unitShapes(drawing: Drawing): string[] {
  const { boxWidth } = drawing.plan
  return drawing.plan.sankey.nodes.map(({ id }) => {
    const { x, y } = placeOf(drawing, id)
    return `<rect x="${px(x - boxWidth / 2)}" y="${px(y - BOX.height / 2)}" width="${px(boxWidth)}" height="${BOX.height}" fill="#eaf1f8" stroke="#1f4e79" stroke-width="1"/>`
  })
}

/** The names in the boxes and at the outer ends. */
function unitTexts(drawing: Drawing): { readonly texts: PictureText[]; readonly lost: number } {
  const { naming, boxWidth } = drawing.plan
  let lost = 0
  const texts = [...drawing.layout.items.keys()].flatMap((id) => {
    const { x, y } = placeOf(drawing, id)
    if (isEnd(id, drawing)) return endName(drawing, id) === '' ? [] : [words({ x, y }, 'middle', endName(drawing, id))]
    const { lines, isWhole } = nameLines(naming.unit(id), boxWidth - 6, BOX.lines)
    if (!isWhole) lost += 1
    return lines.map((text, at) => words({ x, y: y + lineOffset(at, lines.length, LINE) }, 'middle', text))
  })
  return { texts, lost }
}
