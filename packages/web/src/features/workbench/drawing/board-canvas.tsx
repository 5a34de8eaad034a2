import type { Viewport } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { Canvas } from './canvas/canvas.tsx'
import type { Board } from './use-board.ts'
import { FigureEditor } from './panels/figure-editor.tsx'
import type { ToolAct } from './toolbar.tsx'
import { useKeys } from './use-keys.ts'

interface BoardCanvasProps {
  readonly board: Board
  readonly onAct: (act: ToolAct) => void
  /** Told where it is looked at. */
  readonly onViewport?: (viewport: Viewport) => void
}

/** The canvas with everything that is done on it, and the small editor beside an arrow. */
export function BoardCanvas({ board, onAct, onViewport }: BoardCanvasProps) {
  const { now, choice, acts, words, found, visitors, setEditing, isReadOnly } = board
  const { drawing, places, ways, signs } = now
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = useCanvasKeys(board, onAct)
  const focusCanvas = useCallback(() => frame.current?.querySelector<HTMLElement>('.drawing-canvas')?.focus(), [])
  return (
    <div className="drawing-main drawing-canvas-frame" ref={frame}>
      <Canvas
        {...{ drawing, places, ways, words, signs, found, visitors, isReadOnly, onKeyDown }}
        selection={choice.selection}
        onSelect={(selection) => {
          setEditing({ figure: null, name: null })
          choice.select(selection)
        }}
        onOpenFlow={(id) => board.open({ kind: 'flow', id })}
        onOpenUnit={(id) => board.open({ kind: 'unit', id })}
        onMove={acts.move}
        onJoin={board.join}
        onReady={() => showPicked(board)}
        startView={board.lastView.view()}
        onViewport={(viewport) => {
          board.lastView.keep(viewport)
          onViewport?.(viewport)
        }}
      />
      <p id="drawing-keys" className="visually-hidden">
        Tab 到下一个工序，Alt 加上下键到它的流股，Enter 填写，方向键移动，F 加流股，Delete 删除，问号查看全部快捷键。
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken(board)}
      </p>
      {drawing.units.length === 0 ? <Nothing board={board} onAct={onAct} /> : null}
      <ArrowEditor board={board} onClosed={focusCanvas} />
    </div>
  )
}

/** A link to a unit or flow opens the drawing there. */
export function showPicked({ choice }: Pick<Board, 'choice'>): void {
  const { units, flow } = choice.selection
  const [unit] = units
  if (flow !== null) choice.show({ kind: 'flow', id: flow })
  else if (unit !== undefined) choice.show({ kind: 'unit', id: unit })
}

/** The editor beside the arrow that is open. */
function ArrowEditor({ board, onClosed }: { board: Board; onClosed: () => void }) {
  const { now, choice, acts, editing, setEditing, isReadOnly } = board
  const { drawing } = now
  const flow = drawing.flows.find(({ id }) => id === editing.figure)
  const at = flow === undefined ? null : choice.centreOf({ kind: 'flow', id: flow.id })
  if (flow === undefined || at === null) return null
  return (
    <FigureEditor
      key={flow.id}
      {...{ drawing, flow, at, isReadOnly }}
      onSet={(substance, figure, fields) =>
        drawing.period === null
          ? undefined
          : acts.setFigure({ flow: flow.id, period: drawing.period, substance }, figure, fields)
      }
      onClose={() => {
        setEditing({ figure: null, name: null })
        onClosed()
      }}
    />
  )
}

/** Everything on a canvas by keyboard. */
export function useCanvasKeys(board: Board, onAct: (act: ToolAct) => void) {
  const { now, choice, acts, canvas, isReadOnly } = board
  return useKeys({
    drawing: now.drawing,
    places: now.places,
    selection: choice.selection,
    show: (spot) => {
      board.setEditing({ figure: null, name: null })
      choice.show(spot)
    },
    select: (selection) => {
      board.setEditing({ figure: null, name: null })
      choice.select(selection)
    },
    open: board.open,
    move: (moved) => (isReadOnly ? undefined : acts.move(moved)),
    pan: ({ x, y }) => {
      const at = canvas.getViewport()
      void canvas.setViewport({ ...at, x: at.x + x, y: at.y + y })
    },
    zoom: (step) => onAct(step === 0 ? 'fit' : step === 1 ? 'zoom_in' : 'zoom_out'),
    act: (act) => {
      if (act === 'find') document.getElementById('drawing-find')?.focus()
      else if (act === 'help') onAct('help')
      else if (isReadOnly) return
      else if (act === 'add_unit') onAct('add_unit')
      else if (act === 'add_flow') joinFrom(board)
      else board.remove()
    },
  })
}

/** A flow out of the selected unit, its other end to be chosen in the panel. */
function joinFrom({ choice, join }: Board): void {
  const from = [...choice.selection.units].at(-1)
  if (from !== undefined) join({ from, to: null })
}

/** What is selected, for those who hear it. */
function spoken({ now, choice, words }: Board): string {
  const { units, flow } = choice.selection
  const told = flow === null ? undefined : words.get(flow)
  if (told !== undefined)
    return `流股 ${told.name}，${told.figure}${told.computed === null ? '' : `，${told.computed}`}`
  if (units.size > 1) return `选中 ${units.size} 个工序`
  const unit = now.drawing.units.find(({ id }) => units.has(id))
  if (unit === undefined) return ''
  const sign = now.signs.get(unit.id)
  return `工序 ${unit.name}${sign === undefined ? '' : `，${sign.word}`}`
}

function Nothing({ board, onAct }: { board: Board; onAct: (act: ToolAct) => void }) {
  const { isReadOnly, now, change } = board
  const hint = isReadOnly
    ? '企业画出工序和流股以后，这里就能看到。'
    : '先加工序，再从工序右边的圆点拖出流股，点箭头填写实测值。也可以在表格里填写，图会自动画出来。'
  return (
    <div className="drawing-nothing">
      <EmptyState
        title="还没有工序"
        hint={hint}
        icon="wave"
        action={
          isReadOnly ? null : (
            <span className="row">
              {now.drawing.layer === null ? (
                <button type="button" className="button button-primary" onClick={() => change({ do: 'layer' })}>
                  建立第一个图层
                </button>
              ) : null}
              <button type="button" className="button" onClick={() => onAct('add_unit')}>
                加第一个工序
              </button>
            </span>
          )
        }
      />
    </div>
  )
}
