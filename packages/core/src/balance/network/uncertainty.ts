import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Issue } from '../../kernel/issue.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import type { Concentration, FlowMeasurement, PlantNetwork } from './network.schema.ts'
import { networkIssue } from './network-issues.ts'

type Measured = Pick<FlowMeasurement, 'sd' | 'relativeSd'> & { value: string }

/**
 * One standard deviation in the unit of the value: `sd`, else `relativeSd`, else the share that holds where nobody said
 * anything; null where nothing tells it (a share of 0 does not).
 */
export function sdOf(measured: Measured, share: string | undefined): Decimal | null {
  if (measured.sd !== undefined) return decimal(measured.sd)
  const relative = measured.relativeSd ?? share
  if (relative === undefined) return null
  const sd = decimal(measured.value).abs().times(relative)
  return sd.isZero() && !decimal(relative).isZero() ? null : sd
}

/** Measured values of a period, of some layers, whose uncertainty nobody can tell. */
export function unsureValues(
  network: PlantNetwork,
  scope: { readonly period: string; readonly layers: ReadonlySet<string>; readonly share: string | undefined },
): Issue[] {
  const flows = new Map(network.flows.map((flow) => [flow.id, flow]))
  const check = (list: 'measurements' | 'concentrations', measured: FlowMeasurement | Concentration, index: number) => {
    const flow = flows.get(measured.flow)
    const layer = 'layer' in measured ? measured.layer : flow?.layer
    const { value } = measured
    if (measured.period !== scope.period || value === undefined || !scope.layers.has(layer ?? '')) return []
    if (sdOf({ ...measured, value }, scope.share) !== null) return []
    const name = flow?.name ?? measured.flow
    return [networkIssue('network.uncertainty_missing', pointerOf([list, index, 'sd']), { name, value })]
  }
  return [
    ...network.measurements.flatMap((measured, index) => check('measurements', measured, index)),
    ...network.concentrations.flatMap((measured, index) => check('concentrations', measured, index)),
  ]
}
