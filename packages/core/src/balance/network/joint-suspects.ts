import { present } from '../../kernel/present.ts'
import { normalUpperQuantile } from '../statistics/normal-quantile.ts'
import { concentrationFactor } from './measured-values.ts'
import type { JointBuild } from './joint-build.ts'
import type { JointStatistics } from './joint-statistics.ts'
import type { Variable } from './joint-types.ts'
import type { NetworkSuspect } from './network-result.ts'

/** An adjustment below this many standard deviations is rounding. */
const ROUNDING = 1e-6

/** |adjustment| / sd above which one of `count` measurements is suspected, at the level of all together (Šidák). */
export function criticalValue(significance: number, count: number): number {
  const each = -Math.expm1(Math.log1p(-significance) / Math.max(1, count))
  return normalUpperQuantile(each / 2)
}

/**
 * What the other measurements say of one: `sd` is of the measurement, `adjustmentSd` of its adjustment, all in one unit.
 */
export function expectedValue(
  measured: number,
  adjustment: number,
  { sd, adjustmentSd }: { sd: number; adjustmentSd: number },
) {
  const variance = adjustmentSd ** 2
  return {
    expected: measured + (adjustment * sd ** 2) / variance,
    expectedSd: Math.sqrt(Math.max(0, sd ** 4 / variance - sd ** 2)),
  }
}

/** The redundant measurements and relations that fit badly, worst first, at a solution without bounds. */
export function jointSuspects(
  build: JointBuild,
  { point, statistics }: { point: Float64Array; statistics: JointStatistics },
  significance: number,
): { critical: number; suspects: NetworkSuspect[] } {
  const redundant = build.problem.variables.flatMap((variable, unknown) => {
    if (variable.measured === null || !statistics.isRedundant(unknown)) return []
    const adjustmentSd = statistics.adjustmentSd(unknown)
    const adjustment = present(point[unknown]) - variable.measured
    const isRounding = Math.abs(adjustment) <= ROUNDING * variable.sd || adjustmentSd <= ROUNDING * variable.sd
    return [{ variable, adjustment, adjustmentSd, statistic: isRounding ? 0 : Math.abs(adjustment) / adjustmentSd }]
  })
  const critical = criticalValue(significance, redundant.length)
  const suspects = redundant
    .filter(({ statistic }) => statistic > critical)
    .sort((a, b) => b.statistic - a.statistic)
    .map(({ variable, adjustment, adjustmentSd, statistic }): NetworkSuspect => {
      const { scale, base, ...place } = placeOf(build, variable)
      const { expected, expectedSd } = expectedValue(present(variable.measured), adjustment, {
        sd: variable.sd,
        adjustmentSd,
      })
      const numbers = { measured: base + present(variable.measured) * scale, expected: base + expected * scale }
      const least = variable.lower === -Infinity ? null : base + variable.lower * scale + 0
      return { ...place, statistic, ...numbers, expectedSd: expectedSd * scale, least }
    })
  return { critical, suspects }
}

/** Whose number an unknown is, and how it is printed: `base` + number x `scale`. */
function placeOf({ network, layers, period }: JointBuild, { role, scale }: Variable) {
  if (role.kind === 'relation') {
    const relation = present(network.relations.find(({ id }) => id === role.relation))
    const base = relation.kind === 'linear' ? Number(relation.constant) : 0
    return { kind: 'relation' as const, layer: relation.layer, id: relation.id, scale, base }
  }
  if (role.kind !== 'concentration') return { kind: 'flow' as const, layer: role.layer, id: role.flow, scale, base: 0 }
  const layer = present(layers.find(({ id }) => id === role.layer))
  const carrier = present(layers.find(({ id }) => id === layer.carrier))
  const measured = present(
    network.concentrations.find((one) => {
      return one.layer === role.layer && one.flow === role.flow && one.period === period
    }),
  )
  const factor = concentrationFactor(measured.unit, carrier.unit, layer.unit).toNumber()
  return { kind: 'concentration' as const, layer: role.layer, id: role.flow, scale: scale / factor, base: 0 }
}
