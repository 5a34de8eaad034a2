import { useState } from 'react'
import { BoardCanvas } from './board-canvas.tsx'
import { BoardPanels } from './board-panels.tsx'
import { BoardRail } from './board-rail.tsx'
import { FindBox } from './find-box.tsx'
import { LayerBar } from './layer-bar.tsx'
import { ScenarioSwitch } from './scenario/scenario-switch.tsx'
import { ScenarioAlone, SideBySide } from './scenario/side-by-side.tsx'
import { SankeyView } from './sankey/sankey-view.tsx'
import { sankeyFigures } from './scenario/sankey-figures.ts'
import type { ToolAct } from './toolbar.tsx'
import { Toolbar } from './toolbar.tsx'
import type { Board } from './use-board.ts'
import { useBoard } from './use-board.ts'
import { useTools } from './use-tools.ts'

/** The page: layers above, tools, the canvas or the Sankey diagram, and what it says beside it. */
export function DrawingBoard() {
  const board = useBoard()
  const { now, view, change, choice } = board
  const [isFull, setIsFull] = useState(false)
  const act = useTools(board, { isFull, setIsFull })
  const isWide = view === 'sankey' || board.scenario.view === 'both'
  return (
    <section className={isFull ? 'drawing drawing-full' : 'drawing'} aria-label="平衡图">
      <LayerBar
        drawing={now.drawing}
        view={view}
        onChoose={(choices) => change(choices)}
        onNewLayer={() => change({ do: 'layer' })}
        onNewPeriod={() => board.acts.addPeriod()}
      >
        <ScenarioSwitch view={board.scenario.view} hasRoom={board.scenario.hasRoom} onLook={board.scenario.look} />
      </LayerBar>
      <Toolbar
        isReadOnly={board.isReadOnly || board.scenario.view === 'after'}
        isDrawing={view === 'drawing'}
        isFull={isFull}
        canSave={now.drawing.flows.length > 0}
        onAct={act}
      >
        {view === 'drawing' ? (
          <FindBox
            text={board.address['q'] ?? ''}
            hits={board.hits}
            onText={(q) => change({ q }, { replace: true })}
            onShow={({ kind, id }) => choice.show({ kind, id })}
          />
        ) : null}
      </Toolbar>
      <div className={isWide ? 'drawing-body drawing-body-wide' : 'drawing-body'}>
        {view === 'drawing' ? <Drawn board={board} onAct={act} /> : <BoardSankey board={board} />}
        <BoardRail board={board} />
      </div>
      <BoardPanels board={board} />
    </section>
  )
}

/** The drawing as it is, after the options, or both side by side. */
function Drawn({ board, onAct }: { board: Board; onAct: (act: ToolAct) => void }) {
  const { view } = board.scenario
  if (view === 'now') return <BoardCanvas board={board} onAct={onAct} />
  if (view === 'after') return <ScenarioAlone board={board} onAct={onAct} />
  return <SideBySide board={board} onAct={onAct} />
}

function BoardSankey({ board }: { board: Board }) {
  const { drawing, network, places } = board.now
  return (
    <div className="drawing-main card">
      <SankeyView drawing={drawing} network={network} places={places} {...sankeyFigures(board)} />
    </div>
  )
}
