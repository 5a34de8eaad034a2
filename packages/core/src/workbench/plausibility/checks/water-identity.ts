import { measuredValues } from '../../../balance/network/measured-values.ts'
import { waterParts } from '../../../balance/water/water-figures.ts'
import { checkWaterIdentity } from '../../../balance/water/water-identity.ts'
import { decimalText } from '../../../kernel/decimal.ts'
import { allowedDeviation } from '../../allowed-deviation.ts'
import type { Check, CheckedAudit, MeasuredClosure, RawFinding } from '../check.ts'
import { at } from '../check.ts'

/** Fresh water is not what is consumed, drained and leaks, by more than the tolerance. */
export const waterIdentity: Check = {
  id: 'water_identity',
  title: '新水不等于耗水、排水、漏失之和',
  severity: 'warning',
  source: '水平衡（GB/T 7119）：新水量等于耗水量、排水量、漏失水量之和',
  run: (audit) => audit.closures.flatMap((closure) => (closure.layer.kind === 'water' ? ofLayer(audit, closure) : [])),
}

function ofLayer({ network, method }: CheckedAudit, { layer, period }: MeasuredClosure): RawFinding[] {
  const tolerance = allowedDeviation(layer, method)
  const limited = tolerance === null ? {} : { tolerance: decimalText(tolerance) }
  const { fresh, consumed, drained, leaked } = waterParts(network, layer, measuredValues(network, period.id, layer))
  const figures = [fresh, consumed, drained, leaked].map(({ total }) =>
    total === null ? undefined : decimalText(total),
  )
  return checkWaterIdentity(network, period.id, { ...layer, ...limited }).map(({ message }) => ({
    about: [layer.id, period.id],
    figures,
    message: `“${period.name}”：${message}`,
    places: [at('layers', layer.id)],
  }))
}
