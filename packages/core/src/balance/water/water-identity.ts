import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, readableText, sum } from '../../kernel/decimal.ts'
import { defineIssues } from '../../kernel/issue-catalogue.ts'
import type { Issue } from '../../kernel/issue.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import { UNITS } from '../../kernel/unit.ts'
import { measuredValues } from '../network/measured-values.ts'
import type { NetworkLayer, PlantNetwork } from '../network/network.schema.ts'
import { waterParts } from './water-figures.ts'

const waterIssue = defineIssues({
  'water.identity': {
    severity: 'warning',
    template:
      '“{layer}”新水 {fresh} {unit}，而耗水 {consumed}、排水 {drained}、漏失 {leaked} 合计 {out} {unit}，相差 {difference} {unit}（{share} %）。新水应等于三者之和，请核对有没有漏计的排水口、蒸发和漏失，以及各股水的用途标得对不对。',
  },
})

/**
 * The identity of the water balance: fresh water = consumed + drained + leaked. A finding where it fails by more than the
 * tolerance of the layer (without one: by anything); none where a value is missing or none of the three is marked.
 */
export function checkWaterIdentity(
  network: PlantNetwork,
  period: string,
  layer: NetworkLayer,
  values: ReadonlyMap<string, Decimal> = measuredValues(network, period, layer),
): Issue[] {
  const { fresh, consumed, drained, leaked } = waterParts(network, layer, values)
  const outs = [consumed, drained, leaked]
  if (fresh.total === null || fresh.flows.length === 0 || outs.every(({ flows }) => flows.length === 0)) return []
  const known = outs.flatMap(({ total }) => total ?? [])
  if (known.length < outs.length) return []
  const out = sum(known)
  const difference = fresh.total.minus(out)
  const allowed = fresh.total.times(decimal(layer.tolerance ?? '0'))
  if (difference.abs().lte(allowed)) return []
  const params = {
    layer: layer.name,
    unit: UNITS[layer.unit].symbol,
    fresh: readableText(fresh.total),
    consumed: readableText(consumed.total ?? out),
    drained: readableText(drained.total ?? out),
    leaked: readableText(leaked.total ?? out),
    out: readableText(out),
    difference: readableText(difference.abs()),
    share: fresh.total.isZero() ? '—' : difference.div(fresh.total).abs().times(100).toFixed(2),
  }
  return [
    waterIssue('water.identity', pointerOf(['layers', network.layers.findIndex(({ id }) => id === layer.id)]), params),
  ]
}
