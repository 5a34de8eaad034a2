import { flowsOf, measuredValues } from '../../balance/network/measured-values.ts'
import { allowedDeviation } from '../allowed-deviation.ts'
import type { CheckedAudit, MeasuredClosure } from '../plausibility/check.ts'
import type { OverviewBalance } from './overview.ts'

/** How well every measured layer balances in every period, in the order of the layers. */
export function overviewBalances(audit: CheckedAudit): OverviewBalance[] {
  return audit.closures.map((closure) => balanceOf(audit, closure))
}

function balanceOf(
  { network, method }: CheckedAudit,
  { layer, period, units, plant }: MeasuredClosure,
): OverviewBalance {
  const tolerance = allowedDeviation(layer, method)
  const values = measuredValues(network, period.id, layer)
  const flows = flowsOf(network, layer.id)
  const open = units.filter(({ missing }) => missing.length > 0)
  // a unit that nothing enters and nothing leaves closes; one that something leaves and nothing enters does not
  const judged = units
    .filter(({ missing }) => missing.length === 0)
    .map(({ unit, deviation, difference }) => ({ unit, deviation, isEven: difference?.isZero() ?? false }))
  const closes = ({ deviation, isEven }: (typeof judged)[number]): boolean =>
    isEven || (deviation !== null && (tolerance === null || deviation.lte(tolerance)))
  const beyond = judged.flatMap(({ unit, deviation, ...rest }) =>
    deviation === null || closes({ unit, deviation, ...rest }) ? [] : [{ unit, deviation }],
  )
  const [worst] = beyond.sort((a, b) => b.deviation.cmp(a.deviation))
  const name = network.units.find(({ id }) => id === worst?.unit)?.name ?? ''
  return {
    layer: layer.id,
    layerName: layer.name,
    isSubstance: layer.kind === 'substance',
    period: period.id,
    periodName: period.name,
    closing: judged.filter(closes).length,
    judged: judged.length,
    open: open.length,
    tolerance,
    deviation: plant.deviation,
    isPlantWithin: plant.deviation === null || tolerance === null ? null : plant.deviation.lte(tolerance),
    measured: flows.filter(({ id }) => values.has(id)).length,
    flows: flows.length,
    worst: worst === undefined ? null : { ...worst, name },
  }
}
