import type { Viewport } from '@xyflow/react'
import { ReactFlowProvider } from '@xyflow/react'
import { useRef } from 'react'
import { BoardCanvas, showPicked, useCanvasKeys } from '../board-canvas.tsx'
import type { CanvasInstance } from '../canvas/canvas-types.ts'
import type { ToolAct } from '../toolbar.tsx'
import type { Board } from '../use-board.ts'
import { ScenarioCanvas } from './scenario-canvas.tsx'

/** Nearer than this two views are the same: each follows the other only until they are. */
const SAME = 0.01

function isSameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < SAME && Math.abs(a.y - b.y) < SAME && Math.abs(a.zoom - b.zoom) < SAME / 100
}

type Looked = Pick<CanvasInstance, 'getViewport' | 'setViewport'>

function follow(canvas: Looked | null, to: Viewport): void {
  if (canvas !== null && !isSameView(canvas.getViewport(), to)) void canvas.setViewport(to)
}

interface SideBySideProps {
  readonly board: Board
  readonly onAct: (act: ToolAct) => void
}

/** Two drawings that show the same place at the same scale: the plant as it is, and after the options. */
export function SideBySide({ board, onAct }: SideBySideProps) {
  const other = useRef<CanvasInstance | null>(null)
  const onKeyDown = useCanvasKeys(readOnly(board), onAct)
  return (
    <div className="scenario-both">
      <div className="scenario-side">
        <BoardCanvas board={board} onAct={onAct} onViewport={(viewport) => follow(other.current, viewport)} />
        <p className="scenario-banner">
          {board.reconciliation.last === null ? '现状：实测值；右图的变化以校核后的平衡值为准' : '现状'}
        </p>
      </div>
      <ReactFlowProvider>
        <ScenarioCanvas
          board={board}
          startView={board.lastView.view()}
          onReady={(canvas) => {
            other.current = canvas
            follow(canvas, board.canvas.getViewport())
          }}
          onViewport={(viewport) => follow(board.canvas, viewport)}
          onKeyDown={onKeyDown}
        />
      </ReactFlowProvider>
    </div>
  )
}

/** The drawing after the options by itself. */
export function ScenarioAlone({ board, onAct }: SideBySideProps) {
  const onKeyDown = useCanvasKeys(readOnly(board), onAct)
  return (
    <ScenarioCanvas
      board={board}
      startView={board.lastView.view()}
      onReady={() => showPicked(board)}
      onViewport={board.lastView.keep}
      onKeyDown={onKeyDown}
    />
  )
}

/** What is opened there is only selected; nothing is moved, joined or taken away. */
function readOnly(board: Board): Board {
  return { ...board, isReadOnly: true, open: (spot) => board.choice.show(spot) }
}
