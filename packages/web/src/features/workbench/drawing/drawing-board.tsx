import { useReactFlow } from '@xyflow/react'
import { useMemo, useState } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { BoardCanvas } from './board-canvas.tsx'
import { BoardPanels } from './board-panels.tsx'
import { BoardRail } from './board-rail.tsx'
import { FindBox } from './find-box.tsx'
import { LayerBar } from './layer-bar.tsx'
import { findInDrawing } from './model/find.ts'
import { flowWords } from './model/words.ts'
import { useReconciliation } from './reconcile/use-reconciliation.ts'
import { SankeyView } from './sankey/sankey-view.tsx'
import { Toolbar } from './toolbar.tsx'
import { useActs } from './use-acts.ts'
import { useDrawing } from './use-drawing.ts'
import type { Spot } from './use-selection.ts'
import { useSelection } from './use-selection.ts'
import { useTools } from './use-tools.ts'
import { useVisitors } from './use-visitors.ts'

/** Everything the parts of the page share. */
export function useBoard() {
  const { mayEdit } = useWorkbench()
  const now = useDrawing()
  const [address, change] = useAddress()
  const acts = useActs(now)
  const choice = useSelection(now)
  const reconciliation = useReconciliation(now.network, now.drawing.period)
  const hits = useMemo(() => findInDrawing(now.drawing, address['q'] ?? ''), [now.drawing, address])
  const found = useMemo(() => new Set(hits.map(({ id }) => id)), [hits])
  const { last, isStale } = reconciliation
  const words = useMemo(
    () => flowWords(now.drawing, { outcome: last?.outcome ?? null, isStale, found }),
    [now.drawing, last, isStale, found],
  )
  /** The flow whose figures are typed beside its arrow, and the unit or flow whose name is typed. */
  const [editing, setEditing] = useState<{ readonly figure: string | null; readonly name: string | null }>({
    figure: null,
    name: null,
  })
  const canvas = useReactFlow()
  const visitors = useVisitors(choice.selection)
  const view = address['view'] === 'sankey' ? ('sankey' as const) : ('drawing' as const)
  const open = (spot: Spot) => {
    choice.show(spot)
    setEditing(spot.kind === 'flow' ? { figure: spot.id, name: null } : { figure: null, name: spot.id })
  }
  const remove = () => {
    acts.remove(choice.selection)
    choice.select({ units: new Set(), flow: null })
    setEditing({ figure: null, name: null })
  }
  const shared = { now, acts, choice, reconciliation, words, found, visitors, editing, setEditing, canvas, view }
  return { ...shared, address, change, hits, open, remove, isReadOnly: !mayEdit }
}

export type Board = ReturnType<typeof useBoard>

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
