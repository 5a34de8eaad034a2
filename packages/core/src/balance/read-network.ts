import type { FlowNetwork } from './flow-network.ts'
import type { ReconcileFlow, ReconcileInput } from './reconcile-input.schema.ts'

/** The network of an input without faults as arrays. */
export function readNetwork({ units, flows, options }: ReconcileInput): FlowNetwork {
  const nodes = new Map(units.map(({ id }, at) => [id, at]))
  const nodeOf = (end: string | null): number => (end === null ? units.length : (nodes.get(end) ?? -1))
  const usual = options?.nonNegative === false ? Number.NEGATIVE_INFINITY : 0
  return {
    units: units.length,
    from: Int32Array.from(flows, ({ from }) => nodeOf(from)),
    to: Int32Array.from(flows, ({ to }) => nodeOf(to)),
    measured: Float64Array.from(flows, measuredOf),
    sd: Float64Array.from(flows, sdOf),
    lower: Float64Array.from(flows, ({ min }) => min ?? usual),
  }
}

/** A value below this share of its own standard deviation is nothing that a double could add to it. */
const NOTHING = 1e-17

function measuredOf(flow: ReconcileFlow): number {
  const { measured = Number.NaN } = flow
  return Math.abs(measured) < NOTHING * sdOf(flow) ? 0 : measured
}

function sdOf({ measured = Number.NaN, sd, relativeSd = Number.NaN }: ReconcileFlow): number {
  return Number.isNaN(measured) ? Number.NaN : (sd ?? relativeSd * Math.abs(measured))
}
