import type { Edge, Node, ReactFlowInstance } from '@xyflow/react'
import type { Provenance } from '../../../../shared/ui/provenance-mark.tsx'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { Way } from '../model/scene.ts'

export type UnitData = {
  readonly name: string
  readonly sign: StateSign | null
  readonly isFound: boolean
  /** Who else is at this unit now. */
  readonly visitor: string | null
}
export type UnitNodeType = Node<UnitData, 'unit'>
/** The point outside of the plant at which a flow begins or ends. */
export type EndNodeType = Node<Record<string, never>, 'end'>
export type DrawnNode = UnitNodeType | EndNodeType

/**
 * `missing`: no figure yet. `suspect`: fits badly. After options, `stated`: an option says what it will be, `followed`:
 * the balance does.
 */
export type FlowTone = 'plain' | 'missing' | 'suspect' | 'stated' | 'followed'

/** The words on an arrow: name, what was entered, what the reconciliation says. */
export type FlowWords = {
  readonly name: string
  readonly figure: string
  readonly mark: Provenance | null
  readonly computed: string | null
  readonly isStale: boolean
  readonly tone: FlowTone
  readonly sign: StateSign | null
  readonly isFound: boolean
}
export type FlowData = { readonly way: Way; readonly words: FlowWords; readonly kind: string }
export type FlowEdgeType = Edge<FlowData, 'flow'>
export type CanvasInstance = ReactFlowInstance<DrawnNode, FlowEdgeType>

/** What is selected: any number of units, or one flow. */
export type Selection = { readonly units: ReadonlySet<string>; readonly flow: string | null }
export const NOTHING_SELECTED: Selection = { units: new Set(), flow: null }
