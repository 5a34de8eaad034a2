import type { Issue } from '../../kernel/issue.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { FlowStatus, GlobalTest } from '../reconcile-result.schema.ts'

/** A number after reconciliation. `adjustment` = value - measured; null: cannot be told, or was not measured. */
export type ReconciledValue = {
  readonly value: number | null
  readonly sd: number | null
  readonly measured: number | null
  readonly adjustment: number | null
  readonly status: FlowStatus
  readonly atBound?: true | undefined
}

/** A flow in a layer, in the unit of the layer; of a substance the amount it carries, and its concentration. */
export type ReconciledNetworkFlow = ReconciledValue & {
  readonly flow: string
  readonly concentration?: ReconciledValue & { readonly unit: UnitCode }
}

export type ReconciledLayer = {
  readonly layer: string
  readonly unit: UnitCode
  readonly flows: readonly ReconciledNetworkFlow[]
}

/**
 * A measurement (or a relation) that fits badly. `expected`, `expectedSd`: what all the others say of it, in the unit of
 * the layer, of the measured concentration, or of the relation's coefficient or constant. `least`: its lower bound there,
 * null where it has none; `expected`, which knows no bounds, may lie below.
 */
export type NetworkSuspect = {
  readonly kind: 'flow' | 'concentration' | 'relation'
  readonly layer: string
  /** Id of the flow, or of the relation. */
  readonly id: string
  readonly statistic: number
  readonly measured: number
  readonly expected: number
  readonly expectedSd: number
  readonly least: number | null
}

/**
 * True when what the others say of a suspect is below its bound by more than it is unsure (two deviations): no correction
 * of it alone makes everything fit.
 */
export function isBeyondBound({ expected, expectedSd, least }: NetworkSuspect): boolean {
  return least !== null && expected < least - 2 * expectedSd
}

/** Layers that were solved together. */
export type ReconciledGroup = {
  readonly layers: readonly string[]
  readonly converged: boolean
  readonly iterations: number
  /** Largest share of its largest term by which a constraint is missed. */
  readonly residual: number
  readonly test: GlobalTest
  /** Above this |adjustment| / sd a measurement is a suspect. */
  readonly critical: number
  readonly suspects: readonly NetworkSuspect[]
}

export type ReconciledNetwork = {
  readonly period: string
  readonly layers: readonly ReconciledLayer[]
  readonly groups: readonly ReconciledGroup[]
  readonly issues: readonly Issue[]
}
