import '@xyflow/react/dist/base.css'
import './canvas.css'
import type { OnConnectEnd, OnNodesChange, Viewport } from '@xyflow/react'
import { Background, ReactFlow, SelectionMode } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { Drawing, Point } from '../model/drawing.ts'
import { GRID } from '../model/ports.ts'
import type { Way } from '../model/scene.ts'
import type { CanvasInstance, DrawnNode, FlowEdgeType, FlowWords, Selection } from './canvas-types.ts'
import { drawnEdges } from './drawn-edges.ts'
import { drawnNodes } from './drawn-nodes.ts'
import { FlowEdge } from './flow-edge.tsx'
import { ARIA_WORDS } from './aria-words.ts'
import { firstView } from './first-view.ts'
import { EndNode, UnitNode } from './unit-node.tsx'
import { useDrawnOnce } from './use-drawn-once.ts'

interface CanvasProps {
  /** Tells two drawings on one page apart. */
  readonly id?: string
  readonly label?: string
  /** Where it is looked at first; null: where it begins. */
  readonly startView?: Viewport | null
  readonly onViewport?: (viewport: Viewport) => void
  readonly drawing: Drawing
  readonly places: ReadonlyMap<string, Point>
  readonly ways: ReadonlyMap<string, Way>
  readonly words: ReadonlyMap<string, FlowWords>
  readonly signs: ReadonlyMap<string, StateSign>
  readonly found: ReadonlySet<string>
  readonly visitors: ReadonlyMap<string, string>
  readonly selection: Selection
  readonly isReadOnly: boolean
  readonly onSelect: (selection: Selection) => void
  readonly onOpenFlow: (flow: string) => void
  readonly onOpenUnit: (unit: string) => void
  readonly onMove: (moved: ReadonlyMap<string, Point>) => void
  /** Two units were joined; null: drawn to or from the outside. */
  readonly onJoin: (ends: { from: string | null; to: string | null }) => void
  /** It can be moved about now. */
  readonly onReady: (canvas: CanvasInstance) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

const NODE_TYPES = { unit: UnitNode, end: EndNode }
const EDGE_TYPES = { flow: FlowEdge }
const SNAP = [GRID, GRID] as [number, number]
/** Below this scale words cannot be read and are left out. */
const FAR = 0.45
/** And below this one only names. */
const VERY_FAR = 0.3
/** A flow drawn into the void must be at least this long: anything shorter was a click. */
const LEAST_DRAWN = 40

/** How the canvas behaves for everybody. Keys are ours: the library's know neither flows nor our units. */
const FIXED = {
  zIndexMode: 'manual',
  snapToGrid: true,
  snapGrid: SNAP,
  minZoom: 0.05,
  maxZoom: 2,
  onlyRenderVisibleElements: true,
  nodesFocusable: false,
  edgesFocusable: false,
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
  selectionMode: SelectionMode.Partial,
  connectOnClick: false,
  connectionRadius: 28,
  ariaLabelConfig: ARIA_WORDS,
  proOptions: { hideAttribution: true },
} as const

/** The plant as units and arrows, to be moved, joined and opened. Reached by keyboard as one thing, see `onKeyDown`. */
export function Canvas(props: CanvasProps) {
  const { places, selection, isReadOnly, id = 'drawing', label = '平衡图', startView = null } = props
  const { nodes, edges, onNodesChange } = useDrawn(props)
  const frame = useRef<HTMLDivElement>(null)
  const active = selection.flow ?? [...selection.units].at(-1)
  return (
    <ReactFlow<DrawnNode, FlowEdgeType>
      id={id}
      ref={frame}
      className="drawing-canvas"
      aria-label={isReadOnly ? `${label}（只读）` : label}
      aria-describedby="drawing-keys"
      {...(active === undefined ? {} : { 'data-active': active })}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      onNodesChange={onNodesChange}
      onEdgeClick={(_, edge) => props.onOpenFlow(edge.id)}
      onNodeDoubleClick={(_, node) => props.onOpenUnit(node.id)}
      onPaneClick={() => props.onSelect({ units: new Set(), flow: null })}
      onConnect={({ source, target }) => props.onJoin({ from: source, to: target })}
      onConnectEnd={useDrawnToOutside(props.onJoin)}
      onMove={(_, viewport) => {
        markDistance(frame.current, viewport.zoom)
        props.onViewport?.(viewport)
      }}
      {...FIXED}
      nodesDraggable={!isReadOnly}
      nodesConnectable={!isReadOnly}
      onInit={(instance) => {
        void instance.setViewport(startView ?? firstView(places, frame.current))
        props.onReady(instance)
      }}
    >
      <Background gap={GRID} size={1} color="#d5d8dc" />
    </ReactFlow>
  )
}

/** Units and arrows as the canvas wants them, with what is under the hand where the hand holds it. */
function useDrawn(props: CanvasProps) {
  const { drawing, places, ways, words, signs, found, visitors, selection } = props
  const { dragged, onNodesChange } = useDragging(props)
  const shownPlaces = useMemo(() => (dragged === null ? places : new Map([...places, ...dragged])), [places, dragged])
  const selected = selection.units
  const nodes = useDrawnOnce<DrawnNode>(
    useCallback(
      (before) => drawnNodes({ drawing, places: shownPlaces, ways, signs, selected, found, visitors }, before),
      [drawing, shownPlaces, ways, signs, selected, found, visitors],
    ),
  )
  const edges = useDrawnOnce<FlowEdgeType>(
    useCallback(
      (before) => drawnEdges({ drawing, ways, words, selected: selection.flow }, before),
      [drawing, ways, words, selection.flow],
    ),
  )
  return { nodes, edges, onNodesChange }
}

/** Set on the element itself: going nearer or farther draws nothing anew. */
function markDistance(frame: HTMLElement | null, zoom: number): void {
  frame?.classList.toggle('drawing-far', zoom < FAR)
  frame?.classList.toggle('drawing-very-far', zoom < VERY_FAR)
}

/** Units under the hand: shown where they are dragged to, told to the page when they are let go. */
function useDragging({ onMove, onSelect, selection }: CanvasProps) {
  const [dragged, setDragged] = useState<ReadonlyMap<string, Point> | null>(null)
  const onNodesChange: OnNodesChange<DrawnNode> = (changes) => {
    const moving = new Map<string, Point>()
    let isOver = false
    const units = new Set(selection.units)
    let isOtherSelection = false
    for (const change of changes) {
      if (change.type === 'position' && change.position !== undefined) {
        moving.set(change.id, { x: change.position.x, y: change.position.y })
        isOver ||= change.dragging === false
      }
      if (change.type === 'select' && units.has(change.id) !== change.selected) {
        isOtherSelection = true
        if (change.selected) units.add(change.id)
        else units.delete(change.id)
      }
    }
    if (isOtherSelection) onSelect({ units, flow: null })
    if (moving.size === 0) return
    if (isOver) onMove(moving)
    setDragged(isOver ? null : (before) => new Map([...(before ?? []), ...moving]))
  }
  return { dragged, onNodesChange }
}

/** A flow that is let go over nothing leads to the outside, or comes from there. */
function useDrawnToOutside(onJoin: CanvasProps['onJoin']): OnConnectEnd {
  return (_, { fromNode, toNode, fromHandle, from, pointer }) => {
    if (fromNode === null || toNode !== null || from === null || pointer === null) return
    if (Math.hypot(pointer.x - from.x, pointer.y - from.y) < LEAST_DRAWN) return
    const unit = fromNode.id
    onJoin(fromHandle?.type === 'target' ? { from: null, to: unit } : { from: unit, to: null })
  }
}
