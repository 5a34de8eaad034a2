import type { Viewport } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { Canvas } from '../canvas/canvas.tsx'
import type { CanvasInstance } from '../canvas/canvas-types.ts'
import type { Board } from '../use-board.ts'

const NOBODY: ReadonlyMap<string, string> = new Map()
const nothing = () => undefined

interface ScenarioCanvasProps {
  readonly board: Board
  readonly startView: Viewport | null
  readonly onReady: (canvas: CanvasInstance) => void
  readonly onViewport: (viewport: Viewport) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The plant after the options on the same drawing; it is looked at, the figures are changed in the panel beside it. */
export function ScenarioCanvas({ board, startView, onReady, onViewport, onKeyDown }: ScenarioCanvasProps) {
  const { now, choice, found, scenario } = board
  const { drawing, places, ways } = now
  return (
    <div className="drawing-main drawing-canvas-frame">
      <Canvas
        id="scenario"
        label="方案实施后的平衡图"
        {...{ drawing, places, ways, found, startView, onReady, onViewport, onKeyDown }}
        words={scenario.words}
        signs={scenario.signs}
        visitors={NOBODY}
        isReadOnly
        selection={choice.selection}
        onSelect={choice.select}
        onOpenFlow={(id) => choice.select({ units: new Set(), flow: id })}
        onOpenUnit={(id) => choice.select({ units: new Set([id]), flow: null })}
        onMove={nothing}
        onJoin={nothing}
      />
      <p className="visually-hidden" aria-live="polite">
        {spoken(board)}
      </p>
      <p className="scenario-banner" aria-hidden="true">
        方案实施后
      </p>
    </div>
  )
}

/** What is selected after the options, for those who hear it. */
function spoken({ choice, scenario }: Board): string {
  const told = scenario.words.get(choice.selection.flow ?? '')
  if (told === undefined || scenario.view !== 'after') return ''
  const sign = told.sign === null ? '' : `，${told.sign.word}`
  return `流股 ${told.name}，方案实施后 ${told.figure}${told.computed === null ? '' : `，${told.computed}`}${sign}`
}
