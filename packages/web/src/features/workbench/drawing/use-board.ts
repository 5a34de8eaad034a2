import type { Viewport } from '@xyflow/react'
import { useReactFlow } from '@xyflow/react'
import { useMemo, useState } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { findInDrawing } from './model/find.ts'
import { flowWords } from './model/words.ts'
import { useReconciliation } from './reconcile/use-reconciliation.ts'
import { useScenario } from './scenario/use-scenario.ts'
import { useActs } from './use-acts.ts'
import { useDrawing } from './use-drawing.ts'
import type { Spot } from './use-selection.ts'
import { useSelection } from './use-selection.ts'
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
  const scenario = useScenario(now, found)
  /** Where the drawing was last looked at, kept when it is drawn in another way. */
  const [lastView] = useState(keptView)
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
  /** Draws a flow and asks for its name; without a layer there is nothing it could carry. */
  const join = (ends: { from: string | null; to: string | null }) => {
    const id = acts.join(ends)
    if (id === null) return change({ do: 'layer' })
    choice.select({ units: new Set(), flow: id })
    setEditing({ figure: null, name: id })
  }
  const remove = () => {
    acts.remove(choice.selection)
    choice.select({ units: new Set(), flow: null })
    setEditing({ figure: null, name: null })
  }
  const shared = { now, acts, choice, reconciliation, words, found, visitors, editing, setEditing, canvas, view }
  return { ...shared, scenario, lastView, address, change, hits, open, join, remove, isReadOnly: !mayEdit }
}

/** A view that is kept without drawing anything anew. */
function keptView() {
  let kept: Viewport | null = null
  return {
    view: () => kept,
    keep: (view: Viewport) => {
      kept = view
    },
  }
}

export type Board = ReturnType<typeof useBoard>
