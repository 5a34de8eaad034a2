import { useStore } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import type { Drawing, DrawnFlow, DrawnLayer, Figure, Point } from '../model/drawing.ts'
import { carrierOf } from '../model/drawing.ts'
import { FigureFields } from './figure-fields.tsx'

const WIDTH = 320
const ROOM = 12

interface FigureEditorProps {
  readonly drawing: Drawing
  readonly flow: DrawnFlow
  /** Where the words of the arrow stand, in the drawing. */
  readonly at: Point
  readonly isReadOnly: boolean
  readonly onSet: (substance: string | null, figure: Figure | null, fields: Record<string, string | null>) => void
  readonly onClose: () => void
}

/** A small editor beside an arrow: its amount, and what it carries of every substance. Follows the drawing as it moves. */
export function FigureEditor({ drawing, flow, at, isReadOnly, onSet, onClose }: FigureEditorProps) {
  const corner = useCorner(at)
  const box = useRef<HTMLDivElement>(null)
  const { layer } = drawing
  if (layer === null) return null
  const carrier = drawing.layers.find(({ id }) => id === carrierOf(layer)) ?? layer
  const isSubstance = carrier.id !== layer.id
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
  }
  return (
    // The editor is a group of fields; keys typed in it do not reach the canvas.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className="figure-editor card nodrag nopan nowheel" style={corner} onKeyDown={press}>
      <header className="row between">
        <h2>{flow.name}</h2>
        <button type="button" className="button-icon" aria-label="关闭" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {drawing.period === null ? (
        <p className="quiet">还没有实测时段。请先在上方“时段”处建立一个，再填数值。</p>
      ) : (
        <Figures {...{ flow, carrier, layer, isReadOnly, onSet, onClose, isSubstance }} />
      )}
    </div>
  )
}

type FiguresProps = Pick<FigureEditorProps, 'flow' | 'isReadOnly' | 'onSet' | 'onClose'> & {
  carrier: DrawnLayer
  layer: DrawnLayer
  isSubstance: boolean
}

function Figures({ flow, carrier, layer, isReadOnly, onSet, onClose, isSubstance }: FiguresProps) {
  const contents = isSubstance ? flow.contents.filter((one) => one.layer.id === layer.id) : flow.contents
  return (
    <>
      {isSubstance ? null : (
        <FigureFields
          flow={flow}
          layer={carrier}
          substance={null}
          figure={flow.figure}
          isReadOnly={isReadOnly}
          isFocused
          onSet={(fields) => onSet(null, flow.figure, fields)}
          onEnter={onClose}
        />
      )}
      {contents.map(({ layer: substance, figure }, index) => (
        <FigureFields
          key={substance.id}
          flow={flow}
          layer={carrier}
          substance={substance}
          figure={figure}
          isReadOnly={isReadOnly}
          isFocused={isSubstance && index === 0}
          onSet={(fields) => onSet(substance.id, figure, fields)}
          onEnter={onClose}
        />
      ))}
    </>
  )
}

/** Beside the place in the drawing, inside of the canvas. */
function useCorner({ x, y }: Point): { left: number; top: number; width: number } {
  const [panX, panY, zoom] = useStore(({ transform }) => transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const boxWidth = Math.min(WIDTH, width - ROOM * 2)
  const left = Math.max(ROOM, Math.min(width - boxWidth - ROOM, x * zoom + panX + ROOM * 2))
  const top = Math.max(ROOM, Math.min(height - 240, y * zoom + panY - 48))
  return { left, top, width: boxWidth }
}
