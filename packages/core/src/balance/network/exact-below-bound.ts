import type { Issue } from '../../kernel/issue.ts'
import { decimal } from '../../kernel/decimal.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { JointScope } from './joint-build.ts'
import type { FlowMeasurement } from './network.schema.ts'
import { networkIssue } from './network-issues.ts'
import { sdOf } from './uncertainty.ts'

/** Exact values (standard deviation 0) and exact shares below their lower bound: both cannot hold. */
export function exactBelowBound({ network, period, layers, options }: JointScope): Issue[] {
  const here = new Set(layers.map(({ id }) => id))
  const flows = new Map(network.flows.map((flow) => [flow.id, flow]))
  const least = options.nonNegative ? '0' : undefined
  const check = (measured: Measured, layer: string | undefined, at: readonly [string, number]): Issue[] => {
    const { value, unit, min = least } = measured
    if (measured.period !== period || value === undefined || min === undefined || !here.has(layer ?? '')) return []
    const sd = sdOf({ ...measured, value }, options.relativeSd)
    if (sd === null || !sd.isZero() || !decimal(value).lt(min)) return []
    const params = { name: flows.get(measured.flow)?.name ?? measured.flow, value, min, unit: UNITS[unit].symbol }
    return [networkIssue('network.exact_below_bound', pointerOf([...at, 'value']), params)]
  }
  return [
    ...network.measurements.flatMap((one, at) => check(one, flows.get(one.flow)?.layer, ['measurements', at])),
    ...network.concentrations.flatMap((one, at) => check(one, one.layer, ['concentrations', at])),
    ...(options.nonNegative ? negativeRatios({ network, period, layers, options }) : []),
  ]
}

type Measured = Pick<FlowMeasurement, 'flow' | 'period' | 'value' | 'min' | 'sd' | 'relativeSd'> & { unit: UnitCode }

/** An exact ratio below 0 would ask one of two flows to be negative; shares of transfers are checked to be 0 to 1. */
function negativeRatios({ network, period, layers }: JointScope): Issue[] {
  return network.relations.flatMap((relation, at) => {
    const isHere = relation.period === undefined || relation.period === period
    if (relation.kind !== 'ratio' || !isHere || !layers.some(({ id }) => id === relation.layer)) return []
    if (!decimal(relation.sd ?? '0').isZero() || !decimal(relation.share).lt(0)) return []
    const [out, other] = [relation.out, relation.other].map(
      (id) => network.flows.find((one) => one.id === id)?.name ?? id,
    )
    const params = { out: out ?? '', other: other ?? '', share: relation.share }
    return [networkIssue('network.negative_ratio', pointerOf(['relations', at, 'share']), params)]
  })
}
