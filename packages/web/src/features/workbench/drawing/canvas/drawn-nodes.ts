import { Position } from '@xyflow/react'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { Drawing, Point } from '../model/drawing.ts'
import { SLOT_REACH, UNIT_HEIGHT, UNIT_WIDTH } from '../model/ports.ts'
import type { Way } from '../model/scene.ts'
import type { DrawnNode, EndNodeType, UnitNodeType } from './canvas-types.ts'

const HANDLE = { width: 12, height: 12 }
const END = 10

/** Where flows are tied to a unit, told beforehand so that units outside of the window need not be measured. */
const UNIT_HANDLES: NonNullable<UnitNodeType['handles']> = [
  { id: 'left', type: 'target', position: Position.Left, x: 0, y: UNIT_HEIGHT / 2 - 6, ...HANDLE },
  { id: 'top', type: 'target', position: Position.Top, x: UNIT_WIDTH / 2 - 6, y: 0, ...HANDLE },
  { id: 'right', type: 'source', position: Position.Right, x: UNIT_WIDTH - 12, y: UNIT_HEIGHT / 2 - 6, ...HANDLE },
  { id: 'bottom', type: 'source', position: Position.Bottom, x: UNIT_WIDTH / 2 - 6, y: UNIT_HEIGHT - 12, ...HANDLE },
]
const END_HANDLES: NonNullable<EndNodeType['handles']> = [
  { id: 'from', type: 'source', position: Position.Bottom, x: 0, y: 0, width: END, height: END },
  { id: 'to', type: 'target', position: Position.Top, x: 0, y: 0, width: END, height: END },
]

export type Shown = {
  readonly drawing: Drawing
  readonly places: ReadonlyMap<string, Point>
  readonly ways: ReadonlyMap<string, Way>
  readonly signs: ReadonlyMap<string, StateSign>
  readonly selected: ReadonlySet<string>
  readonly found: ReadonlySet<string>
  /** Names of others by the unit they are at. */
  readonly visitors: ReadonlyMap<string, string>
}

/** The nodes of the canvas; a node of which nothing changed stays the very same, so that it is not drawn again. */
export function drawnNodes(shown: Shown, before: ReadonlyMap<string, DrawnNode>): Map<string, DrawnNode> {
  const nodes = new Map<string, DrawnNode>()
  for (const { id, name } of shown.drawing.units) {
    const position = shown.places.get(id)
    if (position === undefined) continue
    const data = {
      name,
      sign: shown.signs.get(id) ?? null,
      isFound: shown.found.has(id),
      visitor: shown.visitors.get(id) ?? null,
    }
    const node = unitNode(id, { position, data, selected: shown.selected.has(id) })
    const old = before.get(id)
    nodes.set(id, old?.type === 'unit' && isSameUnit(old, node) ? old : node)
  }
  for (const { id, from, to } of shown.drawing.flows) {
    if (from !== null && to !== null) continue
    const parentId = from ?? to ?? ''
    const port = shown.ways.get(id)?.port
    if (port === undefined || !nodes.has(parentId)) continue
    const shift = from === null ? port.shiftTo : port.shiftFrom
    const y = from === null ? -SLOT_REACH : UNIT_HEIGHT + SLOT_REACH
    const node = endNode(endId(id), parentId, { x: UNIT_WIDTH / 2 + shift - END / 2, y: y - END / 2 })
    const old = before.get(node.id)
    nodes.set(node.id, old !== undefined && isSameEnd(old, node) ? old : node)
  }
  return nodes
}

/** The node that stands for the outside end of a flow. */
export function endId(flow: string): string {
  return `end:${flow}`
}

function unitNode(id: string, { position, data, selected }: Pick<UnitNodeType, 'position' | 'data' | 'selected'>) {
  const size = { width: UNIT_WIDTH, height: UNIT_HEIGHT, measured: { width: UNIT_WIDTH, height: UNIT_HEIGHT } }
  const node: UnitNodeType = { id, type: 'unit', position, data, handles: UNIT_HANDLES, ...size }
  if (selected !== undefined) node.selected = selected
  node.ariaLabel = data.sign === null ? `工序 ${data.name}` : `工序 ${data.name}，${data.sign.word}`
  node.ariaRole = 'img'
  return node
}

function endNode(id: string, parentId: string, position: Point): EndNodeType {
  const size = { width: END, height: END, measured: { width: END, height: END } }
  const fixed = { draggable: false, selectable: false, connectable: false, focusable: false }
  const hidden = { domAttributes: { 'aria-hidden': true } }
  return { id, type: 'end', parentId, position, data: {}, handles: END_HANDLES, ...size, ...fixed, ...hidden }
}

function isSameUnit(a: UnitNodeType, b: UnitNodeType): boolean {
  const isSamePlace = a.position.x === b.position.x && a.position.y === b.position.y
  const isSameSign = a.data.sign?.word === b.data.sign?.word && a.data.sign?.tone === b.data.sign?.tone
  return (
    isSamePlace &&
    isSameSign &&
    a.selected === b.selected &&
    a.data.name === b.data.name &&
    a.data.visitor === b.data.visitor &&
    a.data.isFound === b.data.isFound
  )
}

function isSameEnd(a: DrawnNode, b: EndNodeType): boolean {
  return a.parentId === b.parentId && a.position.x === b.position.x && a.position.y === b.position.y
}
