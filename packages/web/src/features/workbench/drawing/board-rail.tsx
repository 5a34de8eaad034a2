import type { Board } from './use-board.ts'
import type { DrawnFlow } from './model/drawing.ts'
import { sentencesOfNow } from './model/sentences.ts'
import { FlowPanel } from './panels/flow-panel.tsx'
import { OverviewPanel } from './panels/overview-panel.tsx'
import { PeriodPanel } from './panels/period-panel.tsx'
import { UnitPanel } from './panels/unit-panel.tsx'
import { ReconcilePanel } from './reconcile/reconcile-panel.tsx'
import { FlowChange } from './scenario/flow-change.tsx'
import { ScenarioPanel } from './scenario/scenario-panel.tsx'
import type { SentencePlace } from './reconcile/worker-messages.ts'
import { useMemo } from 'react'

/** Beside the drawing: what is selected, how the plant balances, and what does not fit. */
export function BoardRail({ board }: { board: Board }) {
  const { now, reconciliation } = board
  const { drawing, closure, tolerance, network } = now
  const sentences = useMemo(
    () => sentencesOfNow({ network, period: drawing.period, layer: drawing.layer?.id ?? null, closure }),
    [network, drawing.period, drawing.layer, closure],
  )
  const show = (spot: SentencePlace) => {
    board.setEditing({ figure: null, name: null })
    if (spot.layer !== undefined && spot.layer !== drawing.layer?.id) board.change({ layer: spot.layer })
    board.choice.show(spot)
  }
  const isPicked = board.choice.selection.flow !== null || board.choice.selection.units.size > 0
  return (
    <aside className="drawing-rail" aria-label="平衡和校核">
      {isPicked ? (
        <div className="card">
          <Picked board={board} />
        </div>
      ) : null}
      {board.scenario.view === 'now' ? null : (
        <div className="card scenario-card">
          <ScenarioPanel board={board} onShow={show} />
        </div>
      )}
      <div className="card stack">
        <OverviewPanel {...{ drawing, closure, tolerance }} />
        <ReconcilePanel
          reconciliation={reconciliation}
          layer={drawing.layer?.id ?? null}
          reason={reasonNot(board)}
          sentences={sentences}
          onShow={show}
        />
        {drawing.period === null ? null : (
          <PeriodPanel
            key={drawing.period}
            period={drawing.period}
            closure={closure?.plant ?? null}
            isReadOnly={board.isReadOnly}
            onSet={(fields) => board.acts.set('periods', drawing.period ?? '', fields)}
          />
        )}
      </div>
    </aside>
  )
}

function reasonNot({ now }: Board): string | null {
  const { layer, period, flows } = now.drawing
  if (layer === null) return '先建立一个图层，画出流股并填写实测值，再校核。'
  if (period === null) return '先建立一个实测时段，填写实测值，再校核。'
  return flows.length === 0 ? '这一图层还没有流股。' : null
}

function Picked({ board }: { board: Board }) {
  const { now, choice, acts, editing, isReadOnly } = board
  const { drawing, closure, tolerance } = now
  const { selection } = choice
  const flow = drawing.flows.find(({ id }) => id === selection.flow)
  if (flow !== undefined) return <PickedFlow board={board} flow={flow} />
  if (selection.units.size > 1) {
    return (
      <div className="row between">
        <p>选中 {selection.units.size} 个工序</p>
        {isReadOnly ? null : (
          <button type="button" className="button" onClick={board.remove}>
            全部删除
          </button>
        )}
      </div>
    )
  }
  const unit = drawing.units.find(({ id }) => selection.units.has(id))
  if (unit === undefined) return null
  return (
    <UnitPanel
      {...{ unit, drawing, tolerance, isReadOnly }}
      closure={closure?.units.find((one) => one.unit === unit.id)}
      isTyping={editing.name === unit.id}
      onSet={(fields) => acts.set('process_units', unit.id, fields)}
      onShowFlow={(id) => choice.show({ kind: 'flow', id })}
      onJoin={board.join}
      onRemove={board.remove}
    />
  )
}

function PickedFlow({ board, flow }: { board: Board; flow: DrawnFlow }) {
  const { now, acts, editing, isReadOnly, reconciliation, scenario } = board
  const { drawing } = now
  const { layer, period } = drawing
  return (
    <FlowPanel
      {...{ flow, drawing, isReadOnly }}
      outcome={reconciliation.last?.outcome ?? null}
      isStale={reconciliation.isStale}
      isTyping={editing.name === flow.id}
      onSet={(fields) => acts.set('flows', flow.id, fields)}
      onFigure={(substance, figure, fields) =>
        period === null ? undefined : acts.setFigure({ flow: flow.id, period, substance }, figure, fields)
      }
      onRemove={board.remove}
    >
      {scenario.view === 'now' || period === null || layer === null || layer.kind === 'substance' ? null : (
        <FlowChange {...{ flow, isReadOnly, scenario }} unit={layer.unit} />
      )}
    </FlowPanel>
  )
}
