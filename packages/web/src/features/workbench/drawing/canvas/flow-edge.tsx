import type { EdgeProps } from '@xyflow/react'
import { EdgeLabelRenderer } from '@xyflow/react'
import { memo } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import type { Point } from '../model/drawing.ts'
import { acrossRoute, downRoute } from '../model/route.ts'
import { heldShift } from '../model/scene.ts'
import { shortened, textWidth } from '../model/text-width.ts'
import type { FlowEdgeType, FlowWords } from './canvas-types.ts'
import { flowColor } from './drawn-edges.ts'

const LINE = 16
const NAME_ROOM = 128

/** An arrow, and above all arrows its words: name, figure with its mark, and below what the reconciliation says. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<FlowEdgeType>) {
  const { data, selected, markerEnd } = props
  if (data === undefined) return null
  const { path, label } = routeOfEdge(props)
  const { words, kind, way } = data
  const color = flowColor(kind, words.tone)
  const classes = ['drawn-flow', `drawn-flow-${words.tone}`, selected === true ? 'drawn-flow-selected' : '']
  return (
    <>
      <g className={classes.join(' ')}>
        <path d={path} className="drawn-flow-reach" />
        <path d={path} className="drawn-flow-line" stroke={color} markerEnd={markerEnd} />
      </g>
      <EdgeLabelRenderer>
        <svg className={`drawn-words ${classes.join(' ')}`} width={1} height={1} aria-hidden="true">
          <FlowLabel words={words} at={label} kind={way.port.kind} color={color} />
        </svg>
      </EdgeLabelRenderer>
    </>
  )
})

function routeOfEdge({ sourceX, sourceY, targetX, targetY, data }: EdgeProps<FlowEdgeType>) {
  const { port, share } = data?.way ?? { port: null, share: 0.5 }
  const from = { x: sourceX, y: sourceY }
  const to = { x: targetX, y: targetY }
  if (port === null || port.kind === 'across') {
    const shifted = (point: Point, shift: number) => ({ x: point.x, y: point.y + shift })
    const ends = [shifted(from, port?.shiftFrom ?? 0), shifted(to, port?.shiftTo ?? 0)] as const
    return acrossRoute(...ends, { dip: port?.dip ?? 64, share })
  }
  if (port.kind === 'in') return downRoute(from, { x: to.x + heldShift(port.shiftTo), y: to.y })
  return { ...downRoute({ x: from.x + heldShift(port.shiftFrom), y: from.y }, to), label: to }
}

type LabelProps = { words: FlowWords; at: Point; kind: 'across' | 'in' | 'out'; color: string }

function FlowLabel({ words, at, kind, color }: LabelProps) {
  const name = shortened(words.name, NAME_ROOM)
  const lines = words.computed === null ? 2 : 3
  const height = lines * LINE + 4
  const marks = (words.mark === null ? 0 : 16) + (words.sign === null ? 0 : 16)
  const width = 12 + Math.max(textWidth(name), textWidth(words.figure) + marks, textWidth(words.computed ?? ''))
  const top = kind === 'in' ? at.y - height - 8 : kind === 'out' ? at.y + 8 : at.y - height / 2
  const row = (index: number) => top + LINE * (index + 1) - 2
  const start = at.x - (textWidth(words.figure) + marks) / 2
  return (
    <g className={words.isFound ? 'drawn-label drawn-found' : 'drawn-label'}>
      <rect className="drawn-label-back" x={at.x - width / 2} y={top} width={width} height={height} rx={4} />
      <text className="drawn-label-name" x={at.x} y={row(0)} textAnchor="middle" fill={color}>
        {name}
      </text>
      {words.sign === null ? null : (
        <g
          transform={`translate(${start} ${row(1) - 12})`}
          color={words.tone === 'suspect' ? 'var(--color-overdue)' : color}
        >
          <Icon name={words.sign.icon} size={13} />
        </g>
      )}
      {words.mark === null ? null : <Mark of={words.mark} x={start + marks - 16} y={row(1) - 12} />}
      <text className="drawn-label-figure" x={start + marks} y={row(1)}>
        {words.figure}
      </text>
      {words.computed === null ? null : (
        <text
          className={words.isStale ? 'drawn-label-computed drawn-stale' : 'drawn-label-computed'}
          x={at.x}
          y={row(2)}
          textAnchor="middle"
        >
          {words.computed}
        </text>
      )}
    </g>
  )
}

const MARK_ICONS = {
  measured: 'gauge',
  entered: 'pen',
  computed: 'sum',
  imported: 'download',
  simulated: 'wave',
} as const

function Mark({ of, x, y }: { of: keyof typeof MARK_ICONS; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className="drawn-mark">
      <Icon name={MARK_ICONS[of]} size={13} />
    </g>
  )
}
