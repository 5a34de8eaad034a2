import { UNITS } from '@qingshen/core/kernel/unit'
import { LAYER_COLORS, SUSPECT_COLOR } from '../canvas/drawn-edges.ts'
import type { Shape } from '../export/shape.ts'
import type { Drawing } from '../model/drawing.ts'
import { shortDecimal } from '../model/figure-text.ts'
import { shortened, textWidth } from '../model/text-width.ts'
import type { Sankey } from './sankey-model.ts'
import { nodeName } from './sankey-model.ts'

const NAME_ROOM = 150
/** Words stand on a link only where it is wide enough to bear them. */
const LEAST_WIDTH = 15

/** Everything of a Sankey diagram as shapes: the page and the saved picture draw the same. */
export function sankeyShapes(sankey: Sankey, { layer }: Drawing, suspects: ReadonlySet<string>): Shape[] {
  const color = LAYER_COLORS[layer?.kind ?? 'material'] ?? '#5a6472'
  const symbol = layer?.unit === undefined || layer.unit === null ? '' : ` ${UNITS[layer.unit].symbol}`
  const values = new Map(sankey.rows.map(({ flow, value }) => [flow.id, value]))
  const names = new Map(sankey.rows.map(({ flow }) => [flow.id, flow.name]))
  const { links, nodes } = sankey.layout
  const bands = links.flatMap(({ id, path, width, state }): Shape[] => {
    const stroke = suspects.has(id) ? SUSPECT_COLOR : color
    const look = { fill: 'none', stroke }
    if (state !== 'drawn')
      return [{ name: 'path', attributes: { d: path, ...look, 'stroke-dasharray': '3 4', opacity: 0.5 } }]
    return [
      {
        name: 'path',
        attributes: { d: path, ...look, 'stroke-width': Math.max(1, width), opacity: 0.38 },
        title: `${names.get(id) ?? ''} ${shortDecimal(values.get(id) ?? 0)}${symbol}`,
      },
    ]
  })
  const labelled = nodes.map((node): Text => {
    const { id, isStub, label } = node
    const name = shortened(nodeName(node, sankey), NAME_ROOM)
    const value = isStub ? values.get(id.slice(id.indexOf(':') + 1)) : undefined
    const figure = value === undefined || value === null ? (isStub ? ' 无数值' : '') : ` ${shortDecimal(value, 4)}`
    const weight = isStub ? 400 : 600
    return { x: label.x, y: label.y + 4, anchor: label.anchor, text: `${name}${figure}`, weight }
  })
  const boxes = nodes.map(({ isStub, x, y, width, height }): Shape => {
    const look = isStub ? { fill: color, opacity: 0.7 } : { fill: '#1f2329' }
    return { name: 'rect', attributes: { x, y, width, height, rx: 2, ...look } }
  })
  const taken = labelled.map(boxOf)
  const between = new Set(sankey.rows.flatMap(({ flow }) => (flow.from === null || flow.to === null ? [] : [flow.id])))
  const words = [...links]
    .sort((one, other) => other.width - one.width)
    .flatMap(({ id, label, width, state, isFeedback }): Shape[] => {
      if (state !== 'drawn' || !between.has(id) || (width < LEAST_WIDTH && !isFeedback)) return []
      const text = `${shortened(names.get(id) ?? '', NAME_ROOM)} ${shortDecimal(values.get(id) ?? 0, 4)}`
      const free = freeWords({ x: label.x, y: label.y + 4, anchor: 'middle', text, weight: 400 }, width, taken)
      if (free === null) return []
      taken.push(boxOf(free))
      return [textShape(free)]
    })
  return [...bands, ...boxes, ...labelled.map(textShape), ...words]
}

type Text = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string; weight: number }

function textShape({ x, y, anchor, text, weight }: Text): Shape {
  const halo = { stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  const style = { 'font-size': 12, 'font-weight': weight, 'text-anchor': anchor, fill: '#1f2329' }
  return { name: 'text', attributes: { x, y, ...style, ...halo }, text }
}

type Box = { readonly left: number; readonly right: number; readonly y: number }
const LINE = 15

function boxOf({ x, y, anchor, text }: Text): Box {
  const width = textWidth(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, y }
}

/** The words of a band where they cover no others and stay on the band; null where there is no such place. */
function freeWords(words: Text, width: number, taken: readonly Box[]): Text | null {
  const steps = [0, 1, -1, 2, -2].map((step) => step * (LINE + 2)).filter((step) => Math.abs(step) <= width / 2)
  const free = steps.find((step) => {
    const box = boxOf({ ...words, y: words.y + step })
    return !taken.some((one) => Math.abs(one.y - box.y) < LINE && one.left < box.right + 4 && box.left < one.right + 4)
  })
  return free === undefined ? null : { ...words, y: words.y + free }
}
