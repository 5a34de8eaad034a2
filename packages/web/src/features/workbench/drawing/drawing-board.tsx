import { useState } from 'react'
import { BoardCanvas } from './board-canvas.tsx'
import { BoardPanels } from './board-panels.tsx'
import { BoardRail } from './board-rail.tsx'
import { FindBox } from './find-box.tsx'
import { LayerBar } from './layer-bar.tsx'
import { SankeyView } from './sankey/sankey-view.tsx'
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
  return (
    <section className={isFull ? 'drawing drawing-full' : 'drawing'} aria-label="平衡图">
      <LayerBar
        drawing={now.drawing}
        view={view}
        onChoose={(choices) => change(choices)}
        onNewLayer={() => change({ do: 'layer' })}
        onNewPeriod={() => board.acts.addPeriod()}
      />
      <Toolbar
        isReadOnly={board.isReadOnly}
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
      <div className={view === 'sankey' ? 'drawing-body drawing-body-wide' : 'drawing-body'}>
        {view === 'drawing' ? <BoardCanvas board={board} onAct={act} /> : <BoardSankey board={board} />}
        <BoardRail board={board} />
      </div>
      <BoardPanels board={board} />
    </section>
  )
}

function BoardSankey({ board: { now, reconciliation } }: { board: Board }) {
  const { drawing, network, places } = now
  return (
    <div className="drawing-main card">
      <SankeyView
        drawing={drawing}
        network={network}
        places={places}
        outcome={reconciliation.last?.outcome ?? null}
        isStale={reconciliation.isStale}
      />
    </div>
  )
}
