import type { NetworkSuspect, ReconciledNetwork, ReconciledValue } from '@qingshen/core/balance/network/network-result'
import type { FlowStatus } from '@qingshen/core/balance/reconcile-result.schema'
import type { UnitCode } from '@qingshen/core/kernel/unit'

/** A number after reconciliation beside the measured one. */
export type Told = {
  readonly value: number | null
  readonly sd: number | null
  readonly measured: number | null
  readonly adjustment: number | null
  readonly status: FlowStatus
}

/** What the reconciliation says of one flow in one layer, in the unit of the layer; `content`: of a substance. */
export type FlowOutcome = Told & {
  readonly isSuspect: boolean
  readonly content: (Told & { readonly unit: UnitCode }) | null
}

/** The outcome of one reconciliation, by layer and flow, with the tests of the layers that were solved together. */
export type Outcome = {
  readonly layers: ReadonlyMap<string, ReadonlyMap<string, FlowOutcome>>
  readonly groups: ReconciledNetwork['groups']
  readonly grossErrors: readonly NetworkSuspect[]
  readonly issues: ReconciledNetwork['issues']
}

/** Reads the result of core for the drawing; flows with a gross error are the suspects. */
export function outcomeOf(
  { layers, groups, issues }: ReconciledNetwork,
  grossErrors: readonly NetworkSuspect[],
): Outcome {
  const suspects = new Set(grossErrors.map(suspectKey))
  const flowOutcome = (layer: string, flow: ReconciledNetwork['layers'][number]['flows'][number]): FlowOutcome => ({
    ...toldOf(flow),
    isSuspect: suspects.has(`${layer} ${flow.flow}`),
    content: flow.concentration === undefined ? null : { ...toldOf(flow.concentration), unit: flow.concentration.unit },
  })
  return {
    layers: new Map(
      layers.map(({ layer, flows }) => [layer, new Map(flows.map((flow) => [flow.flow, flowOutcome(layer, flow)]))]),
    ),
    groups,
    grossErrors,
    issues,
  }
}

function toldOf({ value, sd, measured, adjustment, status }: ReconciledValue): Told {
  return { value, sd, measured, adjustment, status }
}

/** Layer and flow (or relation) of a suspect as one text. */
export function suspectKey({ layer, id }: NetworkSuspect): string {
  return `${layer} ${id}`
}
