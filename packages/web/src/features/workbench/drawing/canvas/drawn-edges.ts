import { MarkerType } from '@xyflow/react'
import type { Drawing, DrawnFlow } from '../model/drawing.ts'
import type { Way } from '../model/scene.ts'
import type { FlowData, FlowEdgeType, FlowWords } from './canvas-types.ts'
import { endId } from './drawn-nodes.ts'

export type ShownFlows = {
  readonly drawing: Drawing
  readonly ways: ReadonlyMap<string, Way>
  readonly words: ReadonlyMap<string, FlowWords>
  readonly selected: string | null
}

/** Colours of arrows by what flows; the same in the drawing, the Sankey and their pictures. */
export const LAYER_COLORS: Readonly<Record<string, string>> = {
  material: '#5a6472',
  water: '#1269b5',
  energy: '#a84a08',
  substance: '#6a3fae',
}
export const SUSPECT_COLOR = '#b42318'
/** What options change, whatever flows. */
export const STATED_COLOR = '#9c1f6e'
const PLAIN_COLOR = '#5a6472'

/** The colour of a flow: what fits badly is red whatever flows, what an option changes has a colour of its own. */
export function flowColor(kind: string, tone: FlowWords['tone']): string {
  if (tone === 'suspect') return SUSPECT_COLOR
  return tone === 'stated' ? STATED_COLOR : (LAYER_COLORS[kind] ?? PLAIN_COLOR)
}

/** The arrows of the canvas; an arrow of which nothing changed stays the very same. */
export function drawnEdges(shown: ShownFlows, before: ReadonlyMap<string, FlowEdgeType>): Map<string, FlowEdgeType> {
  const edges = new Map<string, FlowEdgeType>()
  const kind = shown.drawing.layer?.kind ?? 'material'
  for (const flow of shown.drawing.flows) {
    const way = shown.ways.get(flow.id)
    const words = shown.words.get(flow.id)
    if (way === undefined || words === undefined) continue
    const edge = edgeOf(flow, { way, words, kind }, shown.selected === flow.id)
    const old = before.get(flow.id)
    edges.set(flow.id, old !== undefined && isSame(old, edge) ? old : edge)
  }
  return edges
}

function edgeOf({ id, from, to }: DrawnFlow, data: FlowData, selected: boolean): FlowEdgeType {
  return {
    id,
    type: 'flow',
    source: from ?? endId(id),
    target: to ?? endId(id),
    sourceHandle: from === null ? 'from' : to === null ? 'bottom' : 'right',
    targetHandle: to === null ? 'to' : from === null ? 'top' : 'left',
    data,
    selected,
    markerEnd: {
      type: MarkerType.ArrowClosed,
      color: flowColor(data.kind, data.words.tone),
      width: 16,
      height: 16,
    },
    ariaLabel: `流股 ${data.words.name}，${data.words.figure}${data.words.sign === null ? '' : `，${data.words.sign.word}`}`,
  }
}

function isSame(a: FlowEdgeType, b: FlowEdgeType): boolean {
  if (a.data === undefined || b.data === undefined) return false
  const isSameWay =
    a.data.way.share === b.data.way.share &&
    a.data.way.port.shiftFrom === b.data.way.port.shiftFrom &&
    a.data.way.port.shiftTo === b.data.way.port.shiftTo &&
    a.data.way.port.dip === b.data.way.port.dip
  const isSameEnds = a.source === b.source && a.target === b.target
  const isSameWords = JSON.stringify(a.data.words) === JSON.stringify(b.data.words)
  return isSameWay && isSameEnds && isSameWords && a.selected === b.selected && a.data.kind === b.data.kind
}
