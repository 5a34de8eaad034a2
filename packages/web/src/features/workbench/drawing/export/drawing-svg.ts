import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { FlowWords } from '../canvas/canvas-types.ts'
import { flowColor, LAYER_COLORS, STATED_COLOR, SUSPECT_COLOR } from '../canvas/drawn-edges.ts'
import type { Drawing, DrawnFlow, Point } from '../model/drawing.ts'
import { UNIT_HEIGHT, UNIT_WIDTH } from '../model/ports.ts'
import type { Way } from '../model/scene.ts'
import { boundsOf, routeOf } from '../model/scene.ts'
import { shortened, textWidth } from '../model/text-width.ts'
import { escapeXml, picture, tag } from './svg-text.ts'

const LINE = 16
const SIGN_COLORS: Readonly<Record<string, string>> = { overdue: '#b42318', good: '#18692f', warn: '#7a4d00' }

export type Drawn = {
  readonly drawing: Drawing
  readonly places: ReadonlyMap<string, Point>
  readonly ways: ReadonlyMap<string, Way>
  readonly words: ReadonlyMap<string, FlowWords>
  readonly signs: ReadonlyMap<string, StateSign>
}

export type Head = { readonly title: string; readonly note: string }

/** The drawing as an SVG picture: units, arrows and all words, as text. */
export function drawingSvg(drawn: Drawn, head: Head): string {
  const { frame, content } = drawingContent(drawn)
  return picture(frame, head, content)
}

const BETWEEN = 48

/** Two drawings in one picture, each under its own line: a wide one above the other, a tall one beside it. */
export function twoDrawingsSvg(left: Drawn & { title: string }, right: Drawn & { title: string }, head: Head): string {
  const [one, other] = [drawingContent(left), drawingContent(right)]
  const { x, y, width, height } = one.frame
  const line = (title: string) =>
    tag('text', { x: x + 24, y: y + 8, 'font-size': 15, 'font-weight': 600, fill: '#1f2329' }, escapeXml(title))
  const isWide = width > height
  const [across, down] = isWide ? [0, height + BETWEEN] : [width + BETWEEN, 0]
  const moved = tag('g', { transform: `translate(${across} ${down})` }, other.content + line(right.title))
  const frame = { x, y, width: width + across, height: height + down }
  return picture(frame, head, `${one.content}${line(left.title)}\n${moved}`)
}

function drawingContent(drawn: Drawn) {
  const routes = drawn.drawing.flows.flatMap((flow) => {
    const way = drawn.ways.get(flow.id)
    const route = way === undefined ? null : routeOf(flow, way, drawn.places)
    return way === undefined || route === null ? [] : [{ flow, way, route }]
  })
  const frame = boundsOf(
    drawn.places,
    routes.map(({ route }) => route.label),
  )
  const kind = drawn.drawing.layer?.kind ?? 'material'
  const arrows = routes.map(({ flow, route }) => arrow(route.path, drawn.words.get(flow.id), kind))
  const units = drawn.drawing.units.map(({ id, name }) => unitBox(name, drawn.places.get(id), drawn.signs.get(id)))
  const labels = routes.map(({ flow, way, route }) =>
    label(flow, drawn.words.get(flow.id), { way, at: route.label, kind }),
  )
  return { frame, content: [markers(kind), ...arrows, ...units, ...labels].join('\n') }
}

function markers(kind: string): string {
  const marker = (id: string, fill: string) =>
    tag(
      'marker',
      { id, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto' },
      tag('path', { d: 'M0 0L10 5L0 10z', fill }),
    )
  return tag(
    'defs',
    {},
    marker('plain', LAYER_COLORS[kind] ?? '#5a6472') +
      marker('suspect', SUSPECT_COLOR) +
      marker('stated', STATED_COLOR),
  )
}

const WIDTHS = { plain: 1.75, missing: 1.75, followed: 2.5, suspect: 2.5, stated: 4 } as const

function arrow(path: string, words: FlowWords | undefined, kind: string): string {
  const tone = words?.tone ?? 'plain'
  const marker = tone === 'suspect' || tone === 'stated' ? tone : 'plain'
  const dashes = tone === 'missing' ? { 'stroke-dasharray': '5 4' } : {}
  const width = WIDTHS[tone]
  return tag('path', {
    d: path,
    fill: 'none',
    stroke: flowColor(kind, tone),
    'stroke-width': width,
    'marker-end': `url(#${marker})`,
    ...dashes,
  })
}

function unitBox(name: string, place: Point | undefined, sign: StateSign | undefined): string {
  if (place === undefined) return ''
  const { x, y } = place
  const middle = x + UNIT_WIDTH / 2
  const box = { x, y, width: UNIT_WIDTH, height: UNIT_HEIGHT, rx: 6, fill: '#fff', stroke: '#8a9099' }
  const text = { x: middle, y: y + (sign === undefined ? 37 : 28), 'text-anchor': 'middle', 'font-size': 14 }
  const words = [
    tag('text', { ...text, 'font-weight': 600, fill: '#1f2329' }, escapeXml(shortened(name, UNIT_WIDTH - 40))),
  ]
  if (sign !== undefined) {
    const fill = SIGN_COLORS[sign.tone] ?? '#51565d'
    words.push(tag('text', { ...text, y: y + 48, 'font-size': 12, fill }, escapeXml(signText(sign))))
  }
  return tag('rect', box) + words.join('')
}

const SIGN_MARKS: Readonly<Record<string, string>> = { alert: '⚠ ', check: '✓ ', pen: '◆ ' }

/** A sign in print: the word tells it, with a mark for what is wrong. */
function signText({ icon, word }: StateSign): string {
  return `${SIGN_MARKS[icon] ?? ''}${word}`
}

type LabelPlace = { readonly way: Way; readonly at: Point; readonly kind: string }

function label(flow: DrawnFlow, words: FlowWords | undefined, { way, at, kind }: LabelPlace): string {
  if (words === undefined) return ''
  const figure = words.sign === null ? words.figure : `${signText(words.sign)} ${words.figure}`
  const name = shortened(flow.name, 128)
  const lines = [name, figure, ...(words.computed === null ? [] : [words.computed])]
  const height = lines.length * LINE + 4
  const width = 12 + Math.max(...lines.map(textWidth))
  const side = way.port.kind
  const top = side === 'in' ? at.y - height - 8 : side === 'out' ? at.y + 8 : at.y - height / 2
  const back = { x: at.x - width / 2, y: top, width, height, rx: 4, fill: '#fff', 'fill-opacity': 0.94 }
  const color = flowColor(kind, words.tone)
  const colors = [color, words.tone === 'suspect' || words.tone === 'stated' ? color : '#1f2329', '#0958d9']
  const texts = lines.map((line, index) => {
    const style = { 'font-size': 12, 'text-anchor': 'middle', fill: colors[index] ?? color }
    return tag('text', { x: at.x, y: top + LINE * (index + 1) - 2, ...style }, escapeXml(line))
  })
  return tag('rect', back) + texts.join('')
}
